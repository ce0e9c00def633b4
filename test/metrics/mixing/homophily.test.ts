import { expect, test } from 'vitest';
import { homophily } from '../../../src/metrics/mixing/homophily.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('two triangles joined by a tie, by either baseline', () => {
  const others = homophily(B6, 'group');
  expect(others.groups.map(({ name, size }) => [name, size])).toEqual([
    ['L', 3],
    ['R', 3],
  ]);
  for (const { share, expected, index } of [others, ...others.groups])
    close([share, expected, index], [6 / 7, 2 / 5, (6 / 7 - 2 / 5) / (1 - 2 / 5)]);
  close(others.index, 0.761905, 1e-6);
  const members = homophily(B6, 'group', { baseline: 'members' });
  for (const { share, expected, index } of [members, ...members.groups])
    close([share, expected, index], [6 / 7, 1 / 2, (6 / 7 - 1 / 2) / (1 - 1 / 2)]);
  close(members.index, 0.714286, 1e-6);
});

test('fewer ties within than expected: the index is the share of the expectation that is missing', () => {
  const { groups, share, expected, index } = homophily(network('A-C A-D B-C A-B'), [...'xxyy']);
  // x has ends A 3 and B 2, two of the five within; y two ends, none within; 1/3 is expected of both.
  close([groups[0]!.share, groups[0]!.index], [2 / 5, (2 / 5 - 1 / 3) / (2 / 3)]);
  close([groups[1]!.share, groups[1]!.index], [0, -1]);
  close([share, expected, index], [2 / 8, 1 / 3, (2 / 8 - 1 / 3) / (1 / 3)]);
});

test('overall, what is expected of a group weighs as much as the group has ties', () => {
  // x of 3 has six ends, y of 1 two.
  const { expected, groups } = homophily(network('A-B B-C A-D C-D'), [...'xxxy']);
  close(
    groups.map((group) => group.expected),
    [2 / 3, 0],
  );
  close(expected, (6 / 8) * (2 / 3));
});

test('strengths, and direction', () => {
  close(
    homophily(W4, 'group', { strengths: true }).groups.map(({ share }) => share),
    [10 / 14, 4 / 8],
  );
  const net = network('A>B A>C B>C C>A');
  close(
    homophily(net, [...'xxy']).groups.map(({ share }) => share),
    [1 / 3, 0],
  );
  close(
    homophily(net, [...'xxy'], { direction: 'in' }).groups.map(({ share }) => share),
    [1 / 2, 0],
  );
  for (const strengths of [true, false])
    expect(homophily(D5, 'group', { direction: 'all', strengths })).toEqual(
      homophily(undirected(D5), 'group', { strengths }),
    );
});

test("golden: Coleman's boys and girls (Coleman 1958 by members, netseg by others)", () => {
  // 60 boys with 45 choices among them and 15 of girls, 40 girls with 20 of boys and 20 among them.
  const rest = (sex: string, count: number) => Array.from({ length: count }, (_, k) => `${sex}${100 + k}`).join(' ');
  const net = network(`b1>b2:45 b1>g1:15 g1>b1:20 g1>g2:20 ${rest('b', 58)} ${rest('g', 38)}`);
  const sexes = net.members.map((id) => id[0]!);
  const indices = (baseline: 'others' | 'members') =>
    homophily(net, sexes, { strengths: true, baseline }).groups.map(({ index }) => index);
  close(indices('others'), [0.38125, 0.175]);
  close(indices('members'), [0.375, 1 / 6]);
});

test('property: agrees with a sum over the matrix on small random networks', () => {
  const random = randomFrom(13);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), 0.3, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const full = matrix(net);
    const n = labels.filter(Boolean).length;
    for (const group of homophily(net, labels, { strengths: true }).groups) {
      const sum = (to: (label: string) => boolean) =>
        full.reduce(
          (all, row, i) => all + row.reduce((s, x, j) => s + (labels[i] === group.name && to(labels[j]!) ? x : 0), 0),
          0,
        );
      const s = sum((label) => label === group.name) / sum((label) => label !== '');
      const w = (labels.filter((label) => label === group.name).length - 1) / (n - 1);
      close([group.share, group.expected, group.index], [s, w, s >= w ? (s - w) / (1 - w) : (s - w) / w]);
    }
  }
});

test('edge: NaN without ties and where everyone is of one group', () => {
  for (const [, net] of EDGE_CASES)
    expect(
      homophily(
        net,
        net.members.map(() => 'x'),
      ).index,
    ).toBeNaN();
  expect(homophily(network('A-B C'), [...'xxy']).groups[1]!.share).toBeNaN();
  expect(homophily(B6, [...'xxxxxx'], { baseline: 'members' }).groups[0]!.index).toBeNaN();
  expect(homophily(network(''), [])).toEqual({ share: NaN, expected: NaN, index: NaN, groups: [] });
});

test('edge: what is wrong is named', () => {
  // @ts-expect-error a baseline there is none of
  expect(() => homophily(B6, 'group', { baseline: 'all' })).toThrow(
    "homophily: `baseline` must be one of 'others', 'members', got \"all\"",
  );
  // @ts-expect-error a direction there is none of
  expect(() => homophily(B6, 'group', { direction: 'up' })).toThrow('homophily: `direction` must be one of');
  expect(() => homophily(B6, 'team')).toThrow('homophily: there is no attribute "team"');
});
