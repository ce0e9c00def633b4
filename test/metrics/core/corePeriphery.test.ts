import { describe, expect, test } from 'vitest';
import { CoreBlocks } from '../../../src/metrics/core/coreBlocks.js';
import { type CorePeripheryOptions, corePeriphery } from '../../../src/metrics/core/corePeriphery.js';
import { coreSearch } from '../../../src/metrics/core/coreSearch.js';
import { everyCore } from '../../../src/metrics/core/everyCore.js';
import { pairTies } from '../../../src/metrics/core/pairTies.js';
import { type Network, packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

const best = (net: Network, options: CorePeripheryOptions = {}) =>
  corePeriphery(net, { method: 'borgattiEverett', ...options });
const ids = (net: Network, core: Uint32Array) => Array.from(core, (i) => net.members[i]!).join('');

test('the core that ties between it and the periphery are ignored for is the two who link the triangles', () => {
  const { core, fit, unique, densities } = best(B6);
  expect(ids(B6, core)).toBe('CD');
  expect(unique).toBe(true);
  // One pair in the core, tied; six in the periphery, two of them tied: 3 ties of 7 pairs compared.
  close(fit, (1 - 3 / 7) / Math.sqrt((3 - 9 / 7) * (1 - 1 / 7)));
  close(fit, 0.471405, 1e-6);
  close([densities.core, densities.between, densities.periphery], [1, 4 / 8, 2 / 6]);
});

test('with no ties between in the ideal the core is either triangle, the first being given', () => {
  const { core, fit, unique, densities } = best(B6, { between: 'none' });
  expect(ids(B6, core)).toBe('ABC');
  expect(unique).toBe(false);
  close(fit, (3 - 3 * (7 / 15)) / Math.sqrt((7 - 49 / 15) * (3 - 9 / 15)));
  close(fit, 0.534522, 1e-6);
  close([densities.core, densities.between, densities.periphery], [1, 1 / 9, 1]);
});

test('with all ties between in the ideal no core fits well', () => {
  const { fit, unique } = best(B6, { between: 'all' });
  close(fit, 0.25);
  expect(unique).toBe(false);
});

test('a share of ties between is between all and none', () => {
  for (const net of [B6, KITE]) {
    close(best(net, { between: 1 }).fit, best(net, { between: 'all' }).fit);
    close(best(net, { between: 0 }).fit, best(net, { between: 'none' }).fit);
  }
  // The ideal is 1 for C-D, 1/2 for eight pairs, 0 for six: the sum is 5, of squares 3, of products with ties 1 + 4 / 2.
  close(best(B6, { between: 0.5 }).fit, (3 - (5 * 7) / 15) / Math.sqrt((3 - 25 / 15) * (7 - 49 / 15)));
});

test('Lip takes the members with most ties as long as each has as many as there are members', () => {
  const net = network('A-B A-C B-C A-D B-E C-F');
  const { core, fit, unique, densities } = corePeriphery(net);
  expect(ids(net, core)).toBe('ABC');
  expect([fit, unique]).toEqual([1, true]);
  expect(densities).toEqual({ core: 1, between: 3 / 9, periphery: 0 });
});

test('Lip’s core is not unique where a member outside has as many ties as there are members in it', () => {
  // C and D have three ties, the others two: with one of them the core misses a tie more, the periphery has one less.
  expect(corePeriphery(B6)).toMatchObject({ core: Uint32Array.of(2, 3), unique: false });
  // The hub alone, or with a leaf.
  expect(ids(S5, corePeriphery(S5).core)).toBe('h');
  expect(corePeriphery(S5).unique).toBe(false);
});

test('Lip takes all of the members at the border where that is as good', () => {
  const net = network('A-B A-C A-D B-C B-D C-D E F');
  expect(corePeriphery(net)).toMatchObject({ core: Uint32Array.of(0, 1, 2, 3), fit: 1 });
});

test('Lip counts ties both ways in a directed network', () => {
  // Both ways A has 4 ties, B 3, C 2, D and E 1: two members, of whom each has more than 2 × 1.
  const net = network('A>B B>A A>C B>C D>A E');
  expect(ids(net, corePeriphery(net).core)).toBe('AB');
});

test('strengths count in fit and densities, and Lip’s core stays', () => {
  const net = network('A-B:4 A-C:2 B-C:3 A-D:1 B-E:1 C-F:2');
  const { core, densities } = corePeriphery(net, { strengths: true });
  expect(ids(net, core)).toBe('ABC');
  close([densities.core, densities.between, densities.periphery], [(4 + 2 + 3) / 3, (1 + 1 + 2) / 9, 0]);
});

test('strengths a thousand orders of magnitude apart are no matter', () => {
  const huge = network('A-B:4e300 A-C:2e300 B-C:3e300 A-D:1e300 B-E:1e300 C-F:2e300');
  const plain = network('A-B:4 A-C:2 B-C:3 A-D:1 B-E:1 C-F:2');
  for (const between of ['all', 'none', 'ignored'] as const)
    close(best(huge, { between, strengths: true }).fit, best(plain, { between, strengths: true }).fit);
  expect(best(network('A-B:1e-300 B-C:1 C-D:1 E'), { strengths: true }).fit).toBeGreaterThan(0);
});

describe('property: no core is better on small random networks', () => {
  test.each(['all', 'none', 'ignored', 0.3] as const)('%s between', (between) => {
    const random = randomFrom(11);
    for (let round = 0; round < 40; round++) {
      const options = { directed: round % 2 === 1, strengths: round % 4 > 1 };
      const net = randomNetwork(random, 2 + Math.floor(random() * 6), 0.2 + 0.5 * random(), options);
      const found = best(net, { between, strengths: options.strengths });
      const { fit, count } = naiveBest(matrix(net), between, options.directed);
      close(found.fit, fit);
      if (count > 0) expect(found.unique).toBe(count === 1);
      const marks = net.members.map((_, i) => (found.core.includes(i) ? 1 : 0));
      close(found.fit, naiveFit(matrix(net), marks, between, options.directed));
    }
  });
});

test('property: Lip’s core has the fewest ties missing and superfluous', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 1 + Math.floor(random() * 8), 0.1 + 0.8 * random(), { directed });
    const ties = matrix(net);
    const { core, unique } = corePeriphery(net);
    const costs = Array.from({ length: 2 ** net.members.length }, (_, mask) =>
      mismatches(ties, (i) => (mask >> i) % 2 === 1),
    );
    const least = Math.min(...costs);
    expect(mismatches(ties, (i) => core.includes(i))).toBe(least);
    expect(unique).toBe(costs.filter((cost) => cost === least).length === 1);
  }
});

