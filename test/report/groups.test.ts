import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/index.js';
import { profile, toJson, toMarkdown } from '../../src/index.js';
import { randomFrom } from '../../src/numeric/random.js';
import { B6, close, network, randomNetwork, S5 } from '../networks.js';

/** Complete circles of eight, each tied once to the next. */
function circles(count: number): Network {
  const id = (c: number, i: number) => `${String.fromCharCode(97 + c)}${i}`;
  const within = (c: number) =>
    Array.from({ length: 8 }, (_, i) => Array.from({ length: i }, (_, j) => `${id(c, j)}-${id(c, i)}`)).flat();
  const all = Array.from({ length: count }, (_, c) => [...within(c), `${id(c, 0)}-${id((c + 1) % count, 1)}`]).flat();
  const groups = Object.fromEntries(
    Array.from({ length: count }, (_, c) => [
      c % 2 === 0 ? `even ${c}` : `odd ${c}`,
      Array.from({ length: 8 }, (_, i) => id(c, i)).join(' '),
    ]),
  );
  return network(all.join(' '), groups);
}

const page = (net: Network, groups: string[] = []) => toMarkdown(profile(net, { groups }));
const section = (text: string) => text.slice(text.indexOf('## Which groups'), text.indexOf('## With and'));

describe('four circles that are tied to each other by a single tie', () => {
  const reading = profile(circles(4), { groups: 'group' }).network.groups;

  test('are found by every search, and are more than chance', () => {
    expect(reading.found.groups.map(({ size, together }) => [size, together])).toEqual(Array(4).fill([8, 1]));
    close(reading.found.agreement, 1);
    // 28 ties within each of 4 and one to each side, 116 in all: 112/116 − 4 × (58/232)².
    close(reading.found.modularity, 112 / 116 - 1 / 4);
    expect(reading.found.chance).toMatchObject({ samples: 99, percentile: 1, p: 1 / 100 });
    expect(reading.found.chance!.mean).toBeLessThan(0.5);
    expect(reading.found.between).toEqual([]);
  });

  test('each is told with its ties, its density, its centre and its mix', () => {
    const [first] = reading.found.groups;
    expect(first).toMatchObject({ within: 28, outward: 2, density: 1, mixes: [[{ name: 'even 0', members: 8 }]] });
    expect(first!.members.slice(0, 2)).toEqual(['a0', 'a1']); // the two with nine contacts
    expect(first!.mostCentral).toBe('a0');
  });

  test('are the groups of the attribute', () => {
    const [given] = reading.given;
    expect(given!.found).toEqual({ adjustedRand: 1, p: 1 / 1000, draws: 999 });
    close(given!.assortativity, (112 / 116 - 1 / 4) / (1 - 1 / 4));
    // Of 58 ends 56 lead to one of the own; 7 of the 31 others are.
    for (const { share, expectedShare, homophily } of given!.groups)
      close([share, expectedShare, homophily], [56 / 58, 7 / 31, (56 / 58 - 7 / 31) / (24 / 31)]);
  });

  test('the page says first that they are more than chance', () => {
    const text = section(page(circles(4), ['group']));
    expect(text.split('\n')[2]).toMatch(
      /^- \*\*Groups beyond chance: yes\.\*\* .* here one search finds 0\.716, higher than in any of these 99\.$/,
    );
    expect(text).toContain('| 1 | a0 | even 0 (8) | 8 | 28 | 2 | 1 | 100 % |');
    expect(text).toContain('Of 999 random assignments to group, none comes as close.');
  });
});

test('ties by chance make groups that are none, and the page says so before it tells of any', () => {
  const net = randomNetwork(randomFrom(11), 60, 0.1);
  const { found } = profile(net).network.groups;
  expect(found.groups.length).toBeGreaterThan(2);
  expect(found.chance!.p).toBeGreaterThan(0.05);
  expect(section(page(net)).split('\n')[2]).toMatch(
    /^- \*\*Groups beyond chance: not shown\.\*\* .*\(beyond chance is 95 or more\)\. .*nothing should be built on them alone\.$/,
  );
});

