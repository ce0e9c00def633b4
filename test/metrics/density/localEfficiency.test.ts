import { expect, test } from 'vitest';
import { globalEfficiency } from '../../../src/metrics/density/globalEfficiency.js';
import { localEfficiency } from '../../../src/metrics/density/localEfficiency.js';
import { subnetwork, undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, EDGE_CASES, KITE, network, randomNetwork } from '../../networks.js';
import { BANK_WIRING_HELP, KARATE } from './goldenNetworks.js';

test('contacts that meet through a third contact count half', () => {
  // The contacts of H are the path A-B-C; those of B are A and C, who meet through H.
  const net = network('H-A H-B H-C A-B B-C');
  close(localEfficiency(net), [1, (1 + 1 + 1 / 2) / 3, 1, (1 + 1 + 1 / 2) / 3]);
});

test('paths through members who are no contacts do not count', () => {
  // A and B meet through C as well, whom H does not know.
  close(at(network('H-A H-B A-C C-B'), localEfficiency(network('H-A H-B A-C C-B')), 'H'), 0);
});

test('directions are ignored', () => {
  close(localEfficiency(network('H>A B>H A>B')), [1, 1, 1]);
});

test('golden: the mean with 0 for NaN (networkx 2.8.8 local_efficiency)', () => {
  close([B6, KITE, KARATE].map(mean), [0.777778, 0.6188888888888889, 0.6451265102000395], 1e-6);
  close(mean(BANK_WIRING_HELP), 0.265476190476);
});

function mean(net: typeof B6): number {
  return localEfficiency(net).reduce((sum, value) => sum + (value || 0), 0) / net.members.length;
}

test('property: is the global efficiency of the subnetwork of contacts', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.25, { directed: round % 2 === 1 });
    close(localEfficiency(net), naive(undirected(net)));
  }
});

test('property: also beside a hub of many contacts, whose row is not read through', () => {
  const random = randomFrom(7);
  const few = randomNetwork(random, 120, 0.02);
  const ids = few.members.map((id) => `h-${id}`).join(' ');
  const ties = few.members.flatMap((id, i) =>
    [...few.ties.targets.subarray(few.ties.offsets[i], few.ties.offsets[i + 1])]
      .filter((j) => j > i)
      .map((j) => `${id}-${few.members[j]}`),
  );
  const net = network(`${ids} ${ties.join(' ')}`);
  close(localEfficiency(net), naive(net));
});

function naive(net: typeof B6): number[] {
  const { offsets, targets } = net.ties;
  return net.members.map((_, i) => {
    const contacts = [...targets.subarray(offsets[i], offsets[i + 1])].map((j) => net.members[j]!);
    return globalEfficiency(subnetwork(net, contacts));
  });
}

test('edge: NaN for everyone with fewer than two contacts', () => {
  for (const [, net] of EDGE_CASES) expect([...localEfficiency(net)]).toEqual(net.members.map(() => Number.NaN));
});
