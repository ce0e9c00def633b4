import { describe, expect, test } from 'vitest';
import { averageClustering } from '../../src/metrics/density/averageClustering.js';
import { connectedness } from '../../src/metrics/density/connectedness.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { type RewiredOptions, redrawn, rewired, rewirings } from '../../src/network/rewired.js';
import { Swapping } from '../../src/network/swapping.js';
import { type Ties, tiesFromArcs } from '../../src/network/ties.js';
import { largestComponent } from '../../src/network/views.js';
import { type Random, randomFrom } from '../../src/numeric/random.js';
import { KARATE } from '../metrics/density/goldenNetworks.js';
import { EDGE_CASES, network, path, randomNetwork, S5 } from '../networks.js';

const WAYS: readonly RewiredOptions[] = [
  {},
  { connected: true },
  { lattice: true },
  { connected: true, lattice: true },
];

describe.each(WAYS)('%o', (options) => {
  test('property: every member keeps its number of ties, and the ties are packed as all ties are', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 30; round++) {
      const share = [0.1, 0.3, 0.9][round % 3]!;
      const net = largestComponent(randomNetwork(random, 4 + Math.floor(random() * 30), share));
      const { ties } = rewired(net.ties, random, options);
      expect(ties.offsets).toEqual(net.ties.offsets);
      expect(faults(ties)).toEqual([]);
      if (options.connected) expect(connectedness({ ...net, ties })).toBe(net.members.length < 2 ? Number.NaN : 1);
    }
  });

  test('the same seed gives the same ties, another other ones', () => {
    const once = rewired(KARATE.ties, randomFrom(1), options).ties.targets;
    expect(rewired(KARATE.ties, randomFrom(1), options).ties.targets).toEqual(once);
    expect(rewired(KARATE.ties, randomFrom(2), options).ties.targets).not.toEqual(once);
  });

  test('comes to an end with no swap where there is none to make', () => {
    const complete = randomNetwork(randomFrom(1), 9, 1);
    const triangles = network('A-B A-C B-C');
    for (const net of [S5, complete, triangles, network('A-B B-C'), ...EDGE_CASES.map(([, edge]) => edge)]) {
      if (net.directed || net.ties.targets.length === 4) continue;
      expect(rewired(net.ties, randomFrom(1), options)).toEqual({
        ties: { ...net.ties, strengths: new Float64Array(net.ties.targets.length).fill(1) },
        swaps: 0,
      });
    }
  });

  test('leaves the ties it was given as they are', () => {
    const before = KARATE.ties.targets.slice();
    rewired(KARATE.ties, randomFrom(1), options);
    expect(KARATE.ties.targets).toEqual(before);
  });
});

// What is wrong with undirected ties: a row out of order or with a repeat, a tie to oneself, a tie stored one way only.
function faults({ offsets, targets }: Ties): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < offsets.length; i++) {
    const row = [...targets.subarray(offsets[i], offsets[i + 1])];
    row.forEach((j, k) => {
      if (k > 0 && row[k - 1]! >= j) found.push(`${i}: ${row}`);
      if (j === i) found.push(`${i} itself`);
      if (!targets.subarray(offsets[j], offsets[j + 1]).includes(i)) found.push(`${i}-${j} one way`);
    });
  }
  return found;
}

test('there are ten swaps for each tie, or for each gap where those are fewer', () => {
  expect(rewired(KARATE.ties, randomFrom(1)).swaps).toBe(780);
  expect(rewired(KARATE.ties, randomFrom(1), { connected: true }).swaps).toBe(780);
  const dense = randomNetwork(randomFrom(2), 30, 0.8);
  expect(rewired(dense.ties, randomFrom(1)).swaps).toBe(10 * (435 - dense.ties.targets.length / 2));
});

test('of two ties the three pairings are equally likely', () => {
  // A-B and C-D can become A-C and B-D or A-D and B-C.
  const net = network('A-B C-D');
  const counts = [0, 0, 0];
  const random = randomFrom(3);
  for (let round = 0; round < 3000; round++) counts[rewired(net.ties, random).ties.targets[0]! - 1]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100); // four standard deviations
});

