import { expect, test } from 'vitest';
import { eigenvector } from '../../../src/metrics/centrality/eigenvector.js';
import { type Hits, type HitsOptions, hits } from '../../../src/metrics/centrality/hits.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';

const { NaN: none } = Number;
const max = { scale: 'max' } as const;

function both(
  { hubs, authorities }: Hits,
  expectedHubs: readonly number[],
  expectedAuthorities: readonly number[],
): void {
  close(hubs, expectedHubs);
  close(authorities, expectedAuthorities);
}

test('who refers is a hub, who is referred to an authority', () => {
  both(hits(network('A>C B>C'), max), [1, 1, 0], [0, 0, 1]);
  // A = auth C and B = auth C + auth D, where C = A + B and D = B, each divided by σ: a path A, C, B, D.
  const golden = (1 + Math.sqrt(5)) / 2;
  both(hits(network('A>C B>C B>D'), max), [1 / golden, 1, 0, 0], [0, 0, 1, 1 / golden]);
});

test('stronger ties count more, unless strengths are not asked for', () => {
  both(hits(network('A>C:3 B>C:4'), max), [3 / 4, 1, 0], [0, 0, 1]);
  both(hits(network('A>C:3 B>C:4'), { ...max, strengths: false }), [1, 1, 0], [0, 0, 1]);
});

test('each of the two has its own scale', () => {
  const net = network('A>C:3 B>C:4');
  both(hits(net), [3 / 5, 4 / 5, 0], [0, 0, 1]);
  both(hits(net, { scale: 'sum' }), [3 / 7, 4 / 7, 0], [0, 0, 1]);
});

test('only the piece with the largest σ has values, and pieces that tie share by the projection of equal values', () => {
  both(hits(network('A>B C>D:2'), max), [0, 0, 1, 0], [0, 0, 0, 1]);
  both(hits(network('A>B C>D'), max), [1, 0, 1, 0], [0, 1, 0, 1]);
  // Around a ring each is the hub of the next one and nothing else.
  both(hits(network('A>B B>C C>D D>A'), max), [1, 1, 1, 1], [1, 1, 1, 1]);
  // σ is 2 for four who refer to one and for two who refer to the same two. Before scaling the first have
  // (4 × ½ + 1) / (4 × ¼ + 1) = 3/2 of (½, ½, ½, ½; 1), the others 4 / 4 = 1 of (1, 1; 1, 1).
  const net = network('a>e b>e c>e d>e v>x v>y w>x w>y');
  both(hits(net, max), [0.75, 0.75, 0.75, 0.75, 0, 1, 1, 0, 0], [0, 0, 0, 0, 1, 0, 0, 2 / 3, 2 / 3]);
});

test('on an undirected network both are the eigenvector', () => {
  for (const net of [B6, B6G, W4, S5, KITE]) {
    const expected = [...eigenvector(net)];
    both(hits(net), expected, expected);
    // The same ties, each both ways.
    both(hits({ ...net, directed: true }), expected, expected);
  }
});

test('golden: D5 (igraph 0.10.2 hub_score and authority_score; networkx 2.8.8 hits)', () => {
  both(hits(D5, max), [1, 0, 0, 1, 0], [0, 1, 0.5, 0, 0.5]);
  both(hits(D5, { scale: 'sum' }), [0.5, 0, 0, 0.5, 0], [0, 0.5, 0.25, 0, 0.25]);
});

test('property: each is the ties multiplied by the other, on small random networks', () => {
  const random = randomFrom(33);
  const options: HitsOptions[] = [{}, max, { scale: 'sum' }];
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), 0.3, { directed: round % 3 > 0, strengths: true });
    if (net.ties.targets.length === 0) continue;
    const { hubs, authorities } = hits(net, options[round % 3]);
    const ties = matrix(net);
    const up = ties.map((row) => row.reduce((sum, tie, j) => sum + tie * authorities[j]!, 0));
    const down = ties.map((_, j) => ties.reduce((sum, row, i) => sum + row[j]! * hubs[i]!, 0));
    const length = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));
    close(
      up.map((value) => value / length(up)),
      hubs.map((value) => value / length(hubs)),
    );
    close(
      down.map((value) => value / length(down)),
      authorities.map((value) => value / length(authorities)),
    );
    const sigma = length(up) / length(authorities);
    expect(sigma).toBeGreaterThan(largestSingular(ties) * (1 - 1e-6));
    expect(Math.min(...hubs, ...authorities)).toBeGreaterThanOrEqual(0);
  }
});

// From the growth of a long product; a little low where two of them are near.
function largestSingular(ties: number[][]): number {
  let values = ties.map((_, i) => 1 + i / 100);
  let growth = 0;
  for (let step = 0; step < 2000; step++) {
    const up = ties.map((row) => row.reduce((sum, tie, j) => sum + tie * values[j]!, 0));
    const down = ties.map((_, j) => ties.reduce((sum, row, i) => sum + row[j]! * up[i]!, 0));
    growth = Math.hypot(...down);
    values = down.map((value) => value / growth);
  }
  return Math.sqrt(growth);
}

test('property: a member added without ties has 0 and changes nobody else', () => {
  const plain = hits(network('A>B B>C A>C D>B'));
  const more = hits(network('A>B B>C A>C D>B E'));
  expect([...more.hubs]).toEqual([...plain.hubs, 0]);
  expect([...more.authorities]).toEqual([...plain.authorities, 0]);
});

test('edge: all NaN without ties', () => {
  const hubs = [[], [], [none], [none, none], [1, 1], [1, 0], [1, 1, 1, 1]];
  const authorities = [[], [], [none], [none, none], [1, 1], [0, 1], [1, 1, 1, 1]];
  EDGE_CASES.forEach(([, net], k) => {
    both(hits(net, max), hubs[k]!, authorities[k]!);
  });
});

test('edge: the two vectors are apart, on an undirected network too', () => {
  const { hubs, authorities } = hits(B6);
  hubs[0] = 9;
  expect(authorities[0]).toBeLessThan(1);
});

test('edge: strengths 300 orders of magnitude apart', () => {
  both(hits(network('A>B:1e300 C>B:1e150 D>E:1e-100'), max), [1, 0, 1e-150, 0, 0], [0, 1, 0, 0, 0]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a scale there is none of
  expect(() => hits(B6, { scale: 'l1' })).toThrow("hits: `scale` must be one of 'l2', 'max', 'sum', got \"l1\"");
});
