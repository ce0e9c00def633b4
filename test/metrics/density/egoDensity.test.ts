import { expect, test } from 'vitest';
import { clustering } from '../../../src/metrics/density/clustering.js';
import { egoDensity } from '../../../src/metrics/density/egoDensity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, KITE, matrix, network, randomNetwork, W4 } from '../../networks.js';
import { KARATE } from './goldenNetworks.js';

test('the backbone hears from two pairs of its four members', () => {
  // Members are A, B, C, D, H; the contacts of A are B and H, who know each other.
  close(egoDensity(H5), [1, 1, 1, 1, 2 / 6]);
});

test('a tie each way among contacts counts as two, whichever way the ties with the member go', () => {
  close(egoDensity(network('A>B C>A B>C C>B C>D')), [2 / 2, 1 / 2, 1 / 6, Number.NaN]);
  close(egoDensity(network('A>B B>A A>C C>A B>C')), [1 / 2, 2 / 2, 2 / 2]);
});

test('undirected it is the clustering of Watts and Strogatz', () => {
  for (const net of [B6, B6G, W4, KITE, KARATE]) close(egoDensity(net), clustering(net));
});

test('in D5 no two contacts of anyone know each other', () => {
  // Contacts: A: B, C; B: A, D; C: A, D; D: B, C, E; E: D.
  close(egoDensity(D5), [0, 0, 0, 0, Number.NaN]);
});

test('property: agrees with the density of the matrix of contacts', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    close(egoDensity(net), naive(matrix(net)));
  }
});

function naive(s: number[][]): number[] {
  return s.map((row, i) => {
    const contacts = s.map((_, j) => j).filter((j) => row[j]! > 0 || s[j]![i]! > 0);
    const pairs = contacts.flatMap((j) => contacts.filter((h) => h !== j).map((h) => Math.sign(s[j]![h]!)));
    return pairs.reduce((sum, tie) => sum + tie, 0) / pairs.length;
  });
}

test('edge: NaN for everyone with fewer than two contacts', () => {
  for (const [, net] of EDGE_CASES) expect([...egoDensity(net)]).toEqual(net.members.map(() => Number.NaN));
  expect(egoDensity(network('A>B B>A'))).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});