test('a network of two pieces need not stay so, one in one piece must', () => {
  const cycle = network('A-B B-C C-D D-E E-F F-A');
  let pieces = 0;
  for (let seed = 1; seed <= 40; seed++) {
    pieces += connectedness({ ...cycle, ties: rewired(cycle.ties, randomFrom(seed)).ties }) < 1 ? 1 : 0;
    const { ties } = rewired(cycle.ties, randomFrom(seed), { connected: true });
    expect(connectedness({ ...cycle, ties })).toBe(1);
  }
  expect(pieces).toBeGreaterThan(0); // two triangles: 10 of the 70 networks of six members with two ties each
});

test('a path stays a path when it must stay in one piece', () => {
  const chain = path(60);
  const { ties, swaps } = rewired(chain.ties, randomFrom(1), { connected: true });
  expect(swaps).toBeGreaterThanOrEqual(590);
  expect(ties.targets).not.toEqual(chain.ties.targets);
  expect(connectedness({ ...chain, ties })).toBe(1);
});

test('lattice: ties come near along the ring, and a ring out of order is found again', () => {
  const ring = ringLattice(60, 6);
  expect(length(ring.ties)).toBe(60 * (1 + 2 + 3));
  const mixed = rewired(ring.ties, randomFrom(1), { connected: true }).ties;
  const found = rewired(mixed, randomFrom(2), { connected: true, lattice: true }).ties;
  expect(length(mixed)).toBeGreaterThan(2000);
  expect(length(found)).toBeLessThan(1.2 * length(ring.ties));
  expect(averageClustering({ ...ring, ties: mixed })).toBeLessThan(0.2);
  expect(averageClustering({ ...ring, ties: found })).toBeGreaterThan(0.5); // 0.6 in the ring
});

function length({ offsets, targets }: Ties): number {
  const n = offsets.length - 1;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (const j of targets.subarray(offsets[i], offsets[i + 1])) if (j > i) sum += Math.min(j - i, n - (j - i));
  return sum;
}

