import * as tiewise from '../index.js';
import { consensusOf } from '../metrics/community/consensusOf.js';
import { modularityTestOf } from '../metrics/community/modularityTestOf.js';
import { corePeripheryTestOf } from '../metrics/core/corePeripheryTestOf.js';

// Those that do without a pause what the library has under this name; on a thread that takes turns, and tells how far it is.
const AT_ONCE: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [consensusOf, 'consensus'],
  [corePeripheryTestOf, 'corePeripheryTest'],
  [modularityTestOf, 'modularityTest'],
]);

/**
 * The name under which a thread finds a measure: that a function has by itself is lost when an app is made small.
 * Undefined for what is none of the library.
 */
export function nameOf(measure: unknown): string | undefined {
  return AT_ONCE.get(measure) ?? Object.entries(tiewise).find(([, value]) => value === measure)?.[0];
}
