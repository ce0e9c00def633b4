import { expect, test } from 'vitest';
import { averageClustering } from '../../../src/metrics/density/averageClustering.js';
import { clustering } from '../../../src/metrics/density/clustering.js';
import { density } from '../../../src/metrics/density/density.js';
import { distances } from '../../../src/metrics/density/distances.js';
import { transitivity } from '../../../src/metrics/density/transitivity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, H5, KITE, network, randomNetwork, W4, X6 } from '../../networks.js';
import { BANK_WIRING_HELP, KARATE } from './goldenNetworks.js';

const METHODS = ['wattsStrogatz', 'barrat', 'onnela', 'zhangHorvath', 'fagiolo'] as const;

test('members with one contact are left out or count 0', () => {
  close(averageClustering(W4), (1 + 1 + 1 / 3) / 3);
  close(averageClustering(W4, { fewContacts: 'zero' }), (1 + 1 + 1 / 3 + 0) / 4);
  close(averageClustering(H5), (4 * 1 + 1 / 3) / 5);
});

test('golden: worked numbers (igraph 0.10.2 transitivity_avglocal_undirected, modes nan and zero)', () => {
  close(
    [B6, B6G, X6].map((net) => averageClustering(net)),
    [7 / 9, 7 / 9, 0],
  );
  close(
    [B6, B6G, X6, KITE].map((net) => averageClustering(net, { fewContacts: 'zero' })),
    [7 / 9, 2 / 3, 0, 0.52],
  );
  close(averageClustering(BANK_WIRING_HELP), 0.296666666667);
});

test('golden: weights and directions (networkx 2.8.8 average_clustering)', () => {
  close(averageClustering(W4, { method: 'onnela', fewContacts: 'zero' }), 0.287725, 1e-6);
  close(averageClustering(BANK_WIRING_HELP, { fewContacts: 'zero' }), 0.211904761905);
  close(averageClustering(BANK_WIRING_HELP, { method: 'fagiolo', fewContacts: 'zero' }), 0.125085034014);
});

test('golden: the karate club (networkx 2.8.8)', () => {
  const { mean, diameter } = distances(KARATE);
  close(
    [density(KARATE), transitivity(KARATE), averageClustering(KARATE, { fewContacts: 'zero' }), mean, diameter],
    [0.139037, 0.255682, 0.570638, 2.408199, 5],
    1e-6,
  );
});

test('property: is the mean of the values there are, for every method', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    for (const method of METHODS) {
      const known = [...clustering(net, { method })].filter((value) => !Number.isNaN(value));
      const sum = known.reduce((total, value) => total + value, 0);
      close(averageClustering(net, { method }), sum / known.length);
      close(averageClustering(net, { method, fewContacts: 'zero' }), sum / net.members.length);
    }
  }
});

test('property: an isolate changes nothing when those with few contacts are left out', () => {
  expect(averageClustering(B6G)).toBe(averageClustering(B6));
});

test('edge: NaN where nobody is left, and wrong options are named', () => {
  for (const [, net] of EDGE_CASES) expect(averageClustering(net)).toBeNaN();
  close(averageClustering(network('A-B'), { fewContacts: 'zero' }), 0);
  expect(averageClustering(network(''), { fewContacts: 'zero' })).toBeNaN();
  // @ts-expect-error a way there is none of
  expect(() => averageClustering(B6, { fewContacts: 'nan' })).toThrow(
    "averageClustering: `fewContacts` must be one of 'exclude', 'zero', got \"nan\"",
  );
  // @ts-expect-error a method there is none of
  expect(() => averageClustering(B6, { method: 'opsahl' })).toThrow('averageClustering: `method` must be one of');
});
