import { expect, test } from 'vitest';
import { valuedDensity } from '../../../src/metrics/density/valuedDensity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('the mean strength is over all pairs or over those with a tie', () => {
  const net = network('A>B:3 B>C:1');
  close(valuedDensity(net), (3 + 1) / 6);
  close(valuedDensity(net, { over: 'ties' }), (3 + 1) / 2);
});

test('golden: W4 (UCINET)', () => {
  close([valuedDensity(W4), valuedDensity(W4, { over: 'ties' })], [11 / 6, 2.75]);
});

test('property: the mean of the matrix beside its diagonal', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 7, 0.4, { directed: round % 2 === 1, strengths: true });
    const sum = matrix(net)
      .flat()
      .reduce((total, strength) => total + strength, 0);
    close(valuedDensity(net), sum / (7 * 6));
  }
});

test('property: renaming members changes no bit of the mean', () => {
  expect(valuedDensity(network('A-B:0.1 B-C:0.2 C-D:0.3 D-E:1e9'))).toBe(
    valuedDensity(network('E-A:0.1 A-D:0.2 D-B:0.3 B-C:1e9')),
  );
});

test('edge: NaN over pairs for fewer than two members, over ties without ties', () => {
  close(
    EDGE_CASES.map(([, net]) => valuedDensity(net)),
    [Number.NaN, Number.NaN, Number.NaN, 0, 1, 0.5, 2 / 6],
  );
  close(
    EDGE_CASES.map(([, net]) => valuedDensity(net, { over: 'ties' })),
    [Number.NaN, Number.NaN, Number.NaN, Number.NaN, 1, 1, 1],
  );
  // @ts-expect-error nothing to take the mean over
  expect(() => valuedDensity(W4, { over: 'members' })).toThrow(
    "valuedDensity: `over` must be one of 'pairs', 'ties', got \"members\"",
  );
});
