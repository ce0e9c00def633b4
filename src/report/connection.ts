import { degree } from '../metrics/centrality/degree.js';
import { clustering } from '../metrics/density/clustering.js';
import { components } from '../metrics/density/components.js';
import { density } from '../metrics/density/density.js';
import { reciprocity } from '../metrics/density/reciprocity.js';
import { transitivity } from '../metrics/density/transitivity.js';
import { valuedDensity } from '../metrics/density/valuedDensity.js';
import { type Network, tieCount } from '../network/network.js';
import { sumOf } from '../numeric/sum.js';
import type { Ask } from './asks.js';
import { askNearness, type MemberNearness } from './bySize.js';
import { labelsOf, type NamedTie, namedTie } from './labels.js';
import { counted, figure, item, listed, meaning, percent, plainText } from './prose.js';

/** How much connection there is. Undefined numbers are NaN. */
export interface Connection {
  readonly members: number;
  readonly ties: number;
  /** The pairs, ordered where ties have a direction, between which there could be a tie. */
  readonly pairs: number;
  readonly density: number;
  readonly averageDegree: number;
  readonly leastDegree: number;
  readonly mostDegree: number;
  /** The names of members without a tie. */
  readonly isolates: readonly string[];
  readonly meanStrength: number;
  readonly medianStrength: number;
  readonly strongest: (NamedTie & { readonly strength: number }) | null;
  /** Mean strength over all pairs, those without a tie counting 0. */
  readonly valuedDensity: number;
  readonly reciprocity: number;
  readonly transitivity: number;
  readonly clustering: {
    readonly mean: number;
    readonly least: number;
    readonly most: number;
    readonly members: number;
  };
  readonly components: number;
  readonly largestComponent: number;
  readonly meanDistance: number;
  readonly diameter: number;
  readonly reachable: number;
  readonly compactness: number;
  /**
   * Null where all is exact. In networks too large for that the mean distance is counted, with this relative standard error
   * for each member and less over all, and the compactness is sampled, with this error at most.
   */
  readonly sampled: { readonly distance: number; readonly compactness: number } | null;
}

/** Measures the section. */
export function connectionOf(network: Network, seed: number, ask: Ask): () => Connection {
  const closed = ask(transitivity, network);
  const clusterings = ask(clustering, network);
  const near = askNearness(network, seed, ask);
  return () => read(network, closed(), clusterings(), near());
}

function read(network: Network, closed: number, clusterings: Float64Array, paths: MemberNearness): Connection {
  const n = network.members.length;
  const degrees = degree(network);
  const labels = labelsOf(network);
  const parts = components(network);
  return {
    members: n,
    ties: tieCount(network),
    pairs: network.directed ? n * (n - 1) : (n * (n - 1)) / 2,
    density: density(network),
    averageDegree: mean(degrees),
    leastDegree: n === 0 ? Number.NaN : degrees.reduce((a, b) => Math.min(a, b)),
    mostDegree: n === 0 ? Number.NaN : degrees.reduce((a, b) => Math.max(a, b)),
    isolates: labels.filter((_, i) => degrees[i] === 0),
    ...strengthsOf(network, labels),
    valuedDensity: valuedDensity(network),
    reciprocity: reciprocity(network),
    transitivity: closed,
    clustering: spreadOf(clusterings),
    components: parts.sizes.length,
    largestComponent: parts.sizes[0] ?? 0,
    meanDistance: paths.meanDistance,
    diameter: paths.diameter,
    reachable: paths.reachable,
    compactness: paths.compactness,
    sampled: paths.sampled && { distance: paths.sampled.distances, compactness: paths.sampled.harmonic.error },
  };
}

function strengthsOf(
  network: Network,
  labels: readonly string[],
): Pick<Connection, 'meanStrength' | 'medianStrength' | 'strongest'> {
  const { members, ties, directed } = network;
  const sorted = ties.strengths.slice().sort();
  const middle = sorted.length / 2;
  const median = sorted.length === 0 ? Number.NaN : (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  let strongest: Connection['strongest'] = null;
  for (let i = 0; i < members.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      if (!directed && ties.targets[k]! < i) continue;
      if (strongest === null || ties.strengths[k]! > strongest.strength)
        strongest = { ...namedTie(network, labels, i, ties.targets[k]!), strength: ties.strengths[k]! };
    }
  }
  return { meanStrength: mean(sorted), medianStrength: median, strongest };
}

function spreadOf(values: Float64Array): Connection['clustering'] {
  const defined = values.filter((value) => !Number.isNaN(value)).sort();
  return {
    mean: mean(defined),
    least: defined[0] ?? Number.NaN,
    most: defined.at(-1) ?? Number.NaN,
    members: defined.length,
  };
}

// Of no values: NaN.
function mean(values: Float64Array): number {
  return sumOf(values) / values.length;
}

