import { bridges } from '../metrics/bridging/bridges.js';
import { constraint } from '../metrics/bridging/constraint.js';
import { cutMembers } from '../metrics/bridging/cutMembers.js';
import { effectiveSize } from '../metrics/bridging/effectiveSize.js';
import { type LocalBridge, localBridges } from '../metrics/bridging/localBridges.js';
import { degree } from '../metrics/centrality/degree.js';
import type { Network } from '../network/network.js';
import type { Ties } from '../network/ties.js';
import { undirected } from '../network/views.js';
import { foremost } from '../numeric/foremost.js';
import { sumOf } from '../numeric/sum.js';
import type { Ask } from './asks.js';
import { breaksOf } from './breaks.js';
import { labelsOf, type NamedTie, namedTie } from './labels.js';
import { figure, item, markdownTable, meaning, plainText } from './prose.js';

/** A tie whose loss would cut the network in two, and how many members would then be in the smaller part. */
export interface Break extends NamedTie {
  readonly cutsOff: number;
}

/** A tie without which its two members would be `span` steps apart. */
export interface Detour extends NamedTie {
  readonly span: number;
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
  /** How many ties join members without a contact in common, and those with the longest way round. */
  readonly localBridges: number;
  readonly detours: readonly Detour[];
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
export function bridgingOf(network: Network, count: number, ask: Ask): () => Bridging {
  const whole = undirected(network);
  const local = ask(localBridges, whole, { spans: false });
  const constraints = ask(constraint, network);
  const sizes = ask(effectiveSize, network);
  return () => read(network, whole, count, local(), constraints(), sizes());
}

function read(
  network: Network,
  whole: Network,
  count: number,
  local: readonly LocalBridge[],
  constraints: Float64Array,
  sizes: Float64Array,
): Bridging {
  const labels = labelsOf(network);
  const degrees = degree(network);
  const defined = constraints.filter((value) => !Number.isNaN(value)).sort();
  const constrained = Array.from(constraints.keys()).filter((i) => !Number.isNaN(constraints[i]!));
  const ties = bridges(network);
  const cutting = cutMembers(network);
  const { byMember, byBridge } = breaksOf(whole.ties);
  return {
    bridges: ties.length,
    breaks: foremost(
      ties.map(([i, j]) => ({ i, j, cutsOff: byBridge(i, j) })),
      count,
      (a, b) => b.cutsOff - a.cutsOff,
    ).map(({ i, j, cutsOff }) => ({ ...namedTie(network, labels, i, j), cutsOff })),
    localBridges: local.length,
    detours: detoursOf(whole, local, count),
    cutMembers: cutting.length,
    cuts: foremost(cutting, count, (a, b) => byMember[b]! - byMember[a]! || degrees[b]! - degrees[a]!).map((i) => ({
      member: network.members[i]!,
      name: labels[i]!,
      cutsOff: byMember[i]!,
    })),
    constraint: {
      mean: sumOf(defined) / defined.length,
      least: defined[0] ?? Number.NaN,
      most: defined.at(-1) ?? Number.NaN,
    },
    brokers: foremost(constrained, count, (a, b) => constraints[a]! - constraints[b]!).map((i) => ({
      member: network.members[i]!,
      name: labels[i]!,
      degree: degrees[i]!,
      effectiveSize: sizes[i]!,
      constraint: constraints[i]!,
    })),
  };
}

// The longest ways round, where to search for them all is not too much.
function detoursOf(whole: Network, local: readonly LocalBridge[], count: number): Detour[] {
  const labels = labelsOf(whole);
  if (local.length * Math.sqrt(whole.ties.targets.length) > MOST_STEPS) return [];
  const steps = twoSteps(whole.ties);
  const least = local.reduce((sum, { source, target }) => sum + Math.min(steps[source]!, steps[target]!), 0);
  if (least > MOST_STEPS) return [];
  const round = localBridges(whole).filter(({ span }) => span < Infinity);
  return foremost(round, count, (a, b) => b.span - a.span).map(({ source, target, span }) => ({
    ...namedTie(whole, labels, source, target),
    span,
  }));
}

// How many ties each member's contacts have: what a search from it passes in its first two steps.
function twoSteps({ offsets, targets }: Ties): Float64Array {
  const steps = new Float64Array(offsets.length - 1);
  for (let i = 0; i < steps.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) steps[i]! += offsets[targets[k]! + 1]! - offsets[targets[k]!]!;
  return steps;
}

/** The section in words, above its table. */
export function bridgingProse(b: Bridging, directed: boolean): string[] {
  // Nobody has a contact, so there are no ties.
  const none = Number.isNaN(b.constraint.mean) ? 'There are no ties yet.' : undefined;
  const breaks = b.breaks.map(
    ({ sourceName, targetName, cutsOff }) =>
      `${plainText(sourceName)} and ${plainText(targetName)} (${figure(cutsOff)})`,
  );
  const cuts = b.cuts.map(({ name, cutsOff }) => `${plainText(name)} (${figure(cutsOff)})`);
  const more = (count: number, shown: readonly string[]): string =>
    count > shown.length ? `; and ${figure(count - shown.length)} more` : '';
  const bridges =
    b.bridges === 0
      ? (none ?? 'No part of the network hangs on a single tie.')
      : `${directed ? 'Ties both ways counting as one, the' : 'The'} loss of ${b.bridges === 1 ? 'this one tie' : 'any of these ties'} would cut members off (how many, in brackets): ${breaks.join('; ')}${more(b.bridges, breaks)}.`;
  const round = b.detours.map(
    ({ sourceName, targetName, span }) => `${plainText(sourceName)} and ${plainText(targetName)} (${figure(span)})`,
  );
  const local =
    b.localBridges === 0
      ? (none ??
        'The two members of every tie have a contact in common, so what passes between them can also come by others.')
      : `The two members of ${b.localBridges === 1 ? 'this tie' : 'these ties'} have no contact in common, so what passes between them hardly comes another way (local bridges).${round.length > 0 ? ` The longest ways round without the tie, in steps: ${round.join('; ')}.` : ''}`;
  const cutting =
    b.cutMembers === 0
      ? 'Nobody’s leaving would cut others off.'
      : `${b.cutMembers === 1 ? 'The leaving of this one' : 'The leaving of any of these'} would cut others off (how many, in brackets): ${cuts.join('; ')}${more(b.cutMembers, cuts)}.`;
  const constraint = (): string =>
    `On average; from ${figure(b.constraint.least)} to ${figure(b.constraint.most)} by member. High where a member’s contacts know each other, low where it stands between contacts who do not (Burt’s structural holes).`;
  return [
    item('Bridges', figure(b.bridges), bridges),
    item('Ties without a common contact', figure(b.localBridges), local),
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
