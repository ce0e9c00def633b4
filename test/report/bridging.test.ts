import { describe, expect, test } from 'vitest';
import { brokerage } from '../../src/metrics/bridging/brokerage.js';
import { tieHistory } from '../../src/metrics/ties/tieHistory.js';
import { buildNetwork } from '../../src/network/buildNetwork.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { randomFrom } from '../../src/numeric/random.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { planned, readNow } from '../../src/report/asks.js';
import { bridgingOf } from '../../src/report/bridging.js';
import { profile } from '../../src/report/profile.js';
import { toMarkdown } from '../../src/report/toMarkdown.js';
import { waysOf } from '../../src/report/ways.js';
import { B6, close, EDGE_CASES, matrix, network, path, randomNetwork } from '../networks.js';

// Two groups of three, C and D between them; the tie of C and D is the only one across.
const { interactions } = interactionsFrom(
  [
    ['A', 'B', '2024-06-20'],
    ['A', 'B', '2024-06-20'],
    ['A', 'C', '2024-06-20'],
    ['B', 'C', '2024-06-20'],
    ['C', 'D', '2024-01-01'],
    ['C', 'D', '2024-01-02'],
    ['D', 'E', '2024-01-03'],
    ['D', 'F', '2024-06-20'],
    ['E', 'F', '2024-06-20'],
  ].map(([from, to, date]) => ({ from: from!, to: to!, date: date! })),
);
const two = buildNetwork(interactions);
const history = tieHistory(interactions, { halfLife: 90, at: '2024-06-20' });

describe('who links the groups', () => {
  test('a way for each pair of different groups who meet over a member', () => {
    const [brokers] = profile(B6, { groups: 'group' }).network.brokerage;
    // A and B meet D over C, E and F meet C over D.
    expect(brokers).toEqual({
      by: 'group',
      groups: 2,
      unknown: 0,
      ways: 4,
      members: 2,
      brokers: [
        {
          member: 'C',
          name: 'C',
          group: 'L',
          ways: 2,
          share: 0.5,
          between: [{ from: 'L', to: 'R', ways: 2, share: 0.5 }],
        },
        {
          member: 'D',
          name: 'D',
          group: 'R',
          ways: 2,
          share: 0.5,
          between: [{ from: 'L', to: 'R', ways: 2, share: 0.5 }],
        },
      ],
    });
  });

  test('a way has a direction where ties have', () => {
    const net = network('a>b b>c c>b', { x: 'a', y: 'b', z: 'c' });
    const [brokers] = profile(net, { groups: 'group' }).network.brokerage;
    expect(brokers!.brokers.map(({ member, between }) => [member, between])).toEqual([
      ['b', [{ from: 'x', to: 'z', ways: 1, share: 1 }]],
    ]);
    expect(toMarkdown(profile(net, { groups: 'group' }))).toContain('| b | y | x → z (1, 100 %) | 1 | 100 % |');
  });

  test('each attribute has its own brokers; without one the groups that are found have', () => {
    expect(profile(B6, { groups: ['group', 'group'] }).network.brokerage).toHaveLength(2);
    const [found] = profile(B6).network.brokerage;
    expect(found!.by).toBe('');
    expect(found!.brokers.map(({ member, group }) => [member, group])).toEqual([
      ['C', 'Group 1'],
      ['D', 'Group 2'],
    ]);
  });

  test('members of no known group are on no way', () => {
    const net = network('A-B B-C C-D', { x: 'A', y: 'B D' });
    const [brokers] = profile(net, { groups: 'group' }).network.brokerage;
    expect([brokers!.ways, brokers!.brokers]).toEqual([0, []]);
  });
});