/** The section in words. */
export function connectionProse(c: Connection, directed: boolean, unit: string): string[] {
  return [
    ...densityProse(c, directed),
    item('Mean strength of a tie', figure(c.meanStrength), strengthProse(c, directed, unit)),
    item('Reciprocity', figure(c.reciprocity), reciprocityProse(c, directed)),
    ...closureProse(c),
    ...distanceProse(c, directed),
  ];
}

function densityProse(c: Connection, directed: boolean): string[] {
  const of = directed
    ? `Of ${counted(c.pairs, 'possible tie')}, ${figure(c.ties)} ${c.ties === 1 ? 'is' : 'are'} there`
    : `Of ${counted(c.pairs, 'possible pair')}, ${figure(c.ties)} ${c.ties === 1 ? 'has' : 'have'} a tie`;
  const degrees = (): string =>
    `The number of others a member has a tie with, on average; the least connected has ${figure(c.leastDegree)}, the most connected ${figure(c.mostDegree)}.`;
  const isolates =
    c.isolates.length > 0
      ? `${listed(c.isolates.map(plainText))} ${c.isolates.length === 1 ? 'has' : 'have'} no tie.`
      : 'Everyone has at least one tie.';
  return [
    item(
      'Density',
      figure(c.density),
      meaning(c.density, TOO_FEW, () => `${of} (${percent(c.density)}).`),
    ),
    item('Average degree', figure(c.averageDegree), meaning(c.averageDegree, NOBODY, degrees)),
    item('Members without a tie', figure(c.isolates.length), c.members === 0 ? NOBODY : isolates),
  ];
}

function strengthProse(c: Connection, directed: boolean, unit: string): string {
  if (c.strongest === null) return NO_TIES;
  const [source, target] = [plainText(c.strongest.sourceName), plainText(c.strongest.targetName)];
  const strongest = directed ? `from ${source} to ${target}` : `between ${source} and ${target}`;
  const spread =
    c.strongest.strength === c.meanStrength
      ? 'All ties are equally strong.'
      : `Half of the ties have ${figure(c.medianStrength)} or less; the strongest, ${strongest}, has ${figure(c.strongest.strength)}.`;
  return `${unit === '' ? '' : `In ${unit}. `}${spread} Over all pairs, tied or not, the mean is ${figure(c.valuedDensity)} (valued density).`;
}

function reciprocityProse(c: Connection, directed: boolean): string {
  if (!directed) return 'The ties were read without a direction, so whether they are returned is not known.';
  return meaning(
    c.reciprocity,
    NO_TIES,
    () => `${percent(c.reciprocity)} of the ties are returned by a tie the other way.`,
  );
}

function closureProse(c: Connection): string[] {
  const { mean, least, most, members } = c.clustering;
  const triples = (): string =>
    `When two members share a contact, they have a tie themselves in ${percent(c.transitivity)} of the cases.`;
  const contacts = (): string =>
    `Of a member’s contacts, ${percent(mean)} of the pairs have a tie, on average over the ${counted(members, 'member')} with at least two contacts; by member it goes from ${figure(least)} to ${figure(most)}.`;
  return [
    item('Transitivity', figure(c.transitivity), meaning(c.transitivity, NO_TRIPLES, triples)),
    item('Clustering', figure(mean), meaning(mean, NO_TRIPLES, contacts)),
  ];
}

function distanceProse(c: Connection, directed: boolean): string[] {
  const parts =
    c.components === 1
      ? 'Everyone is connected to everyone, directly or through others.'
      : `The largest has ${counted(c.largestComponent, 'member')}, ${percent(c.largestComponent / c.members)} of all; between the parts there is no way.`;
  const estimate =
    c.sampled === null
      ? ''
      : ` The mean is an estimate: whom a member reaches within so many steps is counted with a standard error of ${percent(c.sampled.distance)}, over all members much less.`;
  const steps = (): string =>
    `The steps between two members who can reach each other, on average; the longest way takes ${figure(c.diameter)} (the diameter). ${percent(c.reachable)} of the pairs can reach each other${directed ? ' in the direction of the ties' : ''}.${estimate}`;
  const nearness =
    'The mean nearness of a pair: 1 for a direct tie, 1/2 for two steps, 0 for no way at all. Also called global efficiency.' +
    (c.sampled === null ? '' : ` Sampled; it is at most ${figure(c.sampled.compactness)} off.`);
  return [
    item('Connected parts', figure(c.components), c.members === 0 ? NOBODY : parts),
    item('Mean distance', figure(c.meanDistance), meaning(c.meanDistance, NO_TIES, steps)),
    item(
      'Compactness',
      figure(c.compactness),
      meaning(c.compactness, TOO_FEW, () => nearness),
    ),
  ];
}

const NOBODY = 'There are no members.';
const TOO_FEW = 'There are fewer than two members, so there is no pair to connect.';
const NO_TIES = 'There are no ties yet.';
const NO_TRIPLES = 'Nobody has two contacts who could know each other.';
