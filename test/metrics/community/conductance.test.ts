import { expect, test } from 'vitest';
import { conductance } from '../../../src/metrics/community/conductance.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('two triangles joined by a tie: one of the seven ends on either side', () => {
  const { names, values } = conductance(B6, 'group');
  expect(names).toEqual(['L', 'R']);
  close(values, [1 / 7, 1 / 7]);
});

test('the smaller side divides, by strengths or by numbers of ties', () => {
  // Between 3 + 1; ends in AB 5 + 5 + 4, in CD 2 + 2 + 4.
  close(conductance(W4, 'group').values, [4 / 8, 4 / 8]);
  close(conductance(W4, 'group', { strengths: false }).values, [2 / 4, 2 / 4]);
});

test('of three groups each is held against both others', () => {
  // a-b-c-d-e-f: ends in ab 3, in cd 4, in ef 3.
  close(conductance(network('a-b b-c c-d d-e e-f'), [...'xxyyzz']).values, [1 / 3, 2 / 4, 1 / 3]);
});

test('direction is ignored, and ties both ways are two', () => {
  // A>C and D>B between; A>B and B>A within x, C>D and D>E within y.
  close(conductance(D5, 'group').values, [2 / 6, 2 / 6]);
  close(conductance(network('A>B B>A B>C'), [...'xyy'], { strengths: false }).values, [2 / 2, 2 / 2]);
});

test('golden: seven members, by strengths or by numbers of ties (networkx 2.8.8)', () => {
  const net = network('a-b:2 a-c:1 b-d:4 c-d:3 d-e:1 e-f:2 f-g:5 e-g:1 b-g:2');
  close(conductance(net, [...'xxxxyyy'], { strengths: false }).values, [0.25, 0.25]);
  close(conductance(net, [...'xxxxyyy']).values, [3 / 19, 3 / 19]);
});

test('property: agrees with a sum over the matrix on small random networks', () => {
  const random = randomFrom(31);
  for (let round = 0; round < 60; round++) {
    const directed = round % 2 === 1;
    const net = randomNetwork(random, 2 + Math.floor(random() * 14), 0.2, { directed, strengths: true });
    const labels = net.members.map(() => ['x', 'y', 'z', ''][Math.floor(random() * 4)]!);
    const full = matrix(undirected(net));
    const sum = (rows: (label: string) => boolean, columns: (label: string) => boolean) =>
      full.reduce(
        (all, row, i) => all + row.reduce((s, x, j) => s + (rows(labels[i]!) && columns(labels[j]!) ? x : 0), 0),
        0,
      );
    const { names, values } = conductance(net, labels);
    names.forEach((name, g) => {
      const [inside, rest] = [(label: string) => label === name, (label: string) => label !== name && label !== ''];
      const known = (label: string) => label !== '';
      close(values[g]!, sum(inside, rest) / Math.min(sum(inside, known), sum(rest, known)));
    });
  }
});

test('edge: NaN where one side has no ties, 0 where none lead out', () => {
  close(conductance(network('A-B C'), [...'xxy']).values, [NaN, NaN]);
  close(conductance(network('A-B C-D'), [...'xxyy']).values, [0, 0]);
  close(conductance(B6, [...'xxxxxx']).values, [NaN]);
});

test('edge: a small rest keeps its digits beside a large group', () => {
  const [, y] = conductance(network('A-B:1e200 C-D:0.3 B-C:0.1'), [...'xxyy']).values;
  close(y!, 0.1 / 0.7);
});

test('edge: answers on every degenerate network, and names a wrong attribute', () => {
  for (const [, net] of EDGE_CASES) expect(conductance(net, net.members).values).toHaveLength(net.members.length);
  expect(() => conductance(B6, 'team')).toThrow('conductance: there is no attribute "team"');
});
