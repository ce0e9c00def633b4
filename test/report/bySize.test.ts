import { expect, test } from 'vitest';
import { betweenness } from '../../src/metrics/centrality/betweenness.js';
import { nearness } from '../../src/metrics/centrality/nearness.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { without } from '../../src/network/views.js';
import { randomFrom } from '../../src/numeric/random.js';
import { type Ask, planned, readNow } from '../../src/report/asks.js';
import { askBetweenness, askNearness } from '../../src/report/bySize.js';
import { centralityOf, centralityProse, sampledProse } from '../../src/report/centrality.js';
import { connectionOf, connectionProse } from '../../src/report/connection.js';
import { dependenceOn } from '../../src/report/coordinator.js';
import { dependenceNotes, dependenceProse } from '../../src/report/dependenceProse.js';
import { B6, close, randomNetwork } from '../networks.js';

// Some hundred members with ties among many without any, so that searches from all would be too many.
const crowd = randomNetwork(randomFrom(3), 300, 0.02);
function amongMany(n: number): Network {
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(6, '0')}`);
  const { offsets, targets } = crowd.ties;
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  for (let i = 0; i < crowd.members.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (targets[k]! < i) continue;
      arcs.source.push(i);
      arcs.target.push(targets[k]!);
      arcs.strength.push(1);
    }
  return packNetwork(ids, arcs, false);
}
const asked = <Result>(asking: (ask: Ask) => () => Result): Result => readNow(planned(asking));

test('small networks are measured exactly', () => {
  const between = asked((ask) => askBetweenness(B6, 1, ask));
  expect(between).toEqual({ values: betweenness(B6), sampled: null });
  const near = asked((ask) => askNearness(B6, 1, ask));
  const { closeness, harmonic, distances } = nearness(B6);
  expect(near).toMatchObject({
    closeness,
    harmonic,
    connected: true,
    sampled: null,
    compactness: distances.compactness,
  });
});

test('betweenness of large ones is sampled, and says how far it can be trusted', () => {
  const net = amongMany(150_000);
  const { values, sampled } = asked((ask) => askBetweenness(net, 1, ask));
  const exact = betweenness(crowd, { normalized: false });
  const pairs = ((net.members.length - 1) * (net.members.length - 2)) / 2;
  expect(sampled!.error).toBeLessThanOrEqual(0.002);
  values.forEach((value, i) => {
    expect(Math.abs(value - (exact[i] ?? 0) / pairs)).toBeLessThanOrEqual(sampled!.error);
  });
});

test('nearness of very large ones is sampled; the diameter and who reaches whom are exact, and the page says so', () => {
  const net = amongMany(600_000);
  const near = asked((ask) => askNearness(net, 1, ask));
  const alone = nearness(crowd);
  expect([near.diameter, near.connected]).toEqual([alone.distances.diameter, false]);
  const scale = (crowd.members.length - 1) / (net.members.length - 1);
  close(near.reachable, (alone.distances.reachable * crowd.members.length * scale) / net.members.length, 1e-12);
  expect(Math.abs(near.meanDistance / alone.distances.mean - 1)).toBeLessThan(near.sampled!.distances);
  alone.harmonic.forEach((value, i) => {
    expect(Math.abs(near.harmonic[i]! - value * scale)).toBeLessThanOrEqual(near.sampled!.harmonic.error);
  });
  const rest = without(net, [net.members[0]!]);
  const [connection, centrality, dependence] = asked((ask) => {
    const connection = connectionOf(net, 1, ask);
    const centrality = centralityOf(net, 3, 1, ask);
    const dependence = dependenceOn(net, rest, net.members[0]!, { leaders: 5, seed: 1 }, ask);
    return () => [connection(), centrality(), dependence()] as const;
  });
  expect(centrality.withoutBetweenness).toBeNaN();
  const page = [
    ...connectionProse(connection, false, ''),
    ...centralityProse(centrality, net.members.length, false),
    ...sampledProse(centrality),
    ...dependenceProse(dependence),
    ...dependenceNotes(dependence),
  ].join('\n');
  expect(page).toContain(
    'The mean is an estimate: whom a member reaches within so many steps is counted with a standard',
  );
  expect(page).toMatch(
    /Betweenness is sampled, from [\d\s,]+ shortest ways drawn at random: with a probability of 90 %/,
  );
  expect(page).toMatch(/Nearness is sampled, from the ways to members drawn at random/);
  expect(page).toContain('The share of ways mediated is sampled');
  expect(page).not.toMatch(/NaN|undefined/);
});
