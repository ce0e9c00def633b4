import { waysHeading } from './brokers.js';
import type { Dependence } from './coordinator.js';
import { coreSize } from './core.js';
import { beyondText } from './foundProse.js';
import { figure, percent, plainText } from './prose.js';
import type { Reading } from './reading.js';

/** One figure of a reading, as a line of a table has it. */
export interface Figure {
  /** What it is, as the page calls it. */
  readonly name: string;
  /** NaN where it is not defined; a word where it is no number. */
  readonly value: number | string;
  /** Whether it is shown as a share of a hundred. */
  readonly isShare: boolean;
}

/** The figures by which two readings are compared, in the order of the page. */
export function figuresOf({
  connection,
  centrality,
  bridging,
  brokerage,
  durability,
  ties,
  groups,
  voice,
}: Reading): Figure[] {
  return [
    of('Members', connection.members),
    of('Ties', connection.ties),
    of('Density', connection.density),
    of('Average degree', connection.averageDegree),
    of('Mean strength of a tie', connection.meanStrength),
    of('Members without a tie', connection.isolates.length),
    of('Connected parts', connection.components),
    of('Members in the largest part', connection.largestComponent / connection.members, true),
    of('Reciprocity', connection.reciprocity),
    of('Transitivity', connection.transitivity),
    of('Clustering', connection.clustering.mean),
    of('Mean distance', connection.meanDistance),
    of('Diameter', connection.diameter),
    of('Degree centralisation', centrality.centralization.degree),
    of('Betweenness centralisation', centrality.centralization.betweenness),
    of('Harmonic centralisation', centrality.centralization.harmonic),
    of('Bridges', bridging.bridges),
    of('Cut members', bridging.cutMembers),
    of('Ties without a common contact', bridging.localBridges),
    of('Mean constraint', bridging.constraint.mean),
    of('Robustness when the most connected go', durability.attack.robustness),
    of('Robustness when anyone goes', durability.chance.robustness),
    ...brokerage.flatMap(({ by, ways }) => (by === '' ? [] : [of(waysHeading(by), ways)])),
    of('Strong ties', ties.strong),
    of('Weak ties', ties.weak),
    of('Fading ties', ties.fading),
    of('Groups beyond chance', beyondText(groups.found.chance)),
    of('Groups found', groups.found.groups.length),
    of('Modularity of the groups found', groups.found.modularity),
    of('Modularity by chance, on average', groups.found.chance?.mean ?? Number.NaN),
    of('Agreement of the searches', groups.found.agreement),
    of('Members of the core', coreSize(groups.core)),
    ...groups.given.map(({ attribute, eiIndex }) => of(`E-I index by ${plainText(attribute)}`, eiIndex)),
    ...voice.flatMap(({ attribute, voice, gini }) => [
      of(`Equal groups as diverse as the voice, by ${plainText(attribute)}`, voice.hill),
      of(`Inequality of voice, by ${plainText(attribute)}`, gini),
    ]),
  ];
}

/** The figures by which what hangs on a coordinator is compared. */
export function dependenceFigures(on: Dependence): Figure[] {
  const { reach, compactness } = on;
  return [
    of('Share of ties', on.tieShare, true),
    of('Share of strength', on.strengthShare, true),
    of('Share of ways mediated', on.mediated, true),
    of('Members with no other tie', on.onlyTie.length),
    of('Reach without it', on.reachableWithout, true),
    of('Reach that would be lost', reach?.loss ?? Number.NaN, true),
    of('Other members whose loss would cost less reach', reach?.percentile ?? Number.NaN, true),
    of('Compactness without it', on.compactnessWithout),
    of('Compactness that would be lost', compactness?.loss ?? Number.NaN, true),
    of('Other members whose loss would cost less of it', compactness?.percentile ?? Number.NaN, true),
    of('More parts without it', on.componentsMade.loss),
    of('Dependence on it', on.dependence.mean, true),
    of('Inequality of dependence (Gini)', on.dependence.gini),
  ];
}

function of(name: string, value: number | string, isShare = false): Figure {
  return { name, value, isShare };
}

/** Figures that two readings have, side by side; one that only the first has stands beside NaN. */
export function sideBySide(some: readonly Figure[], others: readonly Figure[]): (readonly [Figure, Figure])[] {
  const values = new Map(others.map((other) => [other.name, other]));
  return some.map((one) => [one, values.get(one.name) ?? { ...one, value: Number.NaN }]);
}

/** A figure as a cell of a table. */
export function figureText({ value, isShare }: Figure): string {
  if (typeof value === 'string') return value;
  return isShare ? percent(value) : figure(value);
}
