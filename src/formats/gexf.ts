import { type GraphRecords, GraphTaker } from '../records/json/graphRecords.js';
import { RecordError } from '../records/recordError.js';
import { type TextSource, textOf } from '../records/table/text.js';
import { Declared, type Element, putEdge, putNode } from './graphElements.js';
import type { GraphFileOptions } from './graphOptions.js';
import { XmlReader, type XmlTaker } from './xml.js';

export type { GraphRecords } from '../records/json/graphRecords.js';
export type { GraphFileOptions } from './graphOptions.js';

/**
 * Reads a network in GEXF, as Gephi and its like write it, into the records that `buildNetwork` takes.
 *
 * Nodes become members, their label the name and their attributes the attributes; edges become interactions, with
 * `weight` for strength (1 where there is none), `kind` and, where it is a date, `start`. Parallel edges stay apart, so
 * that strength `'sum'` adds them. An edge from a node to itself, to a node that is not there, or with a weight that is no
 * number above 0 is refused with its line; so is a second node of the same id. An edge that is undirected, or mutual, goes
 * both ways where others have a direction.
 *
 * Cost: O(size); the file is read piece by piece, its nodes and edges are held.
 * Errors: RecordError for what is no GEXF, or XML that is not well formed; entities of the file's own are never expanded.
 * Source: GEXF 1.3 (2022). Peers: graphology-gexf and NetworkX give the same network.
 *
 * @example
 * const gexf = '<gexf><graph><nodes><node id="1" label="Ada"/><node id="2"/></nodes><edges><edge source="1" target="2" weight="2.5"/></edges></graph></gexf>';
 * const { members, interactions, directed } = await readGexf(gexf);
 * const network = buildNetwork(interactions, { members, directed, strength: 'sum' });
 * strength(network); // → [2.5, 2.5]
 */
export async function readGexf(source: TextSource, options: GraphFileOptions = {}): Promise<GraphRecords> {
  const { file = 'gexf', encoding = 'utf-8', strict = false } = options;
  const strength = options.strength === undefined ? 'weight' : options.strength;
  const taker = new GraphTaker('readGexf', file, strict);
  const gexf = new Gexf(taker, strength);
  const xml = new XmlReader(file, gexf);
  for await (const text of textOf(source, encoding, file)) xml.write(text);
  xml.end();
  if (!gexf.found) throw new RecordError(file, 0, 'there is no GEXF in it: no `gexf` with a `graph`');
  return taker.finish();
}

class Gexf implements XmlTaker {
  readonly #taker: GraphTaker;
  readonly #strength: string | null;
  readonly #declared = { node: new Declared(), edge: new Declared() };
  readonly #within: Element[] = [];
  #declaring: Declared | null = null;
  #key = '';
  #inDefault = false;
  #default = '';
  #directed = false;
  found = false;

  constructor(taker: GraphTaker, strength: string | null) {
    this.#taker = taker;
    this.#strength = strength;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (name === 'graph') {
      this.found = true;
      this.#directed = attributes.get('defaultedgetype') === 'directed';
    } else if (name === 'attributes')
      this.#declaring = this.#declared[attributes.get('class') === 'edge' ? 'edge' : 'node'];
    else if (name === 'attribute') {
      this.#key = attributes.get('id') ?? '';
      this.#declaring?.declare(this.#key, attributes.get('title') ?? '');
    } else if (name === 'default') {
      this.#inDefault = true;
      this.#default = '';
    } else if (name === 'node' || name === 'edge')
      this.#within.push({ isNode: name === 'node', attributes, values: new Map(), line });
    else if (name === 'attvalue') {
      const element = this.#within.at(-1);
      const declared = this.#declared[element?.isNode === false ? 'edge' : 'node'];
      const key = attributes.get('for') ?? attributes.get('id') ?? '';
      element?.values.set(declared.nameOf(key), attributes.get('value') ?? '');
    }
  }

  text(text: string): void {
    if (this.#inDefault) this.#default += text;
  }

  close(name: string): void {
    if (name === 'attributes') this.#declaring = null;
    else if (name === 'default') {
      this.#inDefault = false;
      this.#declaring?.default(this.#key, this.#default);
    } else if (name === 'node') putNode(this.#taker, this.#within.pop()!, this.#declared.node);
    else if (name === 'edge') {
      const edge = this.#within.pop()!;
      const type = edge.attributes.get('type');
      const directed = type === undefined ? this.#directed : type === 'directed';
      putEdge(this.#taker, edge, this.#declared.edge, this.#strength, directed);
    }
  }
}
