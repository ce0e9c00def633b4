import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Attendance,
  buildNetwork,
  type Interactions,
  type Members,
  type Network,
  profile,
  projectAttendance,
  readAttendance,
  readInteractions,
  readMembers,
} from '../src/index.js';
import { changeOf, type PairValue } from './reference/change.js';
import { cause, type OracleValue } from './reference/differences.js';
import { reasonToSkip } from './reference/skipped.js';
import { TWO_MODE, twoModeCase } from './reference/twoMode.js';
import { caseOf, VALUES } from './reference/values.js';

// Networks with values that networkx, igraph, sna and independent formulas computed: the small collection that comes with
// the project and, where it is there, a larger one of the same form beside it or where TIEWISE_REFERENCE says.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const larger = process.env.TIEWISE_REFERENCE ?? here('../../shared/reference');
if (process.env.TIEWISE_REFERENCE && !existsSync(larger))
  throw new Error(`TIEWISE_REFERENCE: there is no folder ${larger}`);
const sets = new Map<string, string>();
for (const folder of [larger, here('reference')].filter((path) => existsSync(path)))
  for (const set of readdirSync(folder))
    if (existsSync(join(folder, set, 'oracle.json'))) sets.set(set, join(folder, set));

interface GraphRecipe {
  readonly key: string;
  readonly directed: boolean;
  readonly weight: 'sum' | 'ones';
  readonly projection?: string;
  readonly filter: {
    readonly type?: readonly string[];
    readonly wave?: number;
    readonly time_window?: readonly [number, number];
    readonly weight_min?: number;
    readonly weight_max?: number;
  };
}
interface Meta {
  readonly graphs: readonly GraphRecipe[];
}
interface Oracle {
  readonly graphs: Readonly<Record<string, { readonly values: readonly OracleValue[] }>>;
  readonly pairs?: readonly PairValue[];
  readonly two_mode?: readonly OracleValue[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const totals = { checked: 0, explained: 0, failed: 0 };
const explained = new Map<string, number>();
const skipped = new Map<string, { count: number; readonly metrics: Set<string> }>();

for (const [set, path] of sets) {
  const meta = json(join(path, 'meta.json')) as Meta; // the form that README.md of the collection describes
  const oracle = json(join(path, 'oracle.json')) as Oracle; // likewise
  describe(set, () => {
    test.runIf(oracle.pairs?.length)('two networks at once', async () => {
      const { members } = await readMembers(createReadStream(join(path, 'members.csv')));
      const built = new Map<string, Network>();
      for (const recipe of meta.graphs)
        if (oracle.pairs!.some(({ pair }) => pair.includes(recipe.key)))
          built.set(recipe.key, await build(path, members, recipe));
      checkPairs(built, oracle.pairs!);
    });
    test.each(meta.graphs.map((recipe) => [recipe.key, recipe] as const))(
      '%s',
      async (key, recipe) => {
        const { members } = await readMembers(createReadStream(join(path, 'members.csv')));
        const network =
          recipe.projection === undefined
            ? await build(path, members, recipe)
            : projectAttendance(await attendanceOf(path, members), { members, rule: 'count' });
        check(network, oracle.graphs[key]!.values);
        if (network.members.length < 1100) checkProfile(network, oracle.graphs[key]!.values);
      },
      300_000,
    );
    test.runIf(oracle.two_mode?.length)('members by events', async () => {
      const { members } = await readMembers(createReadStream(join(path, 'members.csv')));
      checkTwoMode(await attendanceOf(path, members), oracle.two_mode!);
    });
  });
}

afterAll(() => {
  const lines = [
    `${totals.checked} values of ${sets.size} sets checked, ${totals.explained} of them explained differences, ${totals.failed} failed`,
    ...[...explained].map(([why, count]) => `  ${count} differ: ${why}`),
    `${[...skipped.values()].reduce((sum, { count }) => sum + count, 0)} values skipped`,
    ...[...skipped].map(([why, { count, metrics }]) => `  ${count} ${why}: ${[...metrics].sort().join(', ')}`),
  ];
  console.log(lines.join('\n'));
});

async function build(path: string, members: Members, { filter, directed, weight }: GraphRecipe): Promise<Network> {
  const { interactions, rejected } = await readInteractions(createReadStream(join(path, 'interactions.csv')), {
    members,
    dates: { numbers: 'seconds', missing: 'keep' },
  });
  expect(rejected.filter(({ reason }) => reason !== 'self-interaction')).toEqual([]);
  const chosen = interactions.source
    .filter(() => true)
    .map((_, k) => k)
    .filter((k) => passes(interactions, k, filter));
  return buildNetwork(rowsOf(interactions, chosen), {
    members,
    directed,
    strength: weight === 'sum' ? 'sum' : 'binary',
  });
}

function passes({ kinds, kind, time, strength }: Interactions, k: number, filter: GraphRecipe['filter']): boolean {
  const seconds = time[k]! / 1000;
  if (filter.type !== undefined && !filter.type.includes(kinds[kind[k]!]!)) return false;
  if (filter.wave !== undefined && seconds !== filter.wave) return false;
  if (filter.time_window !== undefined && !(seconds >= filter.time_window[0] && seconds < filter.time_window[1]))
    return false;
  return strength[k]! >= (filter.weight_min ?? 0) && strength[k]! <= (filter.weight_max ?? Infinity);
}

function rowsOf(all: Interactions, rows: Uint32Array): Interactions {
  return {
    ...all,
    source: rows.map((k) => all.source[k]!),
    target: rows.map((k) => all.target[k]!),
    kind: rows.map((k) => all.kind[k]!),
    time: Float64Array.from(rows, (k) => all.time[k]!),
    strength: Float64Array.from(rows, (k) => all.strength[k]!),
    line: rows.map((k) => all.line[k]!),
  };
}

async function attendanceOf(path: string, members: Members): Promise<Attendance> {
  const { attendance, rejected } = await readAttendance(createReadStream(join(path, 'attendance.csv')), { members });
  expect(rejected).toEqual([]);
  return attendance;
}

function checkTwoMode(attendance: Attendance, values: readonly OracleValue[]): void {
  const of = twoModeCase(attendance);
  for (const { metric, peer, value, aggregate } of values) {
    const compute = TWO_MODE[metric];
    if (compute === undefined) {
      skip(metric, 1);
      continue;
    }
    const ours = compute(of);
    const pairs: [string, unknown, unknown][] =
      typeof ours === 'number'
        ? [['', value, ours]]
        : [
            ...Object.entries(value as object).map(([id, theirs]): [string, unknown, unknown] => [
              id,
              theirs,
              ours[id],
            ]), // by member, event or pair
            ['how many', aggregate?.count ?? Object.keys(value as object).length, Object.keys(ours).length],
          ];
    totals.checked += pairs.length;
    const failures = pairs.filter(([, theirs, own]) => !same(theirs, own));
    totals.failed += failures.length;
    expect(failures.slice(0, 20), `${metric} of ${peer}`).toEqual([]);
  }
}

function checkPairs(networks: ReadonlyMap<string, Network>, values: readonly PairValue[]): void {
  const failures: string[] = [];
  for (const entry of values) {
    const [before, after] = entry.pair.map((key) => networks.get(key)!) as [Network, Network]; // of two keys
    const ours = changeOf(entry.metric, before, after);
    if (ours === undefined) {
      skip(entry.metric, 1);
      continue;
    }
    totals.checked++;
    const alike = entry.metric.startsWith('qap_p') ? Math.abs(entry.value - ours) <= 0.05 : same(entry.value, ours);
    if (!alike)
      failures.push(`${entry.metric} of ${entry.pair.join(' and ')}: ${entry.peer} ${entry.value}, ours ${ours}`);
  }
  totals.failed += failures.length;
  expect(failures).toEqual([]);
}

function check(network: Network, values: readonly OracleValue[]): void {
  const best = values.find(({ metric }) => metric === 'best_partition')?.value as Record<string, number> | undefined; // scope node_full
  const partition = best === undefined ? [] : network.members.map((id) => best[id]!);
  const by = (program: string) =>
    values.some((value) => value.metric === 'betweenness_weighted' && value.peer.startsWith(program));
  const others = { exact: by('exact'), igraph: by('python-igraph') };
  const failures: string[] = [];
  const computed = new Map<string, unknown>();
  for (const entry of values) {
    const compute = VALUES[entry.metric];
    if (compute === undefined) {
      skip(entry.metric, 1);
      continue;
    }
    const of = caseOf(network, entry.attribute ?? '', partition);
    const key = `${entry.metric} ${entry.attribute ?? ''}`;
    if (!computed.has(key)) computed.set(key, compute(of));
    const ours = computed.get(key);
    const pairs: [string, unknown, unknown][] =
      entry.scope === 'node'
        ? Object.entries(entry.value as object).map(([id, theirs]) => [
            id,
            theirs,
            (ours as Float64Array)[network.members.indexOf(id)],
          ]) // by member
        : entry.scope === 'node_table'
          ? cells(entry.value as Record<string, Record<string, unknown>>, ours as Record<string, Float64Array>, network) // by member and column
          : entry.scope === 'edge'
            ? Object.entries(entry.value as object).map(([tie, theirs]) => [tie, theirs, ofTie(ours, tie)]) // by tie
            : [['', entry.value, ours]];
    if (entry.scope === 'node' && entry.aggregate?.sum !== undefined)
      pairs.push(...total(entry.aggregate, ours as Float64Array)); // by member
    for (const [id, theirs, own] of pairs) {
      totals.checked++;
      if (agree(entry, theirs, own)) continue;
      const why = cause(entry, theirs, own, of, others);
      if (why === null) {
        totals.failed++;
        failures.push(
          `${entry.metric} ${entry.attribute ?? ''} ${id}: ${entry.peer} ${JSON.stringify(theirs)}, ours ${JSON.stringify(own)}`,
        );
      } else {
        totals.explained++;
        explained.set(why, (explained.get(why) ?? 0) + 1);
      }
    }
  }
  expect(failures.slice(0, 20)).toEqual([]);
}

/** Counts what is not compared; a metric must have a name in the library or a reason. */
function skip(metric: string, count: number): void {
  const why = reasonToSkip(metric);
  expect(why, `${metric}: neither compared nor listed with a reason`).not.toBeNull();
  const entry = skipped.get(why!) ?? { count: 0, metrics: new Set() };
  entry.count += count;
  entry.metrics.add(metric);
  skipped.set(why!, entry);
}

/** The numbers of the profile are those of the peers, too. */
function checkProfile(network: Network, values: readonly OracleValue[]): void {
  const { connection, centrality, bridging } = profile(network).network;
  const { directed } = network;
  const read: Readonly<Record<string, number>> = {
    n: connection.members,
    m: connection.ties,
    density: connection.density,
    transitivity: connection.transitivity,
    avg_local_clustering_deg2plus: connection.clustering.mean,
    components_weak_count: connection.components,
    [directed ? 'reciprocity_edge' : '']: connection.reciprocity,
    [directed ? 'average_path_length_directed' : 'average_path_length']: connection.meanDistance,
    [directed ? 'diameter_directed' : 'diameter']: connection.diameter,
    [directed ? '' : 'global_efficiency']: connection.compactness,
    centralization_degree_undirected: centrality.centralization.degree,
    centralization_betweenness_igraph: centrality.centralization.betweenness,
    bridges: bridging.bridges,
    articulation_points: bridging.cutMembers,
  };
  for (const { metric, value, peer, aggregate } of values) {
    if (!(metric in read) || metric === '') continue;
    totals.checked++;
    const theirs = Array.isArray(value) ? (aggregate?.count ?? value.length) : value;
    if (!same(theirs, read[metric])) totals.failed++;
    expect(same(theirs, read[metric]), `profile: ${metric} of ${peer} is ${theirs}, ours ${read[metric]}`).toBe(true);
  }
}

function cells(
  theirs: Record<string, Record<string, unknown>>,
  ours: Record<string, Float64Array>,
  { members }: Network,
): [string, unknown, unknown][] {
  return Object.entries(theirs).flatMap(([id, row]) =>
    Object.entries(row).map(([column, value]): [string, unknown, unknown] => [
      `${id} ${column}`,
      value,
      ours[column]?.[members.indexOf(id)],
    ]),
  );
}

// A tie's value, by its ends; an undirected tie has either order.
function ofTie(ours: unknown, tie: string): unknown {
  const values = ours as Record<string, number>; // of a metric whose scope is ties
  return values[tie] ?? values[tie.split(' -> ').reverse().join(' -> ')];
}

// The sum over all members, where the peer has a value for as many as we have. Where what adds up cancels out, a
// difference within the rounding of the single values is none.
function total(aggregate: { count: number; sum?: number }, ours: Float64Array): [string, unknown, unknown][] {
  const defined = ours.filter((value) => !Number.isNaN(value));
  const sum = defined.sort().reduce((total, value) => total + value, 0);
  const size = defined.reduce((total, value) => total + Math.abs(value), 0);
  const alike = Math.abs(sum - aggregate.sum!) <= 1e-9 * size;
  return defined.length === aggregate.count ? [['the sum over all', aggregate.sum, alike ? aggregate.sum : sum]] : [];
}

function agree({ metric, scope, aggregate }: OracleValue, theirs: unknown, ours: unknown): boolean {
  // A bound, not a target: the best of 20 runs of a peer.
  if (metric.startsWith('best_modularity'))
    return (ours as number) >= (theirs as number) - 1e-3 || (theirs === 'NaN' && Number.isNaN(ours));
  if (scope !== 'set') return same(theirs, ours);
  const theirNames = (theirs as (string | string[])[]).map((name) =>
    Array.isArray(name) ? name.toSorted().join(' -> ') : name,
  ); // members or pairs
  const ourNames = new Set(ours as string[]);
  const complete = (aggregate?.count ?? theirNames.length) === ourNames.size;
  return complete && theirNames.every((name) => ourNames.has(name));
}

function same(theirs: unknown, ours: unknown): boolean {
  if (typeof theirs === 'string' && typeof ours === 'number') return Object.is(Number(theirs), ours);
  if (typeof theirs === 'number' && typeof ours === 'number')
    return Math.abs(theirs - ours) <= 1e-9 * Math.max(1e-3, Math.abs(theirs));
  if (Array.isArray(theirs) && Array.isArray(ours))
    return theirs.length === ours.length && theirs.every((value, k) => same(value, ours[k]));
  if (typeof theirs !== 'object' || typeof ours !== 'object') return theirs === ours;
  const [a, b] = [theirs as Record<string, unknown>, ours as Record<string, unknown>];
  return Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => same(a[key], b[key]));
}
