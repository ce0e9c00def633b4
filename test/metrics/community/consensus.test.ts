import { expect, test } from 'vitest';
import { consensus } from '../../../src/metrics/community/consensus.js';
import { consensusOf } from '../../../src/metrics/community/consensusOf.js';
import { adjustedRandOf } from '../../../src/metrics/community/contingency.js';
import { medianPartition } from '../../../src/metrics/community/medianPartition.js';
import { modularity } from '../../../src/metrics/community/modularity.js';
import { agreementOf, runsOf, worth } from '../../../src/metrics/community/runs.js';
import { belongingOf, neverParted, tiesTogether } from '../../../src/metrics/community/togetherness.js';
import type { Network } from '../../../src/network/network.js';
import { type Partition, partitionOf } from '../../../src/network/partition.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { atOnce } from '../../../src/numeric/steps.js';
import { at, B6, B6G, close, D5, EDGE_CASES, network, path, randomNetwork } from '../../networks.js';

// Two circles of four who all know each other, and a member between who knows two of each.
const BETWEEN = network('A1-A2 A1-A3 A1-A4 A2-A3 A2-A4 A3-A4 B1-B2 B1-B3 B1-B4 B2-B3 B2-B4 B3-B4 x-A1 x-A2 x-B1 x-B2');

test('two triangles joined by a tie are found by every run, and all is firm', () => {
  const { runs, ...found } = consensusOf(B6, { runs: 10 });
  const triangles = { labels: Uint32Array.of(0, 0, 0, 1, 1, 1), sizes: Uint32Array.of(3, 3) };
  expect(found).toEqual({
    ...triangles,
    modularity: 2 * (3 / 7 - 1 / 4),
    modularities: { min: 2 * (3 / 7 - 1 / 4), max: 2 * (3 / 7 - 1 / 4) },
    agreement: 1,
    stability: new Float64Array(6).fill(1),
    second: new Int32Array(6).fill(-1),
    between: new Float64Array(6),
    communities: [
      { size: 3, stability: 1, core: 3 },
      { size: 3, stability: 1, core: 3 },
    ],
    cores: triangles,
    coAssignment: Float64Array.of(1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1),
  });
  expect(runs).toEqual(Array.from({ length: 10 }, () => triangles.labels));
});

test('a member tied equally to two circles is with either in about half of the runs', () => {
  const found = consensusOf(BETWEEN, { runs: 400 });
  const x = BETWEEN.members.indexOf('x');
  const share = found.stability[x]!; // within four standard deviations, 4 × (1/2) / 20, of 1/2, and no less than it
  expect(share).toBeGreaterThanOrEqual(0.5);
  expect(share).toBeLessThan(0.6);
  // Those x is with come first, being five; the others are its second community in all other runs.
  expect([found.labels[x], found.second[x]]).toEqual([0, 1]);
  close(found.between[x]!, 1 - share);
  expect(found.sizes).toEqual(Uint32Array.of(5, 4));
  expect(found.cores.sizes).toEqual(Uint32Array.of(4, 4, 1));
  // With each of its three companions always, with x as often as x is there; the mean over all five of the community.
  close(at(BETWEEN, found.stability, found.labels[0] === 0 ? 'A1' : 'B1'), (3 + share) / 4);
  close(found.communities[0]!.stability, (4 * ((3 + share) / 4) + share) / 5);
  expect(found.communities.map(({ core }) => core)).toEqual([4, 4]);
  // The others have x of five with them in the other runs.
  close(at(BETWEEN, found.between, found.labels[0] === 0 ? 'B1' : 'A1'), (1 - share) / 5);
  close(
    found.coAssignment.slice(-4),
    found.labels[0] === 0 ? [share, share, 1 - share, 1 - share] : [1 - share, 1 - share, share, share],
  );
});

// Everyone tied to everyone, so that no partition has a community in pieces.
function complete(n: number): Network {
  return randomNetwork(() => 0, n, 1);
}

function medianOf(net: Network, found: readonly (readonly number[])[]): Partition {
  const runs = runsOf(found.map((labels) => Uint32Array.from(labels)));
  const { worths } = atOnce(agreementOf(runs, net.members.length));
  return partitionOf(atOnce(medianPartition(net.ties, neverParted(runs, net.members.length), runs, worths)));
}

test('members who are together in more than half of the runs stay so, and how firmly is a mean of shares', () => {
  const found = [
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 0],
    [0, 1, 1],
  ];
  // A-B are together in 3 of 4, A-C in 1, B-C in 2.
  const net = complete(3);
  const median = medianOf(net, found);
  expect(median.labels).toEqual(Uint32Array.of(0, 0, 1));
  const runs = runsOf(found.map((labels) => Uint32Array.from(labels)));
  expect(runs.times).toEqual([2, 1, 1]);
  expect(neverParted(runs, 3)).toEqual(Uint32Array.of(0, 1, 2));
  expect(tiesTogether(net.ties, runs)).toEqual(Float64Array.of(3 / 4, 1 / 4, 3 / 4, 2 / 4, 1 / 4, 2 / 4));
  expect(atOnce(belongingOf(median, neverParted(runs, 3), runs))).toEqual({
    stability: Float64Array.of(3 / 4, 3 / 4, 2 / 4), // C is alone in 2 of 4
    second: Int32Array.of(1, 1, 0),
    between: Float64Array.of(1 / 4, 2 / 4, (1 / 4 + 2 / 4) / 2),
  });
  // Runs in pairs: the same once; AB C with ABC three pairs expected 1 of 1, no more than chance; with A BC (0 − 1/3) / (1 − 1/3).
  close(atOnce(agreementOf(runs, 3)).mean, (1 + 2 * 0 + 2 * (-1 / 2) + 0) / 6);
  // A-B: 3 runs with, 1 without.
  expect(worth(median.labels, runs)).toBe(3 - 1);
});

