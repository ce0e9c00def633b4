import { expect, test, vi } from 'vitest';
import { currentFlowSolver } from '../../../src/metrics/centrality/currentFlow.js';
import { currentFlowBetweenness } from '../../../src/metrics/centrality/currentFlowBetweenness.js';
import { currentFlowCloseness } from '../../../src/metrics/centrality/currentFlowCloseness.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, path, randomNetwork } from '../../networks.js';

const room = vi.hoisted(() => ({ most: undefined as number | undefined }));

vi.mock(import('../../../src/metrics/centrality/currentFlow.js'), async (original) => {
  const actual = await original();
  return { currentFlowSolver: (net, strengths, most = room.most) => actual.currentFlowSolver(net, strengths, most) };
});

/** With an exact factor of at most so many numbers. */
function within<T>(most: number, value: () => T): T {
  room.most = most;
  try {
    return value();
  } finally {
    room.most = undefined;
  }
}

const NETWORKS: readonly Network[] = [0.04, 0.1, 0.4].flatMap((share, k) =>
  [false, true].map((directed) =>
    randomNetwork(randomFrom(k), 45, share, { directed, strengths: directed || share > 0.2 }),
  ),
);

test('no exact factor is kept where there is no room', () => {
  expect(currentFlowSolver(path(9), true).exact).not.toBeNull();
  expect(currentFlowSolver(path(9), true, 1).exact).toBeNull();
});

test('property: closeness by conjugate gradients is that by the exact factor', () => {
  for (const net of NETWORKS)
    for (const strengths of [false, true])
      close(
        within(1, () => currentFlowCloseness(net, { strengths })),
        currentFlowCloseness(net, { strengths }),
      );
});

test('property: betweenness by conjugate gradients is that by the exact factor', () => {
  for (const net of NETWORKS)
    for (const strengths of [false, true])
      close(
        within(1, () => currentFlowBetweenness(net, { strengths })),
        currentFlowBetweenness(net, { strengths }),
      );
});
