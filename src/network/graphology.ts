import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { shown } from '../numeric/check.js';
import { type Attribute, type Network, packNetwork } from './network.js';
import { orderOfArcs } from './ties.js';

export interface FromGraphologyOptions {
  /** The edge attribute that holds the strength. Default `'weight'`, graphology's own word for it. */
  readonly strength?: string;
}

/**
 * Takes any graphology graph: directed, undirected, mixed or multi. Node keys become ids; node attributes that hold
 * text, numbers or booleans become attributes. An edge without the strength attribute counts 1, parallel edges are
 * added, self-loops are left out. In a graph with edges of both sorts an undirected edge is a tie each way.
 *
 * Cost: O(nodes + edges).
 * Errors: TypeError for what is no graphology graph; RangeError for a strength that is not a positive number, the edge
 * named.
 *
 * @example
 * const graph = new UndirectedGraph();
 * graph.mergeEdge('A', 'B', { weight: 2 });
 * strength(fromGraphology(graph)); // → [2, 2]
 */
export function fromGraphology(graph: AbstractGraph, options: FromGraphologyOptions = {}): Network {
  const name = options.strength ?? 'weight';
  if (typeof graph?.forEachEdge !== 'function' || typeof graph.forEachNode !== 'function')
    throw new TypeError(`fromGraphology: expected a graphology graph, got ${shown(graph)}`);
  const keys = graph.nodes().sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const members = keys.map(idOf);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const directed = graph.directedSize > 0 || graph.type === 'directed';
  const arcs = { source: [] as number[], target: [] as number[], strength: [] as number[] };
  graph.forEachEdge((_edge, attributes, source, target, _s, _t, oneTie) => {
    const strength = strengthOf(attributes, name, source, target);
    const [a, b] = [numbers.get(source)!, numbers.get(target)!];
    if (a === b) return;
    put(arcs, directed || a < b ? a : b, directed || a < b ? b : a, strength);
    if (directed && oneTie) put(arcs, b, a, strength);
  });
  return packNetwork(members, added(members.length, arcs), directed, attributesOf(graph, keys));
}

/**
 * Hands the network to graphology, for sigma, layouts, GEXF and the rest of its family: an UndirectedGraph or
 * DirectedGraph, nodes in member order with their attributes and the columns given, `label` the name or id, edges with
 * `weight` (graphology's own word) for strength.
 *
 * The key of a node is the member's id, save for ids that every JavaScript object has as a property (`constructor`,
 * `toString`, `__proto__` …): graphology's `addEdge` fails on these, so they get a `~` in front, which `fromGraphology`
 * takes away again. The same goes for the names of attributes.
 *
 * Cost: O(members + ties), most of it graphology’s own, which is slow to fill with a million ties.
 * Errors: RangeError for a column that has not one value per member.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B'], ['A', 'B']]).interactions);
 * const graph = toGraphology(network, { degree: degree(network) });
 * graph.getNodeAttribute('A', 'degree'); // → 1
 * graph.getEdgeAttribute('A', 'B', 'weight'); // → 2
 */
export function toGraphology(
  network: Network,
  columns: Readonly<Record<string, ArrayLike<unknown>>> = {},
): AbstractGraph {
  const { members, directed, ties, attributes } = network;
  for (const [name, values] of Object.entries(columns))
    if (values.length !== members.length)
      throw new RangeError(
        `toGraphology: column ${shown(name)} must have one value per member, ${members.length}, got ${values.length}`,
      );
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  const names = attributes.get('name');
  members.forEach((id, i) => {
    const own = new Map<string, unknown>([['label', names?.[i] || id]]);
    for (const [name, values] of attributes) own.set(keyOf(name), values[i]);
    for (const [name, values] of Object.entries(columns)) own.set(keyOf(name), values[i]);
    graph.addNode(keyOf(id), Object.fromEntries(own));
  });
  for (let i = 0; i < members.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (directed || i < j) graph.addEdge(keyOf(members[i]!), keyOf(members[j]!), { weight: ties.strengths[k]! });
    }
  }
  return graph;
}

// An id that is a property of every object, however many signs stand before it.
function isProperty(text: string): boolean {
  return text.replace(/^~+/, '') in Object.prototype;
}

function keyOf(id: string): string {
  return isProperty(id) ? `~${id}` : id;
}

function idOf(key: string): string {
  return key.startsWith('~') && isProperty(key) ? key.slice(1) : key;
}

function strengthOf(
  attributes: Readonly<Record<string, unknown>>,
  name: string,
  source: string,
  target: string,
): number {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (value === undefined) return 1;
  if (typeof value === 'number' && value > 0 && value < Infinity) return value;
  throw new RangeError(
    `fromGraphology: \`${name}\` of the edge from ${shown(source)} to ${shown(target)} must be a positive number, got ${shown(value)}`,
  );
}

type ArcLists = { readonly source: number[]; readonly target: number[]; readonly strength: number[] };

function put(arcs: ArcLists, source: number, target: number, strength: number): void {
  arcs.source.push(source);
  arcs.target.push(target);
  arcs.strength.push(strength);
}

// Arcs between the same two added, the smallest strength first, so that the order of the edges does not matter.
function added(n: number, arcs: ArcLists): ArcLists {
  const sums: ArcLists = { source: [], target: [], strength: [] };
  const order = orderOfArcs(n, arcs.source, arcs.target);
  for (let begin = 0, end = 0; begin < order.length; begin = end) {
    const [i, j] = [arcs.source[order[begin]!]!, arcs.target[order[begin]!]!];
    while (end < order.length && arcs.source[order[end]!] === i && arcs.target[order[end]!] === j) end++;
    const strengths = Array.from(order.subarray(begin, end), (k) => arcs.strength[k]!).sort((a, b) => a - b);
    put(
      sums,
      i,
      j,
      strengths.reduce((sum, strength) => sum + strength, 0),
    );
  }
  return sums;
}

function attributesOf(graph: AbstractGraph, keys: readonly string[]): Map<string, Attribute> {
  const names = new Set<string>();
  for (const key of keys) for (const name of Object.keys(graph.getNodeAttributes(key))) names.add(name);
  const columns = new Map<string, Attribute>();
  for (const name of [...names].sort()) {
    const values = keys.map((key) => {
      const all = graph.getNodeAttributes(key);
      return Object.hasOwn(all, name) ? plain(all[name]) : null;
    });
    if (values.some((value) => value !== null))
      columns.set(
        idOf(name),
        values.map((value) => value ?? ''),
      );
  }
  return columns;
}

function plain(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