describe('the ways between groups', () => {
  test('a broker needs no group of its own: a secretariat in no region stands between regions', () => {
    const net = network('H-A H-B H-C', { x: 'A', y: 'B', z: 'C' });
    const reading = profile(net, { groups: 'group', coordinator: 'H' });
    const [brokers] = reading.network.brokerage;
    expect(brokers).toMatchObject({ groups: 3, unknown: 1, ways: 3, members: 1 });
    expect(brokers!.brokers[0]).toMatchObject({ member: 'H', group: '', ways: 3, share: 1 });
    expect(reading.involvement!.ways[0]).toMatchObject({ ways: 3, share: 1, rank: 1, next: null });
    const page = toMarkdown(reading);
    expect(page).toContain('1 member has no known group and counts as the third only.');
    expect(page).toContain('| H | – | x ↔ y (1, 100 %); x ↔ z (1, 100 %); y ↔ z (1, 100 %) | 3 | 100 % |');
    expect(page).toContain(
      '- **Ways between groups by group, over it: 100 %.** Of 3 ways, 3 lead over H. Nobody else has one.',
    );
  });

  test('are those of brokerage, and for members of no known group those counted one by one', () => {
    const random = randomFrom(11);
    for (let run = 0; run < 60; run++) {
      const directed = run % 2 === 1;
      const bare = randomNetwork(random, 3 + Math.floor(random() * 12), random(), { directed });
      const groups = bare.members.map(() => ['', 'x', 'y', 'z'][Math.floor(random() * 4)]!);
      const { over, between } = waysOf(bare, groups);
      expect(Array.from(over)).toEqual(counted(bare, groups));
      const { liaison, representative, gatekeeper } = brokerage(bare, groups).observed;
      const byRoles = liaison.map((value, i) => (value + representative[i]! + gatekeeper[i]!) / (directed ? 1 : 2));
      expect(Array.from(over).filter((_, i) => groups[i] !== '')).toEqual(
        Array.from(byRoles).filter((_, i) => groups[i] !== ''),
      );
      const sum = between.reduce((all, row) => all + row.reduce((a, b) => a + b, 0), 0);
      expect(sum / (directed ? 1 : 2)).toBe(over.reduce((a, b) => a + b, 0));
    }
  });

  test('the share of a route is of all ways between its two groups', () => {
    // Between x and y there are a-H-b and a-J-b, between x and z a-H-c.
    const net = network('H-a H-b H-c J-a J-b', { x: 'a', y: 'b', z: 'c' });
    const { brokers } = profile(net, { groups: 'group' }).network.brokerage[0]!;
    const [first, second] = brokers;
    expect(first!.between.map(({ from, to, share }) => [from, to, share])).toEqual([
      ['x', 'y', 0.5],
      ['x', 'z', 1],
      ['y', 'z', 1],
    ]);
    expect(second!.between.map(({ share }) => share)).toEqual([0.5]);
    const reading = profile(net, { groups: 'group', coordinator: 'H' });
    expect(reading.involvement!.ways[0]!.only.map(({ from, to }) => from + to)).toEqual(['xz', 'yz']);
    expect(toMarkdown(reading)).toContain('All ways between the groups of these pairs lead over it: x ↔ z and y ↔ z.');
  });

  test('groups by the thousand are counted, and the first hundred told apart', () => {
    const ids = Array.from({ length: 1501 }, (_, i) => `m${String(i).padStart(4, '0')}`);
    const leaves = ids.slice(1).map((_, i) => i + 1);
    const star = packNetwork(
      ids,
      { source: leaves.map(() => 0), target: leaves, strength: leaves.map(() => 1) },
      false,
      new Map([['own', ids]]),
    );
    const { brokerage, groups } = profile(star, { groups: 'own' }).network;
    expect([brokerage[0]!.groups, brokerage[0]!.ways]).toEqual([1501, (1500 * 1499) / 2]);
    // The hub's own group is the first.
    expect(brokerage[0]!.brokers[0]!.between).toHaveLength((99 * 98) / 2);
    expect(groups.given[0]!.mixing).toEqual([]);
  });

  test('no ways are told apart from no groups', () => {
    const said = (net: Network) => toMarkdown(profile(net, { groups: 'group' }));
    expect(said(network('A-B B-C', { x: 'A B C' }))).toContain('group: 0.** There is only one group.');
    expect(said(network('A-B B-C', { x: 'A' }))).toContain('There is only one group. 2 members have no known group.');
    const unknown = { ...path(2), attributes: new Map([['group', ['', '']]]) };
    expect(said(unknown)).toContain('group: 0.** Nobody’s group is known.');
    expect(said(network('A-B', { x: 'A', y: 'B' }))).toContain('group: 0.** Nobody stands between two members');
  });

  test('an attribute is asked for where there is none', () => {
    expect(() => profile(path(3), { groups: 'Region' })).toThrow(
      'profile: `groups` must be an attribute of the network, which has none, got "Region"',
    );
  });
});

