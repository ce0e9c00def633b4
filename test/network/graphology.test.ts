import fc from 'fast-check';
import * as graphology from 'graphology';
import { DirectedGraph, MultiGraph, MultiUndirectedGraph, UndirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { fromGraphology, toGraphology } from '../../src/network/graphology.js';
import { packNetwork } from '../../src/network/network.js';
import { B6, D5, matrix, network, W4 } from '../networks.js';

test('an undirected graph comes in with weights as strengths and attributes as columns', () => {
  const graph = new UndirectedGraph();
  graph.addNode('B', { region: 'Asia', rank: 2, skipped: { deep: true } });
  graph.addNode('A', { region: 'Africa' });
  graph.addNode(7);
  graph.addEdge('A', 'B', { weight: 2.5 });
  graph.addEdge('B', 7);
  const net = fromGraphology(graph);
  expect(net.directed).toBe(false);
  expect(net.members).toEqual(['7', 'A', 'B']);
  expect(matrix(net)).toEqual([
    [0, 0, 1],
    [0, 0, 2.5],
    [1, 2.5, 0],
  ]);
  expect([...net.attributes]).toEqual([
    ['rank', ['', '', '2']],
    ['region', ['', 'Africa', 'Asia']],
  ]);
});

test('another edge attribute can be the strength', () => {
  const graph = new DirectedGraph();
  graph.mergeEdge('A', 'B', { hours: 3, weight: 9 });
  const net = fromGraphology(graph, { strength: 'hours' });
  expect([net.directed, ...net.ties.strengths]).toEqual([true, 3]);
});

test('parallel edges are added in any order, self-loops left out', () => {
  const [one, two] = [new MultiUndirectedGraph(), new MultiUndirectedGraph()];
  const edges: [string, string, number][] = [
    ['A', 'B', 0.1],
    ['B', 'A', 0.2],
    ['A', 'B', 0.3],
    ['A', 'A', 5],
  ];
  for (const [a, b, weight] of edges) one.mergeEdge(a, b, { weight });
  for (const [a, b, weight] of edges) one.addEdge(a, b, { weight });
  for (const [a, b, weight] of edges.toReversed()) two.mergeEdge(a, b, { weight });
  for (const [a, b, weight] of edges.toReversed()) two.addEdge(a, b, { weight });
  expect(fromGraphology(one)).toEqual(fromGraphology(two));
  expect(fromGraphology(one).ties.targets).toHaveLength(2);
});

test('in a mixed graph an undirected edge is a tie each way', () => {
  const graph = new MultiGraph();
  for (const node of 'ABC') graph.addNode(node);
  graph.addUndirectedEdge('A', 'B', { weight: 2 });
  graph.addDirectedEdge('A', 'B', { weight: 1 });
  graph.addDirectedEdge('C', 'A');
  expect(matrix(fromGraphology(graph))).toEqual([
    [0, 3, 0],
    [2, 0, 0],
    [1, 0, 0],
  ]);
});

test('a graph of mixed type is directed only if it has a directed edge', () => {
  const graph = new graphology.MultiGraph();
  graph.mergeUndirectedEdge('A', 'B');
  expect(fromGraphology(graph).directed).toBe(false);
  expect(fromGraphology(new DirectedGraph()).directed).toBe(true);
  expect(fromGraphology(new UndirectedGraph()).members).toEqual([]);
});

test('strengths that are no positive numbers are refused with their edge', () => {
  for (const [weight, shown] of [
    ['3', '"3"'],
    [Number.NaN, 'NaN'],
    [0, '0'],
    [-1, '-1'],
    [Infinity, 'Infinity'],
    [null, 'null'],
  ]) {
    const graph = new UndirectedGraph();
    graph.mergeEdge('A', 'B', { weight });
    expect(() => fromGraphology(graph)).toThrow(
      `fromGraphology: \`weight\` of the edge from "A" to "B" must be a positive number, got ${shown}`,
    );
  }
  // @ts-expect-error no graph
  expect(() => fromGraphology({})).toThrow('fromGraphology: expected a graphology graph, got an object');
});

test('a network goes out with labels, attributes, columns and weights', () => {
  const graph = toGraphology(network('A>B:2', { x: 'A' }), { size: [5, 6] });
  expect(graph.type).toBe('directed');
  expect(graph.getNodeAttributes('A')).toEqual({ label: 'A', group: 'x', size: 5 });
  expect(graph.getEdgeAttributes('A', 'B')).toEqual({ weight: 2 });
  const named = packNetwork(
    ['1', '2'],
    { source: [], target: [], strength: [] },
    false,
    new Map([['name', ['Ann', '']]]),
  );
  expect(toGraphology(named).mapNodes((_, { label }) => label)).toEqual(['Ann', '2']);
  expect(() => toGraphology(B6, { size: [1] })).toThrow(
    'toGraphology: column "size" must have one value per member, 6, got 1',
  );
});

test('there and back it is the same network', () => {
  for (const net of [B6, D5, W4, network('A B C-D')]) {
    const back = fromGraphology(toGraphology(net));
    expect({ ...back, attributes: null }).toEqual({ ...net, attributes: null });
    for (const [name, values] of net.attributes) expect(back.attributes.get(name)).toEqual(values);
  }
});

test('property: ids that are properties of every object make the journey, and touch no prototype', () => {
  const id = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '~constructor',
      '~~toString',
      '~x',
      '',
      ' ',
      '__defineGetter__',
    ),
    fc.string({ maxLength: 3 }),
  );
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 8 }), fc.boolean(), (ids, directed) => {
      const members = ids.toSorted();
      const pairs = members.slice(1).map((_, i) => i);
      const arcs = { source: pairs, target: pairs.map((i) => i + 1), strength: pairs.map((i) => i + 0.5) };
      const attributes = new Map(
        ['__proto__', 'constructor', 'label2'].map((name) => [name, members.map((_, i) => `v${i}`)]),
      );
      const net = packNetwork(members, arcs, directed, attributes);
      const back = fromGraphology(toGraphology(net));
      expect({ ...back, attributes: null }).toEqual({ ...net, attributes: null });
      for (const [name, values] of attributes) expect(back.attributes.get(name)).toEqual(values);
    }),
    { numRuns: 500 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>).v0).toBeUndefined();
});
