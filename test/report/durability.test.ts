import { describe, expect, test } from 'vitest';
import { connectivity } from '../../src/metrics/density/connectivity.js';
import { keyPlayers } from '../../src/metrics/durability/keyPlayers.js';
import { robustness } from '../../src/metrics/durability/robustness.js';
import { type Network, packNetwork } from '../../src/network/network.js';
import { largestComponent, undirected } from '../../src/network/views.js';
import { randomFrom } from '../../src/numeric/random.js';
import { planned, readNow } from '../../src/report/asks.js';
import { type Durability, durabilityOf } from '../../src/report/durability.js';
import { durabilityProse } from '../../src/report/durabilityProse.js';
import { profile } from '../../src/report/profile.js';
import { toMarkdown } from '../../src/report/toMarkdown.js';
import { B6, B6G, close, EDGE_CASES, H5, network, path, randomNetwork, S5 } from '../networks.js';

const of = (net: Network): Durability => readNow(planned((ask) => durabilityOf(net, 1, ask)));
const page = (net: Network): string => durabilityProse(of(net), net.directed).join('\n');

describe('two triangles joined by a tie', () => {
  const d = of(B6);

  test('R is that of the best connected and of chance, and where half is lost', () => {
    // Of those left hang together 3/5, then 2/4, 2/3, 1/2, 1/1: never less than half.
    close([d.attack.robustness, d.attack.most], [0.25, 5 / 12]);
    expect([d.attack.half, d.chance.exact]).toEqual([Number.NaN, true]);
    close(d.chance.robustness, robustness(B6, { order: 'random' }).area);
  });

  test('so many losses once each: a fifth and less is one of six', () => {
    expect(d.losses.map(({ share, members }) => [share, members])).toEqual([
      [1 / 6, 1],
      [1 / 2, 3],
    ]);
    close([d.losses[0]!.attack, d.losses[0]!.chance, d.losses[1]!.attack], [3 / 5, 0.866667, 2 / 3], 1e-6);
  });

  test('one member or tie is enough to cut somebody off', () => {
    expect(d.largest).toEqual({ members: 6, connectivity: 1, tieConnectivity: 1 });
  });

  test('two ties to cut somebody off: whichever one ends, nobody is', () => {
    expect(page(H5)).toContain('which has 5 members: whichever one ends, everyone still reaches everyone.');
    expect(page(network('A-B B-C C-D D-A A-C B-D D-E E-A E-B E-F F-A F-B'))).toContain('members: whichever 2 end');
  });

  test('who parts most, and who reaches all', () => {
    expect(d.keyLosses.map(({ members, others }) => [members.join(), others])).toEqual([
      ['C', 1],
      ['A,D', 4],
      ['A,B,D', 13],
    ]);
    close(
      d.keyLosses.slice(0, 2).map(({ parted }) => parted),
      [0.6, 4 / 6],
    );
    const [one, two] = d.keyContacts;
    // C reaches itself and three in a step, the other two in two steps.
    expect([one!.members, one!.direct, one!.twoSteps]).toEqual([['C'], 4 / 6, 1]);
    close(one!.nearness, (4 + 2 / 2) / 6);
    expect([two!.members, two!.others, two!.direct, two!.nearness]).toEqual([['A', 'D'], 8, 1, 1]);
  });

  test('the page says it', () => {
    const text = page(B6);
    expect(text).toContain(
      '- **Robustness when the most connected go: 0.250.** If the most connected member went, 60 % of the others would still hang together.',
    );
    expect(text).toContain('If any one member went, 87 %, on average. The mean over all who may go.');
    expect(text).toContain('| 50 % | 3 | 67 % |');
    expect(text).toContain('there is somebody whose leaving cuts others off');
    expect(text).toContain('| C (or 1 other choice as good) | 60 % |');
    expect(text).not.toContain('A, B and D (or 17'); // two reach everybody
    expect(text).toContain('| A and D (or 8 other choices as good) | 100 % | 100 % | 1 |');
    expect(text).not.toContain('Not all choices of two and three members were tried');
  });
});

test('the largest part is asked who parts it; isolates are aside, but are not reached', () => {
  const d = of(B6G);
  expect(d.largest).toEqual({ members: 6, connectivity: 1, tieConnectivity: 1 });
  close(d.keyLosses[0]!.parted, 0.6);
  close(d.keyContacts[1]!.direct, 6 / 7);
});

