import { expect, test } from 'vitest';
import { betweenness } from '../../../src/metrics/centrality/betweenness.js';
import { closeness } from '../../../src/metrics/centrality/closeness.js';
import { decay } from '../../../src/metrics/centrality/decay.js';
import { degree } from '../../../src/metrics/centrality/degree.js';
import { type Dominance, dominance } from '../../../src/metrics/centrality/dominance.js';
import { eigenvector } from '../../../src/metrics/centrality/eigenvector.js';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import type { Network } from '../../../src/network/network.js';
import { largestComponent, undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, matrix, network, path, randomNetwork, S5 } from '../../networks.js';

const { NaN: none } = Number;

test('the hub of a star is above its leaves, who are alike', () => {
  const { above, below, comparable } = dominance(S5);
  close(above, [4, 4, 4, 4, 0]);
  close(below, [3, 3, 3, 3, 4]);
  close(comparable, 1);
});

test('whose contacts are all contacts of another stands below it', () => {
  // The contacts of A are B and C: B is C's contact, C its own; so C is above A, and B too, whose contacts are A and C.
  expect(dominatorsOf(B6)).toEqual({ A: 'BC', B: 'AC', C: '', D: '', E: 'DF', F: 'DE' });
  const { above, below, comparable } = dominance(B6);
  close(above, [2, 2, 0, 0, 2, 2]);
  close(below, [1, 1, 2, 2, 1, 1]);
  // A and B, A and C, B and C; the same of D, E, F.
  close(comparable, 6 / 15);
});

test('on a path only the ends stand below others', () => {
  // 0 has the contact 1 alone, who is 1 itself and a contact of 2.
  expect(dominatorsOf(path(5))).toEqual({ 0: '12', 1: '', 2: '', 3: '', 4: '23' });
  close(dominance(path(5)).comparable, 4 / 10);
});

test('everyone is above a member without ties, and is not listed', () => {
  const { above, below, comparable } = dominance(B6G);
  close(above, [2, 2, 0, 0, 2, 2, 6]);
  close(below, [2, 2, 3, 3, 2, 2, 0]);
  close(comparable, (6 + 6) / 21);
  expect(dominatorsOf(B6G)).toEqual({ ...dominatorsOf(B6), G: '' });
  const two = dominance(network('A-B C D'));
  close(two.above, [1, 1, 3, 3]);
  close(two.below, [3, 3, 1, 1]);
  close(two.comparable, 1);
});

test('directions are ignored', () => {
  expect(dominance(D5)).toEqual(dominance(undirected(D5)));
});

test('golden: the eleven members of dbces11 (netrankr neighborhood_inclusion, from its tests)', () => {
  const net = network('A-K B-D C-E C-K D-H E-I E-K F-G F-H F-J F-K G-I G-J G-K H-I H-J I-J');
  expect(dominatorsOf(net)).toEqual({
    ...{ A: 'CEFGK', B: 'DH', C: 'EK', D: '', E: '', F: '' },
    ...{ G: '', H: '', I: '', J: '', K: '' },
  });
  close(dominance(net).comparable, 9 / 55);
});

test('property: agrees with sets of contacts on small random networks', () => {
  const random = randomFrom(41);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), [0.1, 0.3, 0.7][round % 3]!, {
      directed: round % 2 === 1,
    });
    const expected = naive(matrix(net));
    const { above, below, comparable } = dominance(net);
    close(
      above,
      expected.map((row) => row.filter(Boolean).length),
    );
    close(
      below,
      expected.map((_, j) => expected.filter((row) => row[j]).length),
    );
    const pairs = expected.flatMap((row, i) => row.slice(0, i).map((below, j) => below || expected[j]![i]!));
    close(comparable, pairs.filter(Boolean).length / pairs.length);
    const contacts = degree(net);
    expect(listed(dominance(net))).toEqual(
      expected.map((row, i) => row.flatMap((is, j) => (is && contacts[i]! > 0 ? [j] : []))),
    );
  }
});

// Whether each contact of i is j or a contact of j.
function naive(ties: number[][]): boolean[][] {
  const contacts = ties.map((row, i) => new Set(row.flatMap((tie, j) => (tie > 0 || ties[j]![i]! > 0 ? [j] : []))));
  return contacts.map((of, i) => contacts.map((other, j) => i !== j && [...of].every((k) => k === j || other.has(k))));
}

test('property: no index puts a member above one that dominates it', () => {
  const random = randomFrom(42);
  let pairs = 0;
  for (let round = 0; round < 40; round++) {
    const net = largestComponent(randomNetwork(random, 16, [0.1, 0.2, 0.4][round % 3]!));
    const indices = [degree, closeness, harmonic, decay, betweenness, eigenvector].map((index) => index(net));
    listed(dominance(net)).forEach((above, i) => {
      pairs += above.length;
      for (const j of above)
        for (const values of indices)
          if (!Number.isNaN(values[i])) expect(values[i]).toBeLessThanOrEqual(values[j]! + 1e-9);
    });
  }
  expect(pairs).toBeGreaterThan(100);
});

function listed({ offsets, targets }: Dominance): number[][] {
  return Array.from(offsets.subarray(1), (end, i) => [...targets.subarray(offsets[i], end)]);
}

function dominatorsOf(net: Network): Record<string, string> {
  const ids = net.members.map((id) => id.slice(-1));
  return Object.fromEntries(listed(dominance(net)).map((above, i) => [ids[i]!, above.map((j) => ids[j]!).join('')]));
}

test('edge: answers on every degenerate network', () => {
  const found = EDGE_CASES.map(([, net]) => dominance(net));
  close(
    found.map(({ comparable }) => comparable),
    [none, none, none, 1, 1, 1, 2 / 6],
  );
  expect(found.map(({ above }) => [...above])).toEqual([[], [], [0], [1, 1], [1, 1], [1, 1], [1, 1, 1, 1]]);
  expect(found.map(({ below }) => [...below])).toEqual([[], [], [0], [1, 1], [1, 1], [1, 1], [1, 1, 1, 1]]);
  expect(found.map(({ targets }) => [...targets])).toEqual([[], [], [], [], [1, 0], [1, 0], [1, 0, 3, 2]]);
});