test('who is drawn to two groups alike is named', () => {
  // x has a tie to every member of both circles.
  const both = Array.from({ length: 2 }, (_, c) => Array.from({ length: 8 }, (_, i) => `x-${'ab'[c]}${i}`)).flat();
  const base = circles(2);
  const ties = base.members.flatMap((a, i) =>
    Array.from(base.ties.targets.subarray(base.ties.offsets[i], base.ties.offsets[i + 1]))
      .filter((j) => j > i)
      .map((j) => `${a}-${base.members[j]}`),
  );
  const { between } = profile(network([...ties, ...both].join(' '))).network.groups.found;
  expect(between.map(({ member }) => member)).toEqual(['x']);
  close(between[0]!.together + between[0]!.drawn, 1);
});

describe('the core', () => {
  test('of a clique with members around it, is the clique, and follows from the numbers of ties', () => {
    const { core } = profile(network('A-B A-C A-D B-C B-D C-D A-e A-f B-g B-h C-i C-j D-k D-l')).network.groups;
    expect(core.core).toEqual(['A', 'B', 'C', 'D']);
    close([core.densities.core, core.densities.between, core.densities.periphery], [1, 8 / 32, 0]);
    close(core.fit, 1);
  });

  test('is told as none where there is nothing to tell apart', () => {
    expect(section(page(network('A B C')))).toContain('There is no core to tell from a periphery');
    expect(section(page(S5))).toContain(
      '- **Core: 1 of 5 members.** h. It is tied to 100 % of the others, of whose pairs 0 % have a tie.',
    );
    expect(section(page(network('A-B C-D')))).toContain(
      '- **Core: none.** Not even A is tied to the others more than they are to each other.',
    );
    // In the comparison such a core has no members; without A, C and D have a tie and B has none.
    expect(toMarkdown(profile(network('A-B C-D'), { coordinator: 'A' }))).toContain('| Members of the core | 0 | 2 |');
    expect(section(page(network('A-a A-b A-c B-d B-e B-f')))).toContain(
      '- **Core: none.** Those with most ties (A and B)',
    );
    expect(section(page(network('A-B B-C A-C')))).toContain('There is no core to tell from a periphery');
  });
});

