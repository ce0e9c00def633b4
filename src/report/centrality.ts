import { centralization, centralizationOf } from '../metrics/centrality/centralization.js';
import { degree } from '../metrics/centrality/degree.js';
import { eigenvector } from '../metrics/centrality/eigenvector.js';
import { pagerank } from '../metrics/centrality/pagerank.js';
import { strength } from '../metrics/centrality/strength.js';
import type { Network } from '../network/network.js';
import { foremost } from '../numeric/foremost.js';
import type { Ask } from './asks.js';
import { askBetweenness, askNearness, type MemberBetweenness, type MemberNearness, type Sampled } from './bySize.js';
import { labelsOf } from './labels.js';
import { figure, item, markdownTable, meaning, percent, plainText } from './prose.js';

/** What a member has of each centrality; betweenness and harmonic are normalized. */
export interface MemberCentrality {
  readonly member: string;
  readonly name: string;
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly harmonic: number;
  readonly closeness: number;
  readonly eigenvector: number;
  readonly pagerank: number;
}

/** Who is central, and how centralised the whole is. */
export interface Centrality {
  readonly centralization: {
    readonly degree: number;
    /** Of ties received and given; NaN where ties have no direction. */
    readonly indegree: number;
    readonly outdegree: number;
    readonly betweenness: number;
    readonly closeness: number;
    readonly harmonic: number;
  };
  /** The members with most contacts, then most strength. */
  readonly leaders: readonly MemberCentrality[];
  /** How many members have no way through them: a betweenness of 0. NaN where it was sampled. */
  readonly withoutBetweenness: number;
  /** How far values can be trusted where the network is too large for exact ones; null where they are exact. */
  readonly sampled: {
    readonly betweenness: Sampled | null;
    readonly closeness: Sampled | null;
    readonly harmonic: Sampled | null;
  };
}

/** Measures the section; lists `count` leaders. */
export function centralityOf(network: Network, count: number, seed: number, ask: Ask): () => Centrality {
  const between = askBetweenness(network, seed, ask);
  const near = askNearness(network, seed, ask);
  const vector = ask(eigenvector, network);
  const rank = ask(pagerank, network);
  return () => read(network, count, near(), between(), { eigenvector: vector(), pagerank: rank() });
}

function read(
  network: Network,
  count: number,
  { closeness, harmonic, connected, sampled }: MemberNearness,
  between: MemberBetweenness,
  others: Readonly<Record<'eigenvector' | 'pagerank', Float64Array>>,
): Centrality {
  const columns = {
    degree: degree(network),
    strength: strength(network),
    betweenness: between.values,
    closeness,
    harmonic,
    ...others,
  };
  const labels = labelsOf(network);
  const most = foremost(
    columns.degree.keys(),
    count,
    (a, b) => columns.degree[b]! - columns.degree[a]! || columns.strength[b]! - columns.strength[a]!,
  );
  const { directed } = network;
  return {
    centralization: {
      degree: centralizationOf(columns.degree, 'degree', false),
      indegree: directed ? centralization(network, { of: 'degree', direction: 'in' }) : Number.NaN,
      outdegree: directed ? centralization(network, { of: 'degree', direction: 'out' }) : Number.NaN,
      betweenness: centralizationOf(columns.betweenness, 'betweenness', directed),
      // With everyone within reach it is Freeman's.
      closeness: connected ? centralizationOf(closeness, 'closeness', directed) : Number.NaN,
      harmonic: centralizationOf(columns.harmonic, 'harmonic', directed),
    },
    leaders: most.map((i) => ({
      member: network.members[i]!,
      name: labels[i]!,
      degree: columns.degree[i]!,
      strength: columns.strength[i]!,
      betweenness: columns.betweenness[i]!,
      harmonic: columns.harmonic[i]!,
      closeness: columns.closeness[i]!,
      eigenvector: columns.eigenvector[i]!,
      pagerank: columns.pagerank[i]!,
    })),
    withoutBetweenness:
      between.sampled === null ? columns.betweenness.filter((value) => value === 0).length : Number.NaN,
    sampled: {
      betweenness: between.sampled,
      closeness: sampled?.closeness ?? null,
      harmonic: sampled?.harmonic ?? null,
    },
  };
}

