import * as tiewise from '../index.js';
import { consensusOf } from '../metrics/community/consensusOf.js';
import type { Network } from '../network/network.js';
import { chanceTests } from '../report/chanceTests.js';

export type Measure = (network: Network, options: unknown) => unknown;

// What only readings ask for.
const INNER = { chanceTests };
const measures = { ...tiewise, ...INNER } as unknown as Readonly<Record<string, Measure>>;
const names = new Map<unknown, string>(Object.entries(measures).map(([name, measure]) => [measure, name]));
// Without a pause it does what this does in turns, and tells how far it is.
names.set(consensusOf, 'consensus');

/**
 * The name under which a thread finds a measure: that a function has by itself is lost when an app is made small.
 * Undefined for what is none of the library.
 */
export function nameOf(measure: unknown): string | undefined {
  return names.get(measure);
}

/** The measure of a name. */
export function measureNamed(name: string): Measure {
  return measures[name]!;
}
