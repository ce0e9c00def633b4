import { expect, test } from 'vitest';
import { betweenness, clustering, type Network, without } from '../../../src/index.js';
import { rankStability } from '../../../src/metrics/evolution/rankStability.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, KITE, network, S5 } from '../../networks.js';

const valued = (values: Record<string, number>): Network => network(Object.keys(values).join(' '));
const ofTwo = (a: Record<string, number>, b: Record<string, number>, top = 10) => {
  const [before, after] = [valued(a), valued(b)];
  return rankStability(before, after, {
    top,
    measure: (net) => net.members.map((id) => (net === before ? a : b)[id]!),
  });
};

test('who keeps a place, who rose and who fell', () => {
  // Ranks 1 2 3 4 and 1 4 2 3: 1 − 6 (0 + 4 + 1 + 1) / (4 · 15).
  const { correlation, members, risen, fallen } = ofTwo({ A: 9, B: 8, C: 7, D: 6 }, { A: 4, B: 1, C: 3, D: 2 });
  close(correlation, 1 - 36 / 60);
  expect(members).toBe(4);
  expect(risen).toEqual([
    { id: 'C', before: 3, after: 2 },
    { id: 'D', before: 4, after: 3 },
  ]);
  expect(fallen).toEqual([{ id: 'B', before: 2, after: 4 }]);
});

test('those who come and go, and those without a value, move nobody', () => {
  const { correlation, members, risen } = ofTwo(
    { A: 3, B: 2, C: 1, X: 9, Y: Number.NaN },
    { A: 3, B: 2, C: 1, Y: 5, Z: 9 },
  );
  expect({ correlation, members, risen }).toEqual({ correlation: 1, members: 3, risen: [] });
});

test('the first places, with all who share the last of them', () => {
  const { topBefore, topAfter, topOverlap } = ofTwo({ A: 5, B: 4, C: 4, D: 1 }, { A: 1, B: 7, C: 6, D: 5 }, 2);
  expect([topBefore, topAfter]).toEqual([
    ['A', 'B', 'C'],
    ['B', 'C'],
  ]);
  close(topOverlap, 2 / 3);
  close(ofTwo({ A: 2, B: 1 }, { A: 1, B: 2 }, 1).topOverlap, 0);
});

test('golden: equals have the mean of their ranks (scipy 1.10.1 spearmanr)', () => {
  close(
    ofTwo({ A: 1, B: 2, C: 2, D: 3, E: 3, F: 3, G: 7 }, { A: 4, B: 1, C: 4, D: 9, E: 4, F: 2, G: 9 }).correlation,
    0.4901960784313725,
  );
  close(rankStability(KITE, without(KITE, ['9', '0'])).correlation, 0.9303797468354432);
  close(rankStability(KITE, without(KITE, ['9', '0']), { measure: betweenness }).correlation, 0.8329267300725656);
});

test('property: agrees with ranks counted one against another', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 50; round++) {
    const ids = Array.from({ length: 2 + Math.floor(random() * 12) }, (_, i) => `m${10 + i}`);
    const draw = () => Object.fromEntries(ids.map((id) => [id, Math.floor(random() * 6)]));
    const [a, b] = [draw(), draw()];
    const rank = (of: Record<string, number>, id: string) =>
      ids.filter((other) => of[other]! > of[id]!).length + (ids.filter((other) => of[other] === of[id]).length + 1) / 2;
    const mean = (ids.length + 1) / 2;
    const sum = (x: Record<string, number>, y: Record<string, number>) =>
      ids.reduce((total, id) => total + (rank(x, id) - mean) * (rank(y, id) - mean), 0);
    const found = ofTwo(a, b, ids.length);
    close(found.correlation, sum(a, b) / Math.sqrt(sum(a, a) * sum(b, b)));
    for (const { id, before, after } of [...found.risen, ...found.fallen])
      close([before, after], [rank(a, id), rank(b, id)]);
  }
});

test('edge: NaN where there is no order to keep', () => {
  for (const [, net] of EDGE_CASES) rankStability(net, net);
  const none = rankStability(network(''), B6);
  expect(none).toEqual({
    correlation: Number.NaN,
    members: 0,
    topOverlap: Number.NaN,
    topBefore: [],
    topAfter: [],
    risen: [],
    fallen: [],
  });
  close(rankStability(network('A-B B-C A-C'), network('A-B B-C')).correlation, Number.NaN);
  close(rankStability(S5, S5, { measure: clustering }).correlation, Number.NaN); // the leaves have none, the hub alone is compared
});

test('edge: a wrong option is named', () => {
  expect(() => rankStability(B6, B6, { top: 0 })).toThrow(
    'rankStability: `top` must be a whole number of at least 1, got 0',
  );
  expect(() => rankStability(B6, B6, { measure: () => [1, 2] })).toThrow(
    'rankStability: `measure` must give 6 numbers, one per member, got 2',
  );
  // @ts-expect-error one number for all
  expect(() => rankStability(B6, B6, { measure: () => 1 })).toThrow('one per member, got 1');
  // @ts-expect-error a name
  expect(() => rankStability(B6, B6, { measure: 'degree' })).toThrow('must be a function of a network, got "degree"');
});
