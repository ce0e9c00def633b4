import { type GraphRecords, GraphTaker } from '../records/json/graphRecords.js';
import { RecordError } from '../records/recordError.js';
import { type TextSource, textOf } from '../records/table/text.js';
import { Declared, type Element, putEdge, putNode } from './graphElements.js';
import type { GraphFileOptions } from './graphOptions.js';
import { XmlReader, type XmlTaker } from './xml.js';

export type { GraphRecords } from '../records/json/graphRecords.js';
export type { GraphFileOptions } from './graphOptions.js';

/**
 * Reads a network in GraphML, as NetworkX, igraph, Gephi and yEd write it, into the records that `buildNetwork` takes.
 *
 * Nodes become members, their data `label` or `name` (or the label that yEd shows) the name and the other data the
 * attributes; edges become interactions, with the data `weight` for strength (1 where there is none), `kind`, `type` or
 * `relation`, and a `date`. Parallel edges stay apart, so that strength `'sum'` adds them. An edge from a node to itself,
 * to a node that is not there, or with a weight that is no number above 0 is refused with its line; so is a second node of
 * the same id. An edge that is undirected goes both ways where others have a direction.
 *
 * Cost: O(size); the file is read piece by piece, its nodes and edges are held.
 * Errors: RecordError for what is no GraphML, has edges of more than two nodes, or XML that is not well formed; entities
 * of the file's own are never expanded.
 * Source: GraphML Primer (2007). Peers: graphology-graphml and NetworkX give the same network.
 *
 * @example
 * const graphml = '<graphml><graph edgedefault="directed"><node id="A"/><node id="B"/><edge source="A" target="B"/></graph></graphml>';
 * const { members, interactions, directed } = await readGraphml(graphml);
 * density(buildNetwork(interactions, { members, directed })); // one of the two ties possible → 0.5
 */
export async function readGraphml(source: TextSource, options: GraphFileOptions = {}): Promise<GraphRecords> {
  const { file = 'graphml', encoding = 'utf-8', strict = false } = options;
  const strength = options.strength === undefined ? 'weight' : options.strength;
  const taker = new GraphTaker('readGraphml', file, strict);
  const graphml = new Graphml(taker, strength, file);
  const xml = new XmlReader(file, graphml);
  for await (const text of textOf(source, encoding, file)) xml.write(text);
  xml.end();
  if (!graphml.found) throw new RecordError(file, 0, 'there is no GraphML in it: no `graphml` with a `graph`');
  return taker.finish();
}

class Graphml implements XmlTaker {
  readonly #taker: GraphTaker;
  readonly #strength: string | null;
  readonly #file: string;
  readonly #declared = { node: new Declared(), edge: new Declared() };
  readonly #within: Element[] = [];
  #declaring: readonly Declared[] = [];
  #key = '';
  #text: string | null = null;
  #directed = false;
  found = false;

  constructor(taker: GraphTaker, strength: string | null, file: string) {
    this.#taker = taker;
    this.#strength = strength;
    this.#file = file;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (name === 'graph') {
      this.found = true;
      this.#directed = attributes.get('edgedefault') === 'directed';
    } else if (name === 'key') {
      const whose = attributes.get('for') ?? 'all';
      const { node, edge } = this.#declared;
      this.#declaring = whose === 'all' ? [node, edge] : whose === 'node' ? [node] : whose === 'edge' ? [edge] : [];
      this.#key = attributes.get('id') ?? '';
      for (const declared of this.#declaring) declared.declare(this.#key, attributes.get('attr.name') ?? '');
    } else if (name === 'node' || name === 'edge')
      this.#within.push({ isNode: name === 'node', attributes, values: new Map(), line });
    else if (name === 'data') {
      this.#key = attributes.get('key') ?? '';
      this.#text = '';
    } else if (name === 'default' || name === 'NodeLabel') this.#text = '';
    else if (name === 'hyperedge')
      throw new RecordError(this.#file, line, 'an edge of more than two nodes is not read');
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    const element = this.#within.at(-1);
    const text = this.#text ?? '';
    if (name === 'default') for (const declared of this.#declaring) declared.default(this.#key, text);
    else if (name === 'NodeLabel' && element?.isNode) element.values.set('label', text.trim());
    else if (name === 'data' && text.trim() !== '' && element !== undefined)
      element.values.set(this.#declared[element.isNode ? 'node' : 'edge'].nameOf(this.#key), text);
    else if (name === 'node') putNode(this.#taker, this.#within.pop()!, this.#declared.node);
    else if (name === 'edge') {
      const edge = this.#within.pop()!;
      const own = edge.attributes.get('directed');
      const directed = own === undefined ? this.#directed : own === 'true' || own === '1';
      putEdge(this.#taker, edge, this.#declared.edge, this.#strength, directed);
    }
    if (name === 'data' || name === 'default' || name === 'NodeLabel') this.#text = null;
  }
}
