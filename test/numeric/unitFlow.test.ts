import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { UnitFlow } from '../../src/numeric/unitFlow.js';
import { matrix, network, randomNetwork } from '../networks.js';

test('ways share no arc, and one may have to be led round for another', () => {
  // The first way met, s-a-c-t, leaves none beside it; s-a-d-t and s-b-c-t are two.
  const net = network('s>a s>b a>c a>d b>c c>t d>t');
  const flow = new UnitFlow(net.ties);
  const [s, t] = [net.members.indexOf('s'), net.members.indexOf('t')];
  flow.ends[t] = 1;
  expect(flow.ways(s, 9)).toBe(2);
  expect(flow.ways(s, 1)).toBe(1);
  // As before after every search.
  expect(flow.ways(s, 9)).toBe(2);
  flow.ends[t] = 0;
  expect(flow.ways(s, 9)).toBe(0);
});

test('property: as many ways as the smallest cut has arcs, to one end or several, in small random networks', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 150; round++) {
    const n = 2 + Math.floor(random() * 9);
    const net = randomNetwork(random, n, 0.15 + random() * 0.3, { directed: round % 3 > 0 });
    const flow = new UnitFlow(net.ties);
    const ties = matrix(net);
    for (let end = 1; end < Math.min(n, 4); end++) {
      flow.ends[end] = 1;
      const cut = smallestCut(ties, end);
      expect(flow.ways(0, n)).toBe(cut);
      expect(flow.ways(0, 2)).toBe(Math.min(2, cut));
    }
  }
});

// Of every side that has 0 and none of 1 … last, the arcs that lead out.
function smallestCut(ties: number[][], last: number): number {
  let least = Infinity;
  for (let side = 1; side < 2 ** ties.length; side += 2) {
    const inside = (i: number): boolean => ((side >> i) & 1) === 1;
    if (ties.some((_, i) => i > 0 && i <= last && inside(i))) continue;
    const arcs = ties.flatMap((row, i) => row.filter((tie, j) => tie > 0 && inside(i) && !inside(j)));
    least = Math.min(least, arcs.length);
  }
  return least;
}