test('directions do not count for what hangs together, but for whom one reaches', () => {
  const d = of(network('A>B C>B C>D'));
  expect(d.keyLosses[0]!.members).toEqual(['B']);
  expect(d.keyContacts[0]!.members).toEqual(['C']);
  expect(page(network('A>B C>B C>D'))).toContain('in the direction of the ties');
});

test('where everyone is tied to everyone nobody is parted', () => {
  const text = page(network('A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E'));
  expect(text).toContain('In the largest connected part, which has 5 members, everyone is tied to everyone.');
  expect(text).toContain('Whichever three members of the largest part left, its others could still reach each other.');
  expect(text).toContain('However many go, at least half of those left hang together.');
});

test('the numbers are those of the measures', () => {
  const net = randomNetwork(randomFrom(4), 40, 0.06, { directed: true });
  const d = of(net);
  const whole = undirected(net);
  const largest = largestComponent(whole);
  close(d.attack.robustness, robustness(net).area);
  close(d.chance.robustness, robustness(net, { order: 'random', samples: 50 }).area);
  expect(d.attack.half).toBe(robustness(net).ofSurvivors.findIndex((share) => share < 0.5));
  expect(d.largest.connectivity).toBe(connectivity(largest));
  expect(d.largest.tieConnectivity).toBe(connectivity(largest, { of: 'ties' }));
  for (const k of [1, 2]) {
    close(d.keyLosses[k - 1]!.parted, keyPlayers(largest, { k, exhaustive: true }).value);
    close(d.keyContacts[k - 1]!.nearness, keyPlayers(net, { k, goal: 'reach', exhaustive: true }).value);
  }
  expect(durabilityProse(d, true).join('\n')).toContain(
    `the others would still hang together. R: the share of all members in the largest connected part`,
  );
});

test('what would take long in a large network is left out, and the page says so', () => {
  const net = randomNetwork(randomFrom(9), 1400, 0.004);
  const d = of(net);
  expect([d.searched, d.keyContacts]).toEqual([{ losses: 3, contacts: 0 }, []]);
  expect(page(net)).toContain('Not searched for in a network of this size.');
  expect(page(net)).toContain('Not all choices of two and three members were tried');

  const n = 160_000;
  const from = Array.from({ length: n }, (_, i) => i);
  const ids = from.map((i) => `m${String(i).padStart(6, '0')}`);
  const ring = packNetwork(
    ids,
    { source: from, target: from.map((i) => (i + 1) % n), strength: from.map(() => 1) },
    false,
  );
  const large = of(ring);
  expect(large.largest).toEqual({ members: n, connectivity: Number.NaN, tieConnectivity: Number.NaN });
  expect([large.searched.losses, large.keyLosses.map(({ parted }) => parted), large.chance.samples]).toEqual([
    1,
    [0],
    20,
  ]);
  const text = durabilityProse(large, false).join('\n');
  expect(text).toContain(
    '- **Members who must go before somebody is cut off: –.** Not measured in a network of this size.',
  );
  expect(text).toContain('Choices of two and three members were not searched for in a network of this size.');
}, 30_000);

test('with and without the coordinator R compares', () => {
  const text = toMarkdown(profile(H5, { coordinator: 'H' }));
  expect(text).toContain('## How much would be left if members went');
  // With H its loss leaves pairs: 2 2 1 1 0 of 5 and so on; without it there are two pairs, 2 1 1 0 of 4.
  const [whole, rest] = [robustness(H5).area, 4 / 16];
  expect(text).toContain(`| Robustness when the most connected go | ${whole.toFixed(3)} | ${rest.toFixed(3)} |`);
});

test('edge: every degenerate network has the section, with dashes where nothing is defined', () => {
  const isolated = network('A B C D');
  for (const net of [...EDGE_CASES.map(([, edge]) => edge), isolated, S5, path(3)]) {
    expect(page(net)).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    if (net.members.length === 0)
      expect(page(net)).toContain('**Robustness when the most connected go: –.** There are no members.');
  }
  expect(page(isolated)).toContain('**Losses until less than half hang together: 0.** Less than half of the members');
});
