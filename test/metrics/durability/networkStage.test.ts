import { expect, test } from 'vitest';
import { networkStage, type StageReading } from '../../../src/metrics/durability/networkStage.js';
import { B6, close, EDGE_CASES, H5, network, path, ringOf, S5 } from '../../networks.js';

// Hubs tied as said, with so many leaves each.
function hubs(ties: string, names: string, leaves: number): string {
  const own = [...names].flatMap((hub) => Array.from({ length: leaves }, (_, k) => `${hub}-${hub.toLowerCase()}${k}`));
  return `${ties} ${own.join(' ')}`;
}

const K5 = 'A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E';

test('pieces are scattered', () => {
  const reading = networkStage(network('A-B C-D D-E F G-H'));
  expect(reading.stage).toBe('scattered');
  close(reading.numbers.largestPart, 3 / 8);
  expect(reading.rules[0]).toEqual({
    stage: 'scattered',
    holds: true,
    conditions: [{ of: 'largestPart', value: 3 / 8, must: 'be at most', threshold: 0.5, met: true }],
  });
});

test('a star is a hub with spokes, and scattered without its hub', () => {
  const reading = networkStage(S5, { coordinator: 'h' });
  expect(reading.stage).toBe('hubAndSpoke');
  expect(reading.numbers).toEqual({
    largestPart: 1,
    degreeCentralization: 1,
    betweennessCentralization: 1,
    hub: 'h',
    hubTies: 1,
    hubs: 1,
    coreMembers: 1,
    coreShare: 1 / 5,
    coreFit: Number.NaN,
  });
  expect(reading.withoutCoordinator!.stage).toBe('scattered');
  expect(reading.withoutCoordinator!.numbers.hub).toBe(null);
});

test('the backbone of H5 is a hub: centralized to two thirds by degree and by betweenness', () => {
  const { stage, numbers } = networkStage(H5);
  expect(stage).toBe('hubAndSpoke');
  close([numbers.degreeCentralization, numbers.betweennessCentralization], [2 / 3, 2 / 3]);
  close([numbers.hubTies, numbers.hubs], [4 / 6, 1]); // 4 contacts of 2.4 on average
});

test('two stars joined at their hubs are multi-hub', () => {
  const { stage, numbers, rules } = networkStage(network(hubs('A-B', 'AB', 9)));
  expect(stage).toBe('multiHub');
  // 18 leaves with 9 contacts less than a hub's 10, of 19 × 18.
  close(numbers.degreeCentralization, (18 * 9) / (19 * 18));
  expect([numbers.hub, numbers.hubs, numbers.coreMembers]).toEqual(['A', 2, 2]);
  expect(failed({ stage, numbers, rules })).toEqual([
    ['scattered', ['largestPart']],
    ['hubAndSpoke', ['degreeCentralization']],
    ['corePeriphery', ['coreMembers']],
    ['multiHub', []],
  ]);
});

function failed({ rules }: StageReading): unknown[] {
  return rules.map(({ stage, conditions }) => [stage, conditions.filter(({ met }) => !met).map(({ of }) => of)]);
}

test('five members tied to each other with four more around each are core and periphery', () => {
  const { stage, numbers } = networkStage(network(hubs(K5, 'ABCDE', 4)));
  expect(stage).toBe('corePeriphery');
  close([numbers.coreMembers, numbers.coreShare, numbers.coreFit], [5, 5 / 25, 1]);
});

test('thresholds can be set', () => {
  const net = network(hubs(K5, 'ABCDE', 4));
  expect(networkStage(net, { coreMembers: 6 }).stage).toBe('multiHub');
  expect(networkStage(net, { coreMembers: 6, hubs: 6 }).stage).toBe(null);
  expect(networkStage(H5, { degreeCentralization: 0.7 }).stage).toBe(null);
  expect(networkStage(H5, { betweennessCentralization: 0.7 }).stage).toBe(null);
  expect(networkStage(B6, { largestPart: 1 }).stage).toBe('scattered');
});

test('where no rule holds there is no stage: a ring, everyone with everyone', () => {
  for (const net of [ringOf(12, 1), network(K5), path(30)]) expect(networkStage(net).stage).toBe(null);
});

test('directions are ignored', () => {
  expect(networkStage(network('h>a h>b c>h d>h h>c')).numbers).toEqual(
    networkStage(network('h-a h-b c-h d-h')).numbers,
  );
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(networkStage(net).rules).toHaveLength(4);
  expect(networkStage(network('')).stage).toBe(null);
  expect(networkStage(network('A B')).stage).toBe('scattered');
});

test('edge: wrong options are named', () => {
  expect(() => networkStage(H5, { coordinator: 'Z' })).toThrow(
    'networkStage: `coordinator` must be the id of a member, got "Z"',
  );
  expect(() => networkStage(H5, { coreFit: 2 })).toThrow('networkStage: `coreFit` must be a number from 0 to 1, got 2');
  expect(() => networkStage(H5, { hubs: 0.5 })).toThrow('`hubs` must be a whole number of at least 1, got 0.5');
});