test('members whom no run parts need no tie to each other, but a community is in one piece', () => {
  // Two members who only share a contact, with whom they are in two runs of five: without it they are in two pieces.
  const net = network('A-x x-B');
  const found = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 1],
    [0, 0, 1],
  ];
  expect(medianOf(net, found).labels).toEqual(Uint32Array.of(0, 1, 2));
  expect(neverParted(runsOf(found.map((labels) => Uint32Array.from(labels))), 3)).toEqual(Uint32Array.of(0, 0, 1));
});

test('who is drawn to two communities alike is drawn to the first of them', () => {
  const runs = runsOf([Uint32Array.of(0, 0, 1), Uint32Array.of(0, 1, 0)]);
  const alone = partitionOf([0, 1, 2]);
  const { stability, second, between } = atOnce(belongingOf(alone, neverParted(runs, 3), runs));
  expect([second[0], between[0], stability[0]]).toEqual([1, 1 / 2, 0]); // with B in one of two runs, with C in the other
  expect([...second.subarray(1)]).toEqual([0, 0]);
});

test('property: on few members the partition is one that differs from the runs on the fewest pairs', () => {
  const random = randomFrom(51);
  for (let round = 0; round < 60; round++) {
    const n = 2 + Math.floor(random() * 6);
    const groups = Array.from({ length: n }, () => Math.floor(random() * 3));
    const noise = random();
    const found = Array.from({ length: 1 + Math.floor(random() * 9) }, () =>
      groups.map((group) => (random() < noise ? Math.floor(random() * 3) : group)),
    );
    const median = medianOf(complete(n), found);
    expect(differing([...median.labels], found)).toBe(
      Math.min(...partitionsOf(n).map((labels) => differing(labels, found))),
    );
  }
});

function partitionsOf(n: number): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < n; i++)
    all = all.flatMap((p) => Array.from({ length: Math.max(-1, ...p) + 2 }, (_, c) => [...p, c]));
  return all;
}

// On how many pairs of members a partition and the runs differ, over all runs.
function differing(labels: readonly number[], found: readonly (readonly number[])[]): number {
  let count = 0;
  for (const run of found)
    for (let i = 0; i < labels.length; i++)
      for (let j = 0; j < i; j++) if ((labels[i] === labels[j]) !== (run[i] === run[j])) count++;
  return count;
}

test('property: every number is what the runs say, pair by pair', () => {
  const random = randomFrom(52);
  for (let round = 0; round < 40; round++) {
    const options = { directed: round % 3 === 1, strengths: round % 2 === 1 };
    const net = randomNetwork(random, 2 + Math.floor(random() * 25), [0.08, 0.15, 0.3][round % 3]!, options);
    const n = net.members.length;
    const found = consensusOf(net, {
      runs: 12,
      seed: round,
      strengths: round % 4 < 2,
      resolution: [1, 0.5, 2][round % 3]!,
    });
    const { labels, sizes, runs } = found;
    expect(partitionOf(labels)).toEqual({ labels, sizes });
    const share = (i: number, j: number): number => runs.filter((run) => run[i] === run[j]).length / 12;
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const members = Array.from(sizes, (_, c) => Array.from(labels.keys()).filter((i) => labels[i] === c));
    for (let i = 0; i < n; i++) {
      const others = members[labels[i]!]!.filter((j) => j !== i);
      const alone = runs.filter((run) => run.every((group, j) => j === i || group !== run[i])).length / 12;
      close(found.stability[i]!, others.length > 0 ? mean(others.map((j) => share(i, j))) : alone);
      const drawn = members.map((them, c) => (c === labels[i] ? 0 : mean(them.map((j) => share(i, j)))));
      close(found.between[i]!, Math.max(...drawn));
      if (found.between[i]! > 0) close(drawn[found.second[i]!]!, found.between[i]!);
      else expect(found.second[i]).toBe(-1);
      for (let j = 0; j < n; j++) expect(found.cores.labels[i] === found.cores.labels[j]).toBe(share(i, j) === 1);
    }
    members.forEach((them, c) => {
      close(found.communities[c]!.stability, mean(them.map((i) => found.stability[i]!)));
      const core = Math.max(...them.map((i) => them.filter((j) => share(i, j) === 1).length));
      expect([found.communities[c]!.size, found.communities[c]!.core]).toEqual([them.length, core]);
    });
    const rows = net.members.flatMap((_, i) =>
      new Array<number>(net.ties.offsets[i + 1]! - net.ties.offsets[i]!).fill(i),
    );
    close(
      found.coAssignment,
      rows.map((i, k) => share(i, net.ties.targets[k]!)),
    );
    const pairs = runs.flatMap((a, r) => runs.slice(r + 1).map((b) => adjustedRandOf(a, b)));
    close(found.agreement, mean(pairs));
  }
});

