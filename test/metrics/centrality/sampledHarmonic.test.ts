import { expect, test } from 'vitest';
import { sampledHarmonic } from '../../../src/metrics/centrality/sampledHarmonic.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, KITE, network, randomNetwork, X6 } from '../../networks.js';

test('up to a batch of members all are drawn', () => {
  const { values, error, samples } = sampledHarmonic(X6);
  close(values, [1.5 / 5, 2 / 5, 1.5 / 5, 1 / 5, 1 / 5, 0]);
  expect(error).toBe(0);
  expect(samples).toBe(6);
  close(sampledHarmonic(network('A>B B>C'), { direction: 'in' }).values, [0, 1 / 2, 1.5 / 2]);
});

test('what is one step away needs no luck', () => {
  // Everyone has a tie to the hub, and it to everyone; they are two steps apart.
  const star = network(Array.from({ length: 600 }, (_, i) => `h-m${String(i).padStart(3, '0')}`).join(' '));
  const { values, error, samples } = sampledHarmonic(star);
  expect(samples).toBe(128);
  expect(error).toBeLessThan(1e-12);
  close(values[0]!, 1);
  close(values[1]!, (1 + 599 / 2) / 600);
});

test('values and bounds are scaled as those of harmonic are', () => {
  const net = randomNetwork(randomFrom(77), 300, 0.02);
  const normalized = sampledHarmonic(net, { epsilon: 0.1 });
  const counted = sampledHarmonic(net, { epsilon: 0.1, normalized: false });
  for (const key of ['values', 'lower', 'upper'] as const)
    close(
      counted[key],
      normalized[key].map((value) => value * 299),
    );
  close(counted.error, normalized.error * 299);
  expect(sampledHarmonic(network('A'), { normalized: false }).values).toEqual(Float64Array.of(0));
});

test('golden: as of igraph 0.10.2 where all are drawn', () => {
  close(sampledHarmonic(KITE).values.slice(3, 7), [0.787037, 0.62037, 0.759259, 0.759259], 1e-6);
});