/** The section in words, above its table. */
export function centralityProse(
  { centralization: of, withoutBetweenness }: Centrality,
  members: number,
  directed: boolean,
): string[] {
  const spread =
    'How unevenly contacts are spread: 0 when all members have as many, 1 when all ties lead to one member.';
  const none = Number.isNaN(withoutBetweenness)
    ? ''
    : `; ${figure(withoutBetweenness)} of ${figure(members)} members ${withoutBetweenness === 1 ? 'lies' : 'lie'} on no shortest way between others`;
  const ways = `How far the shortest ways between members run through a few${none}.`;
  const connected =
    members < 3 ? TOO_FEW : 'Not everyone can reach everyone, so closeness has no common scale; the harmonic one has.';
  const given = [
    item(
      'In ties received',
      figure(of.indegree),
      meaning(of.indegree, TOO_FEW, () => 'The same for the ties that come in.'),
    ),
    item(
      'In ties given',
      figure(of.outdegree),
      meaning(of.outdegree, TOO_FEW, () => 'The same for the ties that go out.'),
    ),
  ];
  return [
    item(
      'Degree centralisation',
      figure(of.degree),
      meaning(of.degree, TOO_FEW, () => spread),
    ),
    ...(directed ? given : []),
    item(
      'Betweenness centralisation',
      figure(of.betweenness),
      meaning(of.betweenness, TOO_FEW, () => ways),
    ),
    item(
      'Harmonic centralisation',
      figure(of.harmonic),
      meaning(of.harmonic, TOO_FEW, () => 'How unevenly nearness to the others is spread.'),
    ),
    item(
      'Closeness centralisation',
      figure(of.closeness),
      meaning(of.closeness, connected, () => 'The same by closeness, which needs everyone to be connected.'),
    ),
  ];
}

/** The members with most contacts, as a table; nothing where there is nobody. */
export function leadersTable({ leaders }: Centrality, unit: string): string[] {
  if (leaders.length === 0) return [];
  const table = markdownTable(
    [
      'Most connected',
      'Contacts',
      unit === '' ? 'Strength' : `Strength (${unit})`,
      'Betweenness',
      'Harmonic',
      'PageRank',
    ],
    leaders.map((leader) => [
      plainText(leader.name),
      figure(leader.degree),
      figure(leader.strength),
      percent(leader.betweenness),
      figure(leader.harmonic),
      percent(leader.pagerank),
    ]),
  );
  return ['', table];
}

/** How what is sampled was, in words; nothing where all is exact. */
export function sampledProse({ sampled }: Centrality): string[] {
  const { betweenness, harmonic, closeness } = sampled;
  const lines: string[] = [];
  if (betweenness !== null)
    lines.push(
      `Betweenness is sampled, from ${figure(betweenness.samples)} shortest ways drawn at random: with a probability of ${percent(1 - betweenness.delta)} no member’s is farther than ${percent(betweenness.error)} from the exact one, so that members with less than that are not told apart.`,
    );
  if (harmonic !== null && closeness !== null)
    lines.push(
      `Nearness is sampled, from the ways to members drawn at random (${figure(harmonic.samples)} for the harmonic one, ${figure(closeness.samples)} for closeness): with a probability of ${percent(1 - harmonic.delta)} no member’s is farther than ${figure(Math.max(harmonic.error, closeness.error))} from the exact one.`,
    );
  return lines.length === 0 ? [] : ['', lines.join(' ')];
}

const BETWEENNESS = 'Betweenness: the share of the shortest ways between others that run through the member.';
const PAGERANK =
  'PageRank: the share of all attention that ends up with it when attention follows the ties by their strength.';

/** What the columns of the table mean. */
export const LEADERS_NOTE: string = `${BETWEENNESS} Harmonic: its mean nearness to the others, 1 with a tie to everyone. ${PAGERANK}`;
/** The same where ties have a direction. */
export const LEADERS_NOTE_DIRECTED: string = `Contacts are those with a tie either way, strength is that of both. ${BETWEENNESS} Harmonic: how near the others are along the ties that it gives, 1 with a tie to everyone. ${PAGERANK}`;

const TOO_FEW = 'With fewer than three members there is no centre to speak of.';