describe('how strong the ties are', () => {
  test('by history: fading after a half-life without contact, else strong from the mean of those alive on', () => {
    const { ties } = profile(two, { history }).network;
    // Alive: A-B 2, A-C, B-C, D-F, E-F 1 each; the mean is 6/5.
    expect([ties.strong, ties.weak, ties.fading]).toEqual([1, 4, 2]);
    close(ties.threshold, 6 / 5);
    // C and D have no contact in common; D and E have F.
    expect(ties.lookAfter.map(({ source, target, records, common }) => [source, target, records, common])).toEqual([
      ['C', 'D', 2, 0],
      ['D', 'E', 1, 1],
    ]);
    expect(ties.alone).toEqual({ strong: 0, weak: 0, fading: 1 });
    // A and B share their only other contact; A and C, B and C, D and F half, E and F all of them.
    close([ties.overlap.strong, ties.overlap.weak], [1, (0.5 + 0.5 + 0.5 + 1) / 4]);
  });

  test('without a history strong and weak go by strength, and which ties fade is not known', () => {
    const { ties } = profile(two).network;
    // Strengths 2, 1, 1, 2, 1, 1, 1: the mean is 9/7.
    expect([ties.strong, ties.weak, ties.fading]).toEqual([2, 5, Number.NaN]);
    close(ties.threshold, 9 / 7);
    expect(ties.lookAfter[0]).toMatchObject({ state: 'weak', common: 1, records: Number.NaN });
    expect(toMarkdown(profile(two))).toContain('**Fading ties: –.** Without the dates of contacts');
  });

  test('ties all alike, ties all fading and ties none of which fades are told as they are', () => {
    const alike = toMarkdown(profile(B6));
    expect(alike).toContain('100 % of 7 ties. All ties are equally strong, so none stands out from the others.');
    expect(alike).toContain('- **Weak ties: 0.** 0 % of 7 ties. None is weaker than the mean.');
    const late = profile(two, { history: tieHistory(interactions, { halfLife: 90, at: '2026-01-01' }) });
    expect(late.network.ties).toMatchObject({ strong: 0, weak: 0, fading: 7, threshold: Number.NaN });
    expect(toMarkdown(late)).toContain('Every tie is fading, so none is told strong from weak.');
    expect(toMarkdown(late)).toContain('- **Weak ties: 0.** 0 % of 7 ties. There are none besides the fading ones.');
    const long = toMarkdown(profile(two, { history: tieHistory(interactions, { halfLife: 365 }) }));
    expect(long).toContain('0 % of 7 ties. Every tie has had a contact in the 365 days up to 2024-06-20.');
  });

  test('the page says which come first, and that one alone has nobody to keep it', () => {
    const page = toMarkdown(profile(two, { history }));
    expect(page).toContain('In 1 of them the two members have no contact in common who would keep them in touch.');
    expect(page).toContain('| Fading tie of | And | Last contact | Records | Contacts in common |');
    expect(page).toContain('| C | D | 2024-01-02 | 2 | 0 |\n| D | E | 2024-01-03 | 1 | 1 |');
    expect(page).toContain('To look after first: those without a contact in common, and of these the ones');
    expect(page).not.toContain('\n\n\n');
    const directed = toMarkdown(profile(network('a>b a>c:3')));
    expect(directed).toContain('| Weak tie from | To | Strength | Contacts in common |');
    // Every tie is alike and none weak, so there is no table, and no gap where it would be.
    expect(toMarkdown(profile(B6))).not.toContain('\n\n\n');
  });

  test('of more ties in the history than in the network, the mean is that of the network’s', () => {
    const part = buildNetwork(interactions, { until: '2024-01-03' });
    const reading = profile(part, { history: tieHistory(interactions, { halfLife: 1e6 }) }).network.ties;
    // C-D twice, against A-B twice and five ties once in the history.
    expect([reading.strong, reading.weak, reading.fading]).toEqual([1, 0, 0]);
    close(reading.threshold, 2, 1e-3);
  });

  test('strong is the same with and without the coordinator', () => {
    // Strengths 9, 9, 9, 1 and 2: the mean is 6; without H it would be 3/2, and a tie of 2 strong.
    const reading = profile(network('H-A:9 H-B:9 H-C:9 A-B:1 B-C:2'), { coordinator: 'H' });
    expect(reading.withoutCoordinator!.ties).toMatchObject({ strong: 0, weak: 2, threshold: 6 });
    expect(reading.involvement!.others).toEqual({ strong: 0, weak: 2, fading: Number.NaN });
    expect(toMarkdown(reading)).toContain('| Strong ties | 3 | 0 |');
  });

  test('ties come by the ids of their members, and the page by their names', () => {
    const named = { ...two, attributes: new Map([['name', ['Twin', 'Twin', 'C, D & Co', 'D', 'E', 'F']]]) };
    const reading = profile(named, { history });
    expect(reading.network.ties.lookAfter[0]).toMatchObject({ source: 'C', target: 'D', sourceName: 'C, D & Co' });
    expect(reading.network.bridging.breaks[0]).toMatchObject({ source: 'C', targetName: 'D' });
    expect(reading.network.connection.strongest).toMatchObject({ source: 'A', target: 'B', sourceName: 'Twin' });
    expect(toMarkdown(reading)).toContain('| C, D & Co | D | 2024-01-02 | 2 | 0 |');
  });

  test('a history that does not belong to the network is refused', () => {
    const wrong = (options: Parameters<typeof tieHistory>[1]) => () =>
      profile(two, { history: tieHistory(interactions, options) });
    expect(wrong({})).toThrow('profile: `history` must have a half-life');
    expect(wrong({ halfLife: 9, directed: true })).toThrow('profile: `history` must be undirected, as the network is');
    expect(wrong({ halfLife: 9, from: '2024-06-01' })).toThrow(
      'profile: `history` must have every tie of the network, the one of "C" and "D" is not in it',
    );
  });
});

