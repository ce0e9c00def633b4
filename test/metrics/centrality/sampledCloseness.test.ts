import { expect, test } from 'vitest';
import { sampledCloseness } from '../../../src/metrics/centrality/sampledCloseness.js';
import { close, KITE, network, X6 } from '../../networks.js';

test('up to a batch of members all are drawn', () => {
  const { values, error, samples } = sampledCloseness(X6);
  close(values, [(2 / 5) * (2 / 3), (2 / 5) * 1, (2 / 5) * (2 / 3), 1 / 5, 1 / 5, 0]);
  expect(error).toBe(0);
  expect(samples).toBe(6);
  close(sampledCloseness(network('A>B B>C'), { direction: 'in' }).values, [0, 1 / 2, 2 / 3]);
});

test('what is one step away needs no luck', () => {
  // Everyone has a tie to the hub, and it to everyone; they are two steps apart.
  const star = network(Array.from({ length: 600 }, (_, i) => `h-m${String(i).padStart(3, '0')}`).join(' '));
  const { values, error, samples } = sampledCloseness(star);
  expect(samples).toBe(128);
  expect(error).toBeLessThan(1e-12);
  close(values[0]!, 1);
  close(values[1]!, 600 / (1 + 2 * 599));
});

test('golden: as of igraph 0.10.2 where all are drawn', () => {
  close(sampledCloseness(KITE).values.slice(3, 7), [0.6, 0.5, 0.642857, 0.642857], 1e-6);
});
