import type { Newcomers } from '../metrics/evolution/newcomers.js';
import { newcomersProse } from './newcomersProse.js';
import type { Naming } from './turnoverProse.js';

export interface NewcomersMarkdownOptions {
  /** What an id is called on the page. Default: the id. */
  readonly name?: Naming;
}

/**
 * Whether newcomers found contacts, as text: how many, how soon, who is still waiting, and who is not among them.
 *
 * @example
 * const { members } = await readMembers('id,joined\nA,2024-03-01\nB,2024-03-01');
 * const { interactions } = interactionsFrom([{ from: 'A', to: 'B', date: '2024-03-08' }]);
 * const found = newcomers(interactions, members, { from: '2024-03-01' });
 * newcomersToMarkdown(found).split('\n')[0]; // → '## How newcomers found their first ties'
 */
export function newcomersToMarkdown(found: Newcomers, { name = (id) => id }: NewcomersMarkdownOptions = {}): string {
  return ['## How newcomers found their first ties', '', ...newcomersProse(found, name), ''].join('\n');
}