describe('where chance could hardly be beaten, the page says so', () => {
  test('of two triangles, as none of the random networks has more and some as much', () => {
    const chance = profile(B6).network.groups.found.chance!;
    const alike = Math.round(2 * (chance.percentile * 99 - (100 - 100 * chance.p)));
    expect(100 - Math.round(100 * chance.p) + alike).toBe(99);
    const text = section(page(B6, ['group']));
    expect(text).toContain(`(the same in ${alike}; beyond chance is 95 or more). With so few ties`);
    expect(text).toContain('Searches can agree on groups that are no more than chance, too.');
    expect(text).toContain('- **Groups found: 2.**');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('of a star, as no other network has members with as many ties', () => {
    const text = section(page(S5));
    expect(text).toContain('- **Groups beyond chance: –.** There is no other network');
    expect(text).toContain('- **Modularity: 0.** This group holds about as much');
    expect(text).not.toContain('Members between groups');
  });
});

describe('a hub whom no group has', () => {
  // It goes with each of three pairs in a third of the searches, so with none of them in most.
  const net = network('H-A H-B H-C H-D H-E H-F A-B C-D E-F');
  const { network: reading } = profile(net);

  test('is in none, and between the two', () => {
    const { found } = reading.groups;
    expect(found.groups.map(({ members }) => members)).toEqual([
      ['A', 'B'],
      ['C', 'D'],
      ['E', 'F'],
    ]);
    expect([found.alone, found.betweenCount]).toEqual([1, 1]);
    expect(found.between[0]).toMatchObject({ member: 'H', group: null });
    expect(page(net)).toMatch(/\| H \| – \| – \| [1-3] \| \d+ % \|/);
  });

  test('is in none where ways between groups are counted', () => {
    // Those of each pair with those of both others, all over H.
    expect(reading.brokerage[0]).toMatchObject({ by: '', groups: 3, unknown: 1, ways: 12 });
    expect(page(net)).toContain('1 member is in no group and counts as the third only.');
  });
});

describe('numbers stand for the same wherever they are told', () => {
  const net = circles(12);
  const reading = profile(net).network;

  test('a group has the same number among the brokers', () => {
    const { groups } = reading.groups.found;
    for (const { name, group } of reading.brokerage[0]!.brokers)
      expect(groups[Number(group.slice('Group '.length)) - 1]!.members).toContain(name);
  });

  test('ten groups are told of, the others counted', () => {
    expect(section(page(net))).toContain('\n\nAnd 2 smaller groups.\n');
    expect(section(page(net))).not.toContain('- Group 11');
  });

  test('given and found groups that are the same have the same modularity, also where ties have a direction', () => {
    const directed = network('A>B B>A B>C C>A:3 C>D D>E E>F F>D:2', { L: 'A B C', R: 'D E F' });
    const { found, given } = profile(directed, { groups: 'group' }).network.groups;
    close(given[0]!.modularity, found.modularity);
    // 7 of 11 in A, B and C, who have 13 of 22 ends: 6 + 4 within, ends 13 and 9.
    close(found.modularity, 10 / 11 - ((13 / 22) ** 2 + (9 / 22) ** 2));
    expect(page(directed, ['group'])).toContain('(Leiden’s method, directions ignored)');
  });
});

describe('an attribute that tells nothing', () => {
  const base = randomNetwork(randomFrom(11), 30, 0.2);
  const by = (value: (i: number) => string): Network => ({
    ...base,
    attributes: new Map([['kind', base.members.map((_, i) => value(i))]]),
  });

  test.each([
    ['one value', 'same'],
    ['all unknown', ''],
  ])('%s is compared with nothing', (_, value) => {
    const text = section(
      page(
        by(() => value),
        ['kind'],
      ),
    );
    expect(text).toContain(
      '- **Likeness to the groups found: –.** There are no two groups found, or no two given, to compare.',
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('of more values than a table has room for, the tables are left out', () => {
    const text = section(
      page(
        by((i) => `v${i}`),
        ['kind'],
      ),
    );
    expect(text).toContain('- The tables of ties between groups are left out, as there are 30 groups.');
    expect(text).not.toContain('| Ties between |');
  });
});

test('names are taken to the letter in every table and list of the section', () => {
  const odd = ['a|b', '*x*', 'n\nl', '<img src=x>', '[l](http://x)', '`c`'];
  const named: Network = {
    ...B6,
    attributes: new Map([
      ['name', odd],
      ['k|i\nn<b>', odd.map((_, i) => odd[i < 3 ? 0 : 3]!)],
    ]),
  };
  const text = section(page(named, ['k|i\nn<b>']));
  expect(text).toContain('| Group | Most contacts within | k\\|i n&lt;b> | Members |');
  expect(text).toContain('| 1 | a\\|b | a\\|b (3) | 3 |');
  expect(text).toContain('- Group 2, 3 members: &lt;img src=x>, \\[l\\](http://x) and \\`c\\`.');
  expect(text).not.toMatch(/<img|<b>/);
});

test('as JSON, what is not defined is null and all else is as it was', () => {
  const reading = profile(circles(4), { groups: 'group', coordinator: 'a0' });
  const plain = JSON.parse(toJson(reading));
  expect(plain.network.groups.found).toEqual(reading.network.groups.found);
  expect(JSON.parse(toJson(profile(S5))).network.groups.found.chance.p).toBeNull();
});

test('with and without a coordinator, the numbers of groups stand side by side and are explained once', () => {
  const text = toMarkdown(profile(circles(4), { coordinator: 'a0' }));
  expect(text).toContain('| Groups beyond chance | yes | yes |');
  expect(text.split('Together: in which share').length).toBe(2);
  expect(text.split('Groups are found in any network').length).toBe(2);
});

describe('without random networks to compare with', () => {
  const bare = profile(circles(3), { samples: 0 });

  test('groups and core are what they are with them', () => {
    const { found, core } = profile(circles(3)).network.groups;
    expect(found.chance).not.toBeNull();
    expect(bare.network.groups).toEqual({
      found: { ...found, chance: null },
      given: [],
      core: { ...core, chance: null },
    });
  });

  test('the page says that nothing is known of chance', () => {
    const text = toMarkdown(bare);
    expect(text).toMatch(/\*\*Groups beyond chance: –\.\*\* .*not compared.*whether they are more is not known\.$/m);
    expect(text).toContain('It was not compared with random networks (option `samples`): the core may be just');
    expect(text).toContain('Searches can agree on groups that are no more than chance, too.');
    expect(toMarkdown(profile(circles(3), { coordinator: 'a0', samples: 0 }))).toContain(
      '| Modularity by chance, on average | – |',
    );
  });

  test('as many are drawn as asked for', () => {
    const { found, core } = profile(circles(3), { samples: 7 }).network.groups;
    expect([found.chance!.samples, core.chance!.samples]).toEqual([7, 7]);
  });

  test.each([-1, 1.5, Number.NaN])('%s samples are refused', (samples) => {
    expect(() => profile(S5, { samples })).toThrow(RangeError);
  });
});
