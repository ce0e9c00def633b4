import { expect, test } from 'vitest';
import { conductance } from '../../../src/metrics/community/conductance.js';
import { groupSummary } from '../../../src/metrics/community/groupSummary.js';
import { groupDensity } from '../../../src/metrics/density/groupDensity.js';
import { mixing } from '../../../src/metrics/mixing/mixing.js';
import { subnetwork, undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, network, randomNetwork, W4 } from '../../networks.js';

test('two triangles joined by a tie', () => {
  const [left, right] = groupSummary(B6, 'group', { attribute: ['p', 'q', 'q', 'q', '', ''] });
  expect(left).toEqual({
    name: 'L',
    size: 3,
    within: 3,
    between: 1,
    strengthWithin: 3,
    strengthBetween: 1,
    density: 1,
    conductance: 1 / 7,
    mostCentral: 'A',
    mix: [
      { name: 'q', members: 2, share: 2 / 3 },
      { name: 'p', members: 1, share: 1 / 3 },
    ],
    unknown: 0,
  });
  expect(right!.mix).toEqual([{ name: 'q', members: 1, share: 1 }]); // of the one who is known
  expect(right!.unknown).toBe(2);
});

test('strengths are added beside the ties, and decide if asked to', () => {
  const [ab, cd] = groupSummary(W4, 'group');
  expect([ab!.within, ab!.between, ab!.strengthWithin, ab!.strengthBetween]).toEqual([1, 2, 5, 4]);
  expect([cd!.within, cd!.between, cd!.strengthWithin, cd!.strengthBetween]).toEqual([1, 2, 2, 4]);
  close(ab!.conductance, 2 / 4);
  close(groupSummary(W4, 'group', { strengths: true })[0]!.conductance, 4 / 8);
});

test('the most central member has most contacts in its group, then most strength to them, then comes first', () => {
  const net = network('a-b:1 b-c:1 b-d:1 d-e:9 c-d:1 x-a x-b x-c x-d x-e');
  const inside = ['g', 'g', 'g', 'g', 'g', 'other'];
  expect(groupSummary(net, inside)[0]!.mostCentral).toBe('d'); // three contacts like b, but stronger
  expect(groupSummary(network('a-b:1 b-c:1 b-d:1 d-e:9'), [...'ggggg'])[0]!.mostCentral).toBe('b');
  expect(groupSummary(network('a-b:1 b-c:1 b-d:1 d-e:9'), [...'ggggg'], { strengths: true })[0]!.mostCentral).toBe('d');
  expect(groupSummary(network('a-b c-d'), [...'gggg'])[0]!.mostCentral).toBe('a');
});

test('directed: arcs are ties of their own, contacts are members', () => {
  const [x, y] = groupSummary(D5, 'group');
  expect([x!.within, x!.between, x!.density, x!.mostCentral]).toEqual([2, 2, 1, 'A']);
  expect([y!.within, y!.between, y!.density, y!.mostCentral]).toEqual([2, 2, 2 / 6, 'D']);
  // B has both arcs with A, C one contact more.
  expect(groupSummary(network('A>B B>A C>A C>D'), [...'gggg'])[0]!.mostCentral).toBe('A');
});

test('property: agrees with mixing, density and conductance, and the group taken alone', () => {
  const random = randomFrom(17);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.25, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const summary = groupSummary(net, labels, { strengths: true, attribute: labels });
    const [counted, densities] = [mixing(net, labels), groupDensity(net, labels).densities];
    close(
      summary.map((row) => row.conductance),
      conductance(net, labels).values,
    );
    summary.forEach((row, g) => {
      close(row.within, counted.ties[g]![g]!);
      close(row.between, counted.from[g]! + (net.directed ? counted.to[g]! : counted.ties[g]![g]!) - 2 * row.within);
      close(row.density, densities[g]![g]!);
      expect(row.mix).toEqual([{ name: row.name, members: row.size, share: 1 }]);
      const alone = undirected(
        subnetwork(
          net,
          net.members.filter((_, i) => labels[i] === row.name),
        ),
      );
      const degrees = alone.members.map((_, i) => alone.ties.offsets[i + 1]! - alone.ties.offsets[i]!);
      const [contacts] = groupSummary(net, labels).filter(({ name }) => name === row.name);
      if (contacts!.mostCentral === null) expect(Math.max(...degrees)).toBe(0);
      else expect(degrees[alone.members.indexOf(contacts!.mostCentral)]).toBe(Math.max(...degrees));
    });
  }
});

test('edge: a group of one has no density and no centre', () => {
  const [single] = groupSummary(network('A-B B-C'), [...'xyy']);
  expect(single).toMatchObject({
    size: 1,
    within: 0,
    between: 1,
    density: NaN,
    conductance: 1,
    mostCentral: null,
    mix: [],
    unknown: 0,
  });
});

test('edge: nobody of a group has a known attribute', () => {
  const [x] = groupSummary(network('A-B'), [...'xx'], { attribute: ['', ''] });
  expect([x!.mix, x!.unknown]).toEqual([[], 2]);
});

test('edge: answers on every degenerate network, and names what is wrong', () => {
  for (const [, net] of EDGE_CASES) expect(groupSummary(net, net.members)).toHaveLength(net.members.length);
  expect(() => groupSummary(B6, 'team')).toThrow('groupSummary: there is no attribute "team"');
  expect(() => groupSummary(B6, 'group', { attribute: 'team' })).toThrow('groupSummary: there is no attribute "team"');
});
