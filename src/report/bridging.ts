import { bridges } from '../metrics/bridging/bridges.js';
import { constraint } from '../metrics/bridging/constraint.js';
import { cutMembers } from '../metrics/bridging/cutMembers.js';
import { effectiveSize } from '../metrics/bridging/effectiveSize.js';
import { degree } from '../metrics/centrality/degree.js';
import { components } from '../metrics/density/components.js';
import type { Network } from '../network/network.js';
import { undirected } from '../network/views.js';
import { sumOf } from '../numeric/sum.js';
import { cutOffBy, smallerSides } from './breaks.js';
import { labelsOf } from './labels.js';
import { figure, item, markdownTable, meaning, plainText } from './prose.js';

/** A tie whose loss would cut the network in two, and how many members would then be in the smaller part. */
export interface Break {
  readonly source: string;
  readonly target: string;
  readonly cutsOff: number;
}

/** A member without whom others would be apart, and how many of them would then be outside the largest part. */
export interface CutMember {
  readonly member: string;
  readonly name: string;
  readonly cutsOff: number;
}

/** Who bridges, and where the network would break. */
export interface Bridging {
  /** How many ties are bridges, and the ones that cut off most. */
  readonly bridges: number;
  readonly breaks: readonly Break[];
  /** How many members are cut members, and the ones that cut off most. */
  readonly cutMembers: number;
  readonly cuts: readonly CutMember[];
  readonly constraint: { readonly mean: number; readonly least: number; readonly most: number };
  /** The members least constrained by contacts that know each other. */
  readonly brokers: readonly {
    readonly member: string;
    readonly name: string;
    readonly degree: number;
    readonly effectiveSize: number;
    readonly constraint: number;
  }[];
}

const MOST_STEPS = 1e8;

/** Measures the section; lists `count` of each. */
export function bridgingOf(network: Network, count: number): Bridging {
  const whole = undirected(network);
  const labels = labelsOf(network);
  const degrees = degree(network);
  const constraints = constraint(network);
  const sizes = effectiveSize(network);
  const defined = constraints.filter((value) => !Number.isNaN(value)).sort();
  const least = Array.from(constraints.keys())
    .filter((i) => !Number.isNaN(constraints[i]!))
    .sort((a, b) => constraints[a]! - constraints[b]!);
  const ties = bridges(network);
  const cutting = Array.from(cutMembers(network));
  const breaks = smallerSides(whole, ties).map((cutsOff, k) => ({
    source: labels[ties[k]![0]]!,
    target: labels[ties[k]![1]]!,
    cutsOff,
  }));
  // Each takes a search of the whole network; where that is too much, those with most contacts are looked at.
  const searches = Math.floor(MOST_STEPS / (network.members.length + whole.ties.targets.length + 1));
  const likely = cutting.sort((a, b) => degrees[b]! - degrees[a]!).slice(0, Math.max(4 * count, searches));
  const parts = components(whole);
  return {
    bridges: ties.length,
    breaks: breaks.sort((a, b) => b.cutsOff - a.cutsOff).slice(0, count),
    cutMembers: cutting.length,
    cuts: likely
      .map((i) => ({ member: network.members[i]!, name: labels[i]!, cutsOff: cutOffBy(whole, i, parts) }))
      .sort((a, b) => b.cutsOff - a.cutsOff)
      .slice(0, count),
    constraint: {
      mean: sumOf(defined) / defined.length,
      least: defined[0] ?? Number.NaN,
      most: defined.at(-1) ?? Number.NaN,
    },
    brokers: least.slice(0, count).map((i) => ({
      member: network.members[i]!,
      name: labels[i]!,
      degree: degrees[i]!,
      effectiveSize: sizes[i]!,
      constraint: constraints[i]!,
    })),
  };
}

/** The section in words, above its table. */
export function bridgingProse(b: Bridging): string[] {
  const breaks = b.breaks.map(
    ({ source, target, cutsOff }) => `${plainText(source)} and ${plainText(target)} (${figure(cutsOff)})`,
  );
  const cuts = b.cuts.map(({ name, cutsOff }) => `${plainText(name)} (${figure(cutsOff)})`);
  const more = (count: number, shown: readonly string[]): string =>
    count > shown.length ? `; and ${figure(count - shown.length)} more` : '';
  const bridges =
    b.bridges === 0
      ? 'No part of the network hangs on a single tie.'
      : `The loss of ${b.bridges === 1 ? 'this one tie' : 'any of these ties'} would cut members off (how many, in brackets): ${breaks.join('; ')}${more(b.bridges, breaks)}.`;
  const cutting =
    b.cutMembers === 0
      ? 'Nobody’s leaving would cut others off.'
      : `Their leaving would cut others off (how many, in brackets): ${cuts.join('; ')}${more(b.cutMembers, cuts)}.`;
  const constraint = (): string =>
    `On average; from ${figure(b.constraint.least)} to ${figure(b.constraint.most)} by member. High where a member’s contacts know each other, low where it stands between contacts who do not (Burt’s structural holes).`;
  return [
    item('Bridges', figure(b.bridges), bridges),
    item('Cut members', figure(b.cutMembers), cutting),
    item('Constraint', figure(b.constraint.mean), meaning(b.constraint.mean, 'Nobody has a contact yet.', constraint)),
  ];
}

/** The members with most room to bridge, as a table; nothing where nobody has contacts. */
export function brokersTable({ brokers }: Bridging): string[] {
  if (brokers.length === 0) return [];
  const table = markdownTable(
    ['Least constrained', 'Contacts', 'Effective size', 'Constraint'],
    brokers.map(({ name, degree, effectiveSize, constraint }) => [
      plainText(name),
      figure(degree),
      figure(effectiveSize),
      figure(constraint),
    ]),
  );
  return ['', table];
}

/** What the columns of the table mean. */
export const BROKERS_NOTE = 'Effective size: how many contacts are left when those who know each other count as one.';