test('the search goes through worse cores to better ones', () => {
  // Where no single move raises the fit it stops at 0.2482 and 0.2478.
  const options = { method: 'borgattiEverett', strengths: true } as const;
  const net = (seed: number) => randomNetwork(randomFrom(seed), 40, 0.15, { strengths: true });
  expect(corePeriphery(net(3), { ...options, between: 'ignored' }).fit).toBeGreaterThan(0.2655);
  expect(corePeriphery(net(15), { ...options, between: 'none' }).fit).toBeGreaterThan(0.2625);
});

test('property: the search of large networks finds the best core of small ones', () => {
  const random = randomFrom(5);
  let worse = 0;
  for (let round = 0; round < 120; round++) {
    const strengths = round % 3 === 0;
    const net = randomNetwork(random, 4 + Math.floor(random() * 8), 0.1 + 0.6 * random(), {
      directed: round % 2 === 1,
      strengths,
    });
    const ties = pairTies(net, strengths);
    const blocks = new CoreBlocks(ties, [0, 1, Number.NaN, 0.5][round % 4]!);
    const fitOf = (core: Uint32Array) => {
      blocks.clear();
      for (const i of core) blocks.move(i);
      return blocks.fit();
    };
    const searched = fitOf(coreSearch(ties, blocks, 20, 1).core);
    if (fitOf(everyCore(ties, blocks).core) > searched + 1e-9) worse++;
  }
  expect(worse).toBeLessThanOrEqual(1);
});

test('property: a planted core is found among many members', () => {
  const random = randomFrom(21);
  const members = Array.from({ length: 60 }, (_, i) => `m${String(i).padStart(2, '0')}`);
  const ties: string[] = [];
  for (let i = 0; i < 60; i++)
    for (let j = i + 1; j < 60; j++)
      if (random() < (j < 15 ? 0.9 : i < 15 ? 0.3 : 0.03)) ties.push(`${members[i]}-${members[j]}`);
  const net = network([...members, ...ties].join(' '));
  const planted = Uint32Array.from({ length: 15 }, (_, i) => i);
  expect(best(net).core).toEqual(planted);
  expect(corePeriphery(net).core).toEqual(planted);
  expect(best(net)).toEqual(best(net));
});

