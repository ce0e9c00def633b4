import type { TieState } from '../metrics/ties/tieStates.js';
import type { Network } from '../network/network.js';
import { foremost } from '../numeric/foremost.js';
import { dayText } from '../records/cells/timeText.js';
import { labelsOf, type NamedTie, namedTie } from './labels.js';
import { figure, markdownTable, plainText } from './prose.js';
import type { Standing, StateCounts } from './standing.js';

/** A tie that may be lost, and what is known of it. */
export interface TieToLookAfter extends NamedTie {
  readonly state: TieState;
  /** In the network. */
  readonly strength: number;
  /** How many contacts the two have in common. */
  readonly common: number;
  /** From the history: the number of records, and the time of the last in milliseconds since 1970; NaN without one. */
  readonly records: number;
  readonly last: number;
}

/**
 * The `count` ties to look after. Fading ties: first those whose members have no contact in common, in each part those
 * with most records. Where nothing is known of fading, weak ties: those with fewest contacts in common, the strongest of
 * them first. `common` are the contacts in common at every place.
 */
export function tiesToLookAfter(
  network: Network,
  standing: Standing,
  common: Float64Array,
  count: number,
): TieToLookAfter[] {
  const { places, states, counts, halfLife } = standing;
  const { strengths } = network.ties;
  const dated = !Number.isNaN(halfLife);
  const inCommon = (tie: number): number => (dated ? Math.min(1, common[places[tie]!]!) : common[places[tie]!]!);
  const candidates = Array.from(places.keys()).filter((tie) => states[tie] === (dated ? 'fading' : 'weak'));
  const first = foremost(
    candidates,
    count,
    (a, b) =>
      inCommon(a) - inCommon(b) ||
      (dated ? counts[b]! - counts[a]! : 0) ||
      strengths[places[b]!]! - strengths[places[a]!]! ||
      a - b,
  );
  const labels = labelsOf(network);
  return first.map((tie) => toLookAfter(network, labels, standing, tie, common));
}

function toLookAfter(
  network: Network,
  labels: readonly string[],
  standing: Standing,
  tie: number,
  common: Float64Array,
): TieToLookAfter {
  const k = standing.places[tie]!;
  return {
    ...namedTie(network, labels, standing.owners[tie]!, network.ties.targets[k]!),
    state: standing.states[tie]!,
    strength: network.ties.strengths[k]!,
    common: common[k]!,
    records: standing.counts[tie]!,
    last: standing.last[tie]!,
  };
}

/** The ties to look after, as a table; nothing where there are none. */
export function lookAfterTable(
  { lookAfter, fading, alone }: { lookAfter: readonly TieToLookAfter[]; fading: number; alone: StateCounts },
  directed: boolean,
  unit: string,
): string[] {
  if (lookAfter.length === 0) return [];
  const dated = !Number.isNaN(fading);
  const [first, second] = directed ? ['from', 'To'] : ['of', 'And'];
  const table = markdownTable(
    [
      `${dated ? 'Fading' : 'Weak'} tie ${first}`,
      second,
      ...(dated ? ['Last contact', 'Records'] : [unit === '' ? 'Strength' : `Strength (${unit})`]),
      'Contacts in common',
    ],
    lookAfter.map(({ sourceName, targetName, strength, common, records, last }) => [
      plainText(sourceName),
      plainText(targetName),
      ...(dated ? [dayText(last), figure(records)] : [figure(strength)]),
      figure(common),
    ]),
    2,
  );
  const order = !dated
    ? 'those with fewest contacts in common, and of these the strongest'
    : alone.fading === 0
      ? 'those with most records'
      : 'those without a contact in common, and of these the ones with most records';
  return ['', table, '', `To look after first: ${order}.`];
}