describe('what it means for the coordinator', () => {
  test('its share of the ways between groups, of the ties that cut and of the strong ones', () => {
    const groups = ['L', 'L', 'L', 'R', 'R', 'R'];
    const labelled = { ...two, attributes: new Map([['side', groups]]) };
    const { involvement } = profile(labelled, { coordinator: 'C', groups: 'side', history });
    expect(involvement).toMatchObject({
      ways: [
        {
          by: 'side',
          all: 4,
          ways: 2,
          share: 0.5,
          rank: 1,
          next: { member: 'D', name: 'D', share: 0.5 },
          only: [],
        },
      ],
      bridges: 1,
      ownBridges: 1,
      own: { strong: 0, weak: 2, fading: 1 },
      others: { strong: 1, weak: 2, fading: 1 },
    });
    const page = toMarkdown(profile(labelled, { coordinator: 'C', groups: 'side', history }));
    expect(page).toContain(
      'C has 3 ties: 0 strong, 2 weak, 1 fading. The others have 4 among themselves: 1 strong, 2 weak, 1 fading.',
    );
    expect(page).toContain('| Fading ties | 2 | 1 |');
  });

  test('one bridge, one way and one tie are told in the singular', () => {
    const net = network('A-B B-C', { x: 'A', y: 'B', z: 'C' });
    const page = toMarkdown(profile(net, { coordinator: 'B', groups: 'group' }));
    expect(page).toContain('Of 1 way, 1 leads over B. Nobody else has one.');
    expect(page).toContain('Of the 2 bridges of the network, 2 are ties with B.');
    const single = toMarkdown(profile(network('A-B C'), { coordinator: 'C' }));
    expect(single).toContain('The one bridge of the network is not a tie with C.');
    expect(single).toContain('C has no ties. The others have 1 among themselves: 1 strong, 0 weak.');
    expect(single).toContain('- **Ways between the groups found, over it: –.** There are no ways between groups.');
    const second = toMarkdown(
      profile(network('A-H A-B A-C H-B', { x: 'B', y: 'C', z: 'H' }), { coordinator: 'H', groups: 'group' }),
    );
    expect(second).toContain('Of 2 ways, 0 lead over H. 1 member has more: A with 100 %.');
  });

  test('a network without ties says so', () => {
    const page = toMarkdown(profile(network('A B'), { coordinator: 'A' }));
    expect(page).toContain('- **Bridges: 0.** There are no ties yet.');
    expect(page).toContain('- **Ties without a common contact: 0.** There are no ties yet.');
    expect(page).toContain('- **Strong ties: –.** There are no ties yet.');
    expect(page).toContain('A has no ties. The others have no ties among themselves.');
  });

  test('a page can be written for every network, with any member as coordinator', () => {
    for (const [name, net] of EDGE_CASES) {
      const coordinator = net.members[0];
      const page = toMarkdown(profile(net, coordinator === undefined ? {} : { coordinator }));
      expect(page, name).not.toMatch(/undefined|NaN|Infinity/);
    }
  });
});

