import { describe, expect, test } from 'vitest';
import { packNetwork } from '../../src/network/network.js';
import { profile } from '../../src/report/profile.js';
import { toJson } from '../../src/report/toJson.js';
import { toMarkdown } from '../../src/report/toMarkdown.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, network, path, W4 } from '../networks.js';

test('the connection of two triangles joined by a tie', () => {
  const { connection } = profile(B6).network;
  close(connection.density, 7 / 15);
  close(connection.averageDegree, 14 / 6);
  close(connection.transitivity, 3 / 5);
  close(connection.clustering.mean, 7 / 9);
  close(connection.meanDistance, 1.8);
  expect([connection.members, connection.ties, connection.diameter, connection.components]).toEqual([6, 7, 3, 1]);
});

test('isolates count in the density and are named', () => {
  const { connection } = profile(B6G).network;
  expect(connection.isolates).toEqual(['G']);
  close(connection.density, 7 / 21);
  close(connection.reachable, 15 / 21);
});

test('the strengths of a triangle with a pendant', () => {
  const { connection } = profile(W4).network;
  // 5, 3, 2 and 1: mean 11/4, median 5/2; over all 6 pairs 11/6.
  close([connection.meanStrength, connection.medianStrength, connection.valuedDensity], [2.75, 2.5, 11 / 6]);
  expect(connection.strongest).toEqual({ source: 'A', target: 'B', sourceName: 'A', targetName: 'B', strength: 5 });
});

test('bridges and cut members come with what they would cut off', () => {
  const { bridging } = profile(network('A-B B-C C-A C-D D-E E-F F-D F-G')).network;
  expect(bridging.breaks).toEqual([
    { source: 'C', target: 'D', sourceName: 'C', targetName: 'D', cutsOff: 3 },
    { source: 'F', target: 'G', sourceName: 'F', targetName: 'G', cutsOff: 1 },
  ]);
  expect(bridging.cuts.map(({ member, cutsOff }) => [member, cutsOff])).toEqual([
    ['D', 3],
    ['C', 2],
    ['F', 1],
  ]);
  const halfway = profile(path(9), { leaders: 3 }).network.bridging;
  expect([halfway.bridges, halfway.cutMembers]).toEqual([8, 7]);
  expect(halfway.breaks.map(({ cutsOff }) => cutsOff)).toEqual([4, 4, 3]);
  expect(halfway.cuts.map(({ cutsOff }) => cutsOff)).toEqual([4, 3, 3]);
});

test('what hangs on the hub of H5: everything about pairs over the pairs of the others', () => {
  const { dependence, withoutCoordinator } = profile(H5, { coordinator: 'H' });
  close(dependence!.tieShare, 4 / 6);
  close(dependence!.mediated, 4 / 6);
  close([dependence!.reachableWith, dependence!.reachableWithout], [1, 2 / 6]);
  close([dependence!.compactnessWith, dependence!.compactnessWithout], [4 / 6, 2 / 6]);
  expect(dependence!.onlyTie).toEqual([]);
  close(withoutCoordinator!.connection.density, 2 / 6);
  expect(withoutCoordinator!.connection.components).toBe(2);
});

test('members whose only tie is with the coordinator are named', () => {
  const { dependence } = profile(network('h>a b>h h>b b>c'), { coordinator: 'h' });
  expect(dependence!.onlyTie).toEqual(['a']);
  close(dependence!.strengthShare, 3 / 4);
});

test('groups that are given mix as the mixing matrix says', () => {
  const [given] = profile(B6, { groups: 'group' }).network.groups.given;
  close([given!.eiIndex, given!.expected, given!.modularity], [-5 / 7, (9 - 6) / 15, 0.357143], 1e-6);
  expect(given!.mixing).toEqual([
    [3, 1],
    [1, 3],
  ]);
});

test('options that do not fit are named', () => {
  expect(() => profile(B6, { coordinator: 'Z' })).toThrow('profile: `coordinator` must be the id of a member, got "Z"');
  expect(() => profile(B6, { groups: 'region' })).toThrow('profile: `groups` must be one of \'group\', got "region"');
  expect(() => profile(B6, { leaders: 0 })).toThrow('profile: `leaders` must be a whole number of at least 1, got 0');
});

describe('every degenerate network has a profile, with dashes where nothing is defined', () => {
  const isolated = packNetwork(
    ['A', 'B', 'C'],
    { source: [], target: [], strength: [] },
    false,
    new Map([['group', ['x', 'y', '']]]),
  );
  test.each([...EDGE_CASES, ['all isolated', isolated] as const])('%s', (_, net) => {
    const options = net.members.length > 0 ? { coordinator: net.members[0]! } : {};
    const groups = net.attributes.has('group') ? { groups: 'group' } : {};
    const reading = profile(net, { ...options, ...groups });
    const page = toMarkdown(reading);
    expect(page).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    expect(page.includes('**Density: –.**')).toBe(net.members.length < 2);
    if (net.ties.targets.length === 0) expect(page).toContain('**Mean distance: –.**');
    expect(() => JSON.parse(toJson(reading))).not.toThrow();
  });
});

describe('the page', () => {
  const page = toMarkdown(profile(B6, { groups: 'group', title: 'Six', unit: 'meetings' }));

  test('says each number with a sentence', () => {
    expect(page).toContain('# Six\n\n6 members, 7 ties, read without direction. Strength is in meetings.');
    expect(page).toContain('- **Density: 0.467.** Of 15 possible pairs, 7 have a tie (47 %).');
    expect(page).toContain(
      '- **Bridges: 1.** The loss of this one tie would cut members off (how many, in brackets): C and D (3).',
    );
    expect(page).toContain(
      '- **E-I index: −0.714.** Of 7 ties, 1 joins members of different groups and 6 members of the same',
    );
    expect(page).toContain('| L | 3 | 1 | 3 | −0.500 |');
  });

  test('speaks of direction where there is one', () => {
    const directed = toMarkdown(profile(D5));
    expect(directed).toContain('5 members, 6 ties, each with a direction.');
    expect(directed).toContain('- **Density: 0.300.** Of 20 possible ties, 6 are there (30 %).');
    expect(directed).toContain('- **Reciprocity: 0.333.** 33 % of the ties are returned by a tie the other way.');
  });

  test('takes names to the letter, whatever they are', () => {
    const odd = packNetwork(
      ['1', '2'],
      { source: [0], target: [1], strength: [1] },
      false,
      new Map([['name', ['<b>*x*|y', 'a\n# b']]]),
    );
    const text = toMarkdown(profile(odd, { coordinator: '1' }));
    expect(text).toContain('&lt;b>\\*x\\*\\|y');
    expect(text).toContain('a \\# b');
    expect(text).not.toContain('<b>');
  });
});