test('property: every community is in one piece, and agrees with the runs no less than any run does', () => {
  const random = randomFrom(53);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 20 + Math.floor(random() * 40), 0.08);
    const { labels, runs } = consensusOf(net, { runs: 15, seed: round });
    const piece = Array.from(labels.keys());
    for (let pass = 0; pass < labels.length; pass++)
      for (let i = 0; i < labels.length; i++)
        for (const j of net.ties.targets.subarray(net.ties.offsets[i], net.ties.offsets[i + 1]))
          if (labels[i] === labels[j]) piece[i] = Math.min(piece[i]!, piece[j]!);
    expect(new Set(piece).size).toBe(new Set(labels).size);
    const whole = runsOf(runs);
    const most = Math.max(...runs.map((run) => worth(run, whole)));
    expect(worth(labels, whole)).toBeGreaterThanOrEqual(most);
  }
});

test('modularity is that of the communities, and of the worst and the best run, directions ignored', () => {
  const net = randomNetwork(randomFrom(54), 30, 0.1, { directed: true, strengths: true });
  const found = consensusOf(net, { runs: 20, resolution: 1.3 });
  const whole = undirected(net);
  close(found.modularity, modularity(whole, found.labels, { resolution: 1.3 }));
  const all = found.runs.map((labels) => modularity(whole, labels, { resolution: 1.3 }));
  close([found.modularities.min, found.modularities.max], [Math.min(...all), Math.max(...all)]);
  expect(consensusOf(net, { runs: 20 }).labels).toEqual(consensusOf(whole, { runs: 20 }).labels);
});

test('a single run is its own consensus, and has nothing to agree with', () => {
  const found = consensusOf(BETWEEN, { runs: 1 });
  expect(found.labels).toEqual(found.runs[0]);
  expect(found.agreement).toBeNaN();
  expect(found.stability).toEqual(new Float64Array(9).fill(1));
});

test('the same seed gives the same, at once and in turns; another seed other runs', async () => {
  const net = randomNetwork(randomFrom(55), 40, 0.1, { strengths: true });
  expect(await consensus(net, { runs: 20, seed: 3 })).toEqual(consensusOf(net, { runs: 20, seed: 3 }));
  expect(consensusOf(net, { runs: 20, seed: 4 }).runs).not.toEqual(consensusOf(net, { runs: 20, seed: 3 }).runs);
});

test('progress is told now and then and reaches the number of runs', async () => {
  const told: number[] = [];
  await consensus(path(1000), {
    runs: 30,
    onProgress: ({ done, of }) => {
      expect(of).toBe(30);
      told.push(done);
    },
  });
  expect(told.at(-1)).toBe(30);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('a signal stops the work with its reason, before it, during it and from without', async () => {
  const reason = new Error('enough');
  await expect(consensus(B6, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const during = new AbortController();
  let done = 0;
  const onProgress = (progress: { done: number }): void => {
    done = progress.done;
    during.abort(reason);
  };
  await expect(consensus(path(500), { runs: 1_000_000, signal: during.signal, onProgress })).rejects.toBe(reason);
  expect(done).toBeLessThan(1_000_000);
  const without = new AbortController();
  setTimeout(() => without.abort(reason), 30);
  await expect(consensus(path(500), { runs: 1_000_000, signal: without.signal })).rejects.toBe(reason);
});

test('edge: answers on every degenerate network, firm where there is nothing to part', () => {
  for (const [, net] of EDGE_CASES) {
    const found = consensusOf(net, { runs: 5 });
    expect(found.stability).toEqual(new Float64Array(net.members.length).fill(1));
    expect(found.runs).toHaveLength(5);
  }
  expect(consensusOf(network('A B')).modularity).toBeNaN();
  expect(consensusOf(network('A')).agreement).toBeNaN();
  expect(consensusOf(network('A B')).agreement).toBe(1);
  const { labels, stability, sizes } = consensusOf(B6G, { runs: 5 });
  expect([labels[6], stability[6]]).toEqual([2, 1]);
  expect(sizes).toEqual(Uint32Array.of(3, 3, 1));
  expect(consensusOf(D5, { runs: 5 }).coAssignment).toHaveLength(6);
});

test('edge: a wrong option is named', async () => {
  await expect(consensus(B6, { runs: 0 })).rejects.toThrow(
    'consensus: `runs` must be a whole number of at least 1, got 0',
  );
  await expect(consensus(B6, { seed: -1 })).rejects.toThrow(
    'consensus: `seed` must be a whole number of at least 0, got -1',
  );
  await expect(consensus(B6, { resolution: Number.NaN })).rejects.toThrow(
    'consensus: `resolution` must be a number of at least 0, got NaN',
  );
});