test('ties without a common contact come with the longest ways round', () => {
  const ring = network('a-b b-c c-d d-e e-f f-a a-c');
  const { bridging } = profile(ring).network;
  // The triangle a-b-c closes three of the seven ties; round the ring of a, c, d, e, f it is four steps.
  expect(bridging.localBridges).toBe(4);
  expect(bridging.detours.map(({ span }) => span)).toEqual([4, 4, 4, 4]);
  expect(profile(path(4)).network.bridging).toMatchObject({ localBridges: 3, detours: [] });
});

// Every a → v → c without a → c, one by one; an undirected pair once.
function counted(net: Network, groups: readonly string[]): number[] {
  const tied = matrix(net);
  const all = [...net.members.keys()];
  const between = (a: number, c: number): boolean =>
    groups[a] !== '' && groups[c] !== '' && groups[a] !== groups[c] && tied[a]![c] === 0;
  return all.map((v) => {
    const ends = all.flatMap((a) => all.map((c) => [a, c] as const));
    return ends.filter(([a, c]) => (net.directed || a < c) && between(a, c) && tied[a]![v]! > 0 && tied[v]![c]! > 0)
      .length;
  });
}

test('ways round are not searched for where every search would pass a hub', () => {
  // Five hubs with the same 2,100 contacts, so that no two who are tied share one.
  const hubs = [0, 1, 2, 3, 4];
  const arcs = Array.from({ length: 2100 }, (_, leaf) => hubs.map((hub) => [hub, 5 + leaf] as const)).flat();
  const wide = packNetwork(
    Array.from({ length: 2105 }, (_, i) => `m${String(i).padStart(4, '0')}`),
    { source: arcs.map(([hub]) => hub), target: arcs.map(([, leaf]) => leaf), strength: arcs.map(() => 1) },
    false,
  );
  expect(readNow(planned((ask) => bridgingOf(wide, 5, ask)))).toMatchObject({ localBridges: 10_500, detours: [] });
});