function ringLattice(n: number, contacts: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(3, '0')}`);
  const source = ids.flatMap((_, i) => Array.from({ length: contacts / 2 }, () => i));
  const target = source.map((i, k) => (i + 1 + (k % (contacts / 2))) % n);
  return packNetwork(ids, { source, target, strength: source.map(() => 1) }, false);
}

// Every network whose members have these numbers of ties, each written as its ties.
function allWith(contacts: readonly number[]): string[] {
  const n = contacts.length;
  const pairs = contacts.flatMap((_, i) => contacts.slice(0, i).map((__, j) => [j, i] as const));
  const found: string[] = [];
  for (let chosen = 0; chosen < 2 ** pairs.length; chosen++) {
    const left = [...contacts];
    const ties = pairs.filter((_, p) => ((chosen >> p) & 1) === 1);
    for (const [j, i] of ties) for (const end of [j, i]) left[end]!--;
    if (left.every((ends) => ends === 0)) found.push(written(packed(n, ties)));
  }
  return found;
}

function packed(n: number, ties: readonly (readonly [number, number])[]): Ties {
  return tiesFromArcs(n, {
    source: [...ties.map(([j]) => j), ...ties.map(([, i]) => i)],
    target: [...ties.map(([, i]) => i), ...ties.map(([j]) => j)],
    strength: new Float64Array(2 * ties.length).fill(1),
  });
}

function written({ offsets, targets }: Ties): string {
  return Array.from(offsets.subarray(1), (end, i) => targets.subarray(offsets[i], end).join(' ')).join(', ');
}

describe('as large networks are drawn', () => {
  test.each([
    ['a cycle of six', [2, 2, 2, 2, 2, 2], 'A-B B-C C-D D-E E-F F-A', 70],
    ['a member with most', [4, 2, 2, 2, 1, 1], 'A-B A-C A-D A-E B-C D-F', 9],
    ['a few of each', [3, 3, 2, 2, 1, 1], 'A-B A-C A-D B-C B-E D-F', 17],
    ['five members', [3, 2, 2, 2, 1], 'A-B A-C A-D B-C D-E', 6],
  ])('property: of %s every network is as likely as another', (_, contacts, line, count) => {
    const counts = new Map(allWith(contacts).map((ties) => [ties, 0]));
    expect(counts.size).toBe(count);
    const { ties } = network(line);
    const random = randomFrom(11);
    const draws = 40 * count;
    for (let draw = 0; draw < draws; draw++) {
      const drawn = written(redrawn(ties, random).ties);
      counts.set(drawn, counts.get(drawn)! + 1);
    }
    let chiSquare = 0;
    for (const times of counts.values()) chiSquare += (times - 40) ** 2 / 40;
    expect(counts.size).toBe(count);
    expect(chiSquare).toBeLessThan(count - 1 + 4 * Math.sqrt(2 * (count - 1))); // four standard deviations
  });

  test('property: as many ties among the members with most as after many swaps', () => {
    const random = randomFrom(12);
    const weights = Array.from({ length: 400 }, (_, i) => Math.min(100, 60 / (0.05 + (i % 100) / 10)));
    const sum = weights.reduce((a, b) => a + b, 0);
    const pairs = weights.flatMap((a, i) =>
      weights.slice(0, i).flatMap((b, j) => (random() < (a * b) / sum ? [[j, i] as const] : [])),
    );
    const ties = packed(400, pairs);
    const most = new Set([...weights.keys()].filter((i) => i % 100 < 4));
    const among = (drawn: Ties): number =>
      [...most]
        .flatMap((i) => [...drawn.targets.subarray(drawn.offsets[i], drawn.offsets[i + 1])])
        .filter((j) => most.has(j)).length / 2;
    const few = Array.from({ length: 60 }, () => among(redrawn(ties, random).ties));
    let drawn = redrawn(ties, random).ties;
    for (let more = 0; more < 5; more++) drawn = swappedOnly(drawn, random);
    const many = Array.from({ length: 60 }, () => {
      drawn = swappedOnly(drawn, random);
      return among(drawn);
    });
    const [mean, other] = [few, many].map((values) => values.reduce((a, b) => a + b, 0) / 60);
    const variance = (values: readonly number[], of: number): number =>
      values.reduce((a, b) => a + (b - of) ** 2, 0) / 60;
    const error = Math.sqrt((variance(few, mean!) + variance(many, other!)) / 60);
    expect(error).toBeLessThan(other! / 30);
    expect(Math.abs(mean! - other!)).toBeLessThan(4 * error);
  });

  test('a network without another like it stays as it is: a star, a complete one, nobody tied', () => {
    const star = packed(
      2000,
      Array.from({ length: 1999 }, (_, k) => [0, k + 1] as const),
    );
    const complete = randomNetwork(randomFrom(1), 9, 1).ties;
    for (const ties of [star, complete, packed(1500, []), packed(1500, [[3, 4]])]) {
      const { ties: drawn, swaps } = ties === complete ? redrawn(ties, randomFrom(1)) : rewired(ties, randomFrom(1));
      expect(swaps).toBe(0);
      expect(drawn).toEqual({ ...ties, strengths: new Float64Array(ties.targets.length).fill(1) });
    }
  });

  test('ends that cannot be matched anew are swapped: nearly a star, nearly complete', () => {
    // The member in the middle can exchange one of its ties for the one without it.
    const spokes = Array.from({ length: 1500 }, (_, k) => [0, k + 1] as const);
    const nearlyStar = packed(1503, [...spokes, [1501, 1502]]);
    const all = Array.from({ length: 40 }, (_, i) => Array.from({ length: i }, (__, j) => [j, i] as const)).flat();
    const nearlyComplete = packed(
      40,
      all.filter(([j, i]) => (i + j) % 16 > 0),
    );
    for (const ties of [nearlyStar, nearlyComplete]) {
      const { ties: drawn, swaps } = redrawn(ties, randomFrom(1));
      expect(swaps).toBeGreaterThan(0);
      expect(drawn.offsets).toEqual(ties.offsets);
      expect(faults(drawn)).toEqual([]);
    }
  });

  test('property: every member keeps its number of ties, the same seed gives the same', () => {
    const random = randomFrom(13);
    for (const [n, share] of [
      [1100, 0.004],
      [1100, 0.1],
      [1025, 0.0005],
    ] as const) {
      const net = randomNetwork(random, n, share);
      const { ties, swaps } = rewired(net.ties, randomFrom(1));
      expect(swaps).toBeGreaterThan(0);
      expect(ties.offsets).toEqual(net.ties.offsets);
      expect(faults(ties)).toEqual([]);
      expect(ties.targets).not.toEqual(net.ties.targets);
      expect(rewired(net.ties, randomFrom(1)).ties.targets).toEqual(ties.targets);
      expect(rewired(net.ties, randomFrom(2)).ties.targets).not.toEqual(ties.targets);
    }
  });
});

// Swapped from these ties in the way of small networks, whatever their size.
function swappedOnly(ties: Ties, random: Random): Ties {
  const swapping = new Swapping(ties, random, false, Infinity);
  swapping.swap(ties.targets.length, null);
  return swapping.ties();
}

test('networks drawn one after another keep every number of ties, differ, and are the same for a seed', () => {
  const [one, same, other] = [1, 1, 2].map((seed) => rewirings(KARATE.ties, seed).draw) as [Draw, Draw, Draw];
  let before = KARATE.ties;
  for (let sample = 0; sample < 20; sample++) {
    const ties = one(sample)!;
    expect(ties.offsets).toEqual(KARATE.ties.offsets);
    expect(faults(ties)).toEqual([]);
    // Of 78 ties some 30 would be the same by chance, as few members have most of them.
    expect(kept(ties, before)).toBeLessThan(60);
    expect(one(sample)).toBe(ties);
    expect(same(sample)).toEqual(ties);
    expect(other(sample)).not.toEqual(ties);
    before = ties;
  }
  expect(rewirings(S5.ties, 1).draw(0)).toBeNull();
});

type Draw = (sample: number) => Ties | null;

test('networks are the same in whatever order they are drawn, small ones and large', () => {
  const large = path(1100);
  for (const { ties } of [KARATE, large]) {
    const inOrder = rewirings(ties, 5);
    const found = Array.from({ length: 20 }, (_, sample) => inOrder.draw(sample));
    const { draw } = rewirings(ties, 5);
    for (const sample of [13, 2, 19, 2, 9, 8, 18, 0]) expect(draw(sample)).toEqual(found[sample]);
  }
});

test('networks drawn one after another are as far from the first as those drawn from it each time', () => {
  const { draw } = rewirings(KARATE.ties, 3);
  const random = randomFrom(4);
  let oneAfterAnother = 0;
  let eachTime = 0;
  for (let sample = 0; sample < 300; sample++) {
    oneAfterAnother += kept(draw(sample)!, KARATE.ties) / 300;
    eachTime += kept(rewired(KARATE.ties, random).ties, KARATE.ties) / 300;
  }
  expect(Math.abs(oneAfterAnother - eachTime)).toBeLessThan(2); // deviation of a mean about 0.25
});

// How many ties both have.
function kept(a: Ties, b: Ties): number {
  let count = 0;
  for (let i = 0; i + 1 < a.offsets.length; i++) {
    const contacts = new Set(b.targets.subarray(b.offsets[i], b.offsets[i + 1]));
    for (let k = a.offsets[i]!; k < a.offsets[i + 1]!; k++) if (contacts.has(a.targets[k]!)) count++;
  }
  return count / 2;
}
