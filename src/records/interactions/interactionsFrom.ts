import { takeRows } from '../table/takeRows.js';
import { InteractionCollector } from './collect.js';
import type { InteractionOptions, InteractionResult } from './interactionOptions.js';

/** A record as an app holds it: an object with the usual names for keys, or [source, target, strength]. */
export type InteractionRow = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Reads interactions from objects that an app already holds, at once. The same cleaning, options and account as
 * `readInteractions`, with the place of a row (from 1) for its line. Values may be text, numbers and Dates.
 *
 * A row is an object whose keys are found as headings are, or an array of source, target and, if there is one, strength.
 *
 * Cost: O(rows).
 * Errors: TypeError for a row that is neither; RecordError where no keys name the members and, in `strict` mode, at the
 * first record refused.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'Ada', to: 'Bo', when: new Date('2024-03-12'), minutes: 30 },
 *   { from: 'Bo', to: 'Cy', when: '13 Mar 2024', minutes: '1,200' },
 * ]);
 * interactions.ids; // → ['Ada', 'Bo', 'Cy']
 * interactions.strength; // → [30, 1200]
 */
export function interactionsFrom(rows: Iterable<InteractionRow>, options: InteractionOptions = {}): InteractionResult {
  const collector = new InteractionCollector('interactionsFrom', options);
  takeRows('interactionsFrom', rows, collector, ['source', 'target', 'strength']);
  return collector.finish();
}
