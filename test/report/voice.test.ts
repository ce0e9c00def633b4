import { describe, expect, test } from 'vitest';
import { profile, toJson, toMarkdown } from '../../src/index.js';
import { harmonic } from '../../src/metrics/centrality/harmonic.js';
import { voice } from '../../src/metrics/diversity/voice.js';
import { packNetwork } from '../../src/network/network.js';
import { figuresOf } from '../../src/report/figures.js';
import { profilePlan } from '../../src/report/profilePlan.js';
import { B6, close, D5, network, S5 } from '../networks.js';

// Strengths: A 8, B 6, C 6, D 2; E has no tie, and Z no group.
const net = network('A-B:5 A-C:3 B-C:1 C-D:1 D-Z:1 E', { North: 'A B', South: 'C D E' });
const page = toMarkdown(profile(net, { groups: 'group', samples: 0 }));
const section = page.slice(page.indexOf('## Whose voices'));

describe('two groups of two and three, of whom one is silent', () => {
  const [read] = profile(net, { groups: 'group', samples: 0 }).network.voice;

  test('are read as `voice` measures them', () => {
    const told = voice(net, 'group');
    expect(read!.groups.map(({ name, silent }) => [name, silent])).toEqual([
      ['North', []],
      ['South', ['E']],
    ]);
    // 8 + 6 of 8 + 6 + 5 + 2; two of five members.
    close(read!.groups[0]!.ratio, 14 / 21 / (2 / 5));
    close(
      [read!.gini, read!.membership.hill, read!.voice.hill],
      [told.gini, told.membership.hill, told.participation.hill],
    );
    expect([read!.unknown, read!.unknownStrength, read!.voiceless]).toEqual([1, 1, []]);
    expect(read!.observed).toEqual([
      [1, 2],
      [2, 1],
    ]);
    close(read!.expected[0]!, [1, 2]); // 4 of 8 ends each
    const near = harmonic(net);
    close(read!.groups[0]!.nearness, (near[0]! + near[1]!) / 2);
  });

  test('the page says who is heard more, who less, and who not at all', () => {
    expect(section).toContain('## Whose voices are in it, by group\n\nVoice is here how much members interact');
    expect(section).toContain(
      '- **Heard more than their number: 1 group.** By more than a tenth: North (67 % of the voice, 40 % of the members).',
    );
    expect(section).toContain('- **Heard less than their number: 1 group.** By more than a tenth: South (33 % of');
    expect(section).toContain(
      '- **Silent members: 1.** Without any tie: E (South). Every group has someone who is heard.',
    );
    expect(section).toContain('- 1 member without a value is left out of these shares.');
    expect(section).toMatch(/\| South \| 3 \| 60 % \| 33 % \| 0\.556 \| 1 \|/);
    expect(section).toContain('| North | 1.00 (1 : 1.0) | 1.00 (2 : 2.0) |');
  });

  test('diversity is told as so many equal groups', () => {
    // 1 − 0.16 − 0.36, and (2/5)^(−2/5) × (3/5)^(−3/5).
    expect(section).toContain(
      '- **Diversity of the members: 0.480.** Two members, drawn at random, are of different group in 48 % of cases (Blau’s index): as diverse as 1.960 equally large groups would be (Hill number); there are 2.',
    );
  });
});

test('groups that keep apart are told with the ties that chance would bring', () => {
  // Ten ties among five on each side, and one between: 21 of 42 ends each.
  const circle = (ids: readonly string[]) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a}-${b}`));
  const [left, right] = ['A B C D E'.split(' '), 'F G H I J'.split(' ')];
  const apart = network([...circle(left), ...circle(right), 'A-F'].join(' '), {
    L: left.join(' '),
    R: right.join(' '),
  });
  const text = toMarkdown(profile(apart, { groups: 'group', samples: 0 }));
  expect(text).toContain(
    '- **Pairs of groups with few ties: 1.** With fewer than half of the ties that chance would bring: L ↔ R (1, by chance 10.5).',
  );
});

test('a group of which nobody has a tie is named', () => {
  const text = toMarkdown(profile(network('A-B C D', { x: 'A B', mute: 'C D' }), { groups: 'group', samples: 0 }));
  expect(text).toContain('- **Silent members: 2.** Without any tie: C (mute) and D (mute). Nobody is heard of mute.');
});

test('with a coordinator the voices without it stand beside', () => {
  const star = network('h-a:4 h-b:4 a-c:2 b-c:2', { hub: 'h a', leaf: 'b c' });
  const text = toMarkdown(profile(star, { groups: 'group', coordinator: 'h', samples: 0 }));
  expect(text).toContain('### Whose voices would be in it without h, by group');
  // h 8, a 6 of 24; without h a 2 of 8, and one of three members.
  expect(text).toContain('| hub | 58 % | 25 % | 1.167 | 0.750 |');
  expect(text).toContain('hub is heard more than its number with h, and less without it.');
});

test('figures for a comparison are there per attribute', () => {
  const figures = figuresOf(profile(net, { groups: 'group', samples: 0 }).network);
  const of = (name: string) => figures.find((figure) => figure.name === name)!.value as number;
  close(of('Equal groups as diverse as the voice, by group'), (2 / 3) ** (-2 / 3) * (1 / 3) ** (-1 / 3));
  expect(of('Inequality of voice, by group')).toBeGreaterThan(0);
});

test('nothing is asked for without groups, and only reach with them', () => {
  const [without, with_] = [profilePlan(B6), profilePlan(B6, { groups: 'group' })];
  expect(with_.asked.length).toBe(without.asked.length + 1);
});

test('a core that is none leaves nobody outside, and without ties there are dashes', () => {
  const alone = packNetwork(
    ['A', 'B'],
    { source: [], target: [], strength: [] },
    false,
    new Map([['group', ['x', 'y']]]),
  );
  const reading = profile(alone, { groups: 'group' });
  expect(reading.network.voice[0]!.groups[0]!.peripheryShare).toBeNaN();
  const text = toMarkdown(reading);
  expect(text).toContain('- **Heard more than their number: –.** Nobody has a tie.');
  expect(text).toContain('- **Diversity of the voice: –.** Nobody has a tie.');
  expect(text).not.toMatch(/NaN|undefined/);
  expect(() => JSON.parse(toJson(reading))).not.toThrow();
  const unknown = packNetwork(['A'], { source: [], target: [], strength: [] }, false, new Map([['group', ['']]]));
  expect(toMarkdown(profile(unknown, { groups: 'group' }))).toContain(
    '- **Groups heard: –.** No member has a value of group.',
  );
});

test('directed: ties from and to', () => {
  const text = toMarkdown(profile(D5, { groups: 'group', samples: 0 }));
  expect(text).toContain('the strength of their ties, given and received.');
  expect(text).toContain('| Ties from (row) to (column), over chance | x | y |');
  expect(text).toContain('| x | 1.33 (2 : 1.5) | 0.67 (1 : 1.5) |');
});

test('names of members and groups are taken to the letter', () => {
  const odd = packNetwork(
    S5.members,
    { source: [4, 4], target: [0, 1], strength: [1, 1] },
    false,
    new Map([
      ['Re|gion', ['<b>', '*x*', '*x*', '<b>', '<b>']],
      ['name', ['a', 'b', '<c>|', 'd', 'h']],
    ]),
  );
  const text = toMarkdown(profile(odd, { groups: 'Re|gion', coordinator: 'h' }));
  expect(text).toContain('## Whose voices are in it, by Re\\|gion');
  expect(text).toContain('&lt;c>\\| (\\*x\\*)');
  expect(text).not.toContain('<b>');
});