function mismatches(ties: number[][], inside: (i: number) => boolean): number {
  let count = 0;
  ties.forEach((row, i) => {
    row.forEach((tie, j) => {
      if (i === j || inside(i) !== inside(j)) return;
      count += inside(i) ? (tie > 0 ? 0 : 1) : tie > 0 ? 1 : 0;
    });
  });
  return count;
}

function naiveBest(
  ties: number[][],
  between: 'all' | 'none' | 'ignored' | number,
  directed: boolean,
): { fit: number; count: number } {
  const fits = Array.from({ length: 2 ** ties.length }, (_, mask) =>
    naiveFit(
      ties,
      ties.map((_, i) => (mask >> i) % 2),
      between,
      directed,
    ),
  ).filter((fit) => !Number.isNaN(fit));
  if (fits.length === 0) return { fit: Number.NaN, count: 0 };
  const fit = Math.max(...fits);
  return { fit, count: fits.filter((other) => other > fit - 1e-10).length };
}

// The correlation over the list of pairs.
function naiveFit(
  ties: number[][],
  core: number[],
  between: 'all' | 'none' | 'ignored' | number,
  directed: boolean,
): number {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < core.length; i++) {
    for (let j = directed ? 0 : i + 1; j < core.length; j++) {
      if (i === j || (between === 'ignored' && core[i] !== core[j])) continue;
      const share = between === 'all' ? 1 : between === 'none' ? 0 : Number(between);
      x.push(ties[i]![j]!);
      y.push(core[i] === core[j] ? core[i]! : share);
    }
  }
  const centred = (values: number[]) =>
    values.map((value) => value - values.reduce((a, b) => a + b, 0) / values.length);
  const [a, b] = [centred(x), centred(y)];
  const product = (p: number[], q: number[]) => p.reduce((sum, value, k) => sum + value * q[k]!, 0);
  if (!(product(a, a) > 1e-9 && product(b, b) > 1e-9)) return Number.NaN;
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) {
    for (const method of ['lip', 'borgattiEverett'] as const) {
      const { core, fit } = corePeriphery(net, { method, between: 'none' });
      expect(core.length).toBeLessThanOrEqual(net.members.length);
      expect(typeof fit).toBe('number');
    }
  }
  expect(best(network('A B C'))).toMatchObject({ core: new Uint32Array(0), fit: Number.NaN, unique: false });
  expect(corePeriphery(network('A-B B-C A-C'))).toMatchObject({ core: Uint32Array.of(0, 1, 2), fit: Number.NaN });
  expect(best(network('A-B B-C A-C')).fit).toBeNaN();
});

test('edge: a hub of 200,000 and a path of a million members have a core by Lip', () => {
  const leaves = Array.from({ length: 200_000 }, (_, i) => i + 1);
  const arcs = { source: leaves.map(() => 0), target: leaves, strength: leaves.map(() => 1) };
  const star = packNetwork(['hub', ...leaves.map((i) => `leaf${i}`)], arcs, false);
  expect(corePeriphery(star, { between: 'all' })).toMatchObject({ core: Uint32Array.of(0), fit: 1 });
  expect(corePeriphery(path(1_000_000)).core).toEqual(Uint32Array.of(1, 2));
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a method there is none of
  expect(() => corePeriphery(B6, { method: 'best' })).toThrow(
    "corePeriphery: `method` must be one of 'lip', 'borgattiEverett', got \"best\"",
  );
  // @ts-expect-error an ideal there is none of
  expect(() => corePeriphery(B6, { between: 'some' })).toThrow("`between` must be one of 'all', 'none', 'ignored'");
  expect(() => corePeriphery(B6, { between: 2 })).toThrow('`between` must be a number from 0 to 1, got 2');
  expect(() => corePeriphery(B6, { restarts: -1 })).toThrow('`restarts` must be a whole number');
  expect(() => corePeriphery(B6, { seed: 0.5 })).toThrow('`seed` must be a whole number');
});
