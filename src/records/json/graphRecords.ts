import { tidied } from '../cells/spelling.js';
import { InteractionCollector } from '../interactions/collect.js';
import type { Interactions, Members } from '../interactions.js';
import { Bookkeeper, type Ledger, type Rejected } from '../ledger.js';

/** What a file of nodes and edges holds, as records: `buildNetwork(interactions, { members, directed, strength: 'sum' })`. */
export interface GraphRecords {
  /** The nodes, their label for a name. */
  readonly members: Members;
  /** The edges; an edge that goes both ways is two in a network whose ties have a direction. */
  readonly interactions: Interactions;
  /** Whether any edge has a direction. */
  readonly directed: boolean;
  /** How many edges have no strength of their own, and count 1. */
  readonly withoutStrength: number;
  /** Nodes and edges that could not be used. */
  readonly rejected: readonly Rejected[];
  /** The account of the edges. */
  readonly ledger: Ledger;
  /** The account of the nodes. */
  readonly memberLedger: Ledger;
}

/** An edge as a file has it. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /** Undefined where the file says none. */
  readonly strength: unknown;
  readonly kind: string;
  /** When, as text; the empty string where it is not said. */
  readonly date: string;
  readonly directed: boolean;
  readonly line: number;
}

const ROLES = ['source', 'target', 'time', 'kind', 'strength'];
const COLUMNS = { source: 0, target: 1, time: 2, kind: 3, strength: 4 };

/** Takes the nodes and edges of a file in any order, and keeps the books. */
export class GraphTaker {
  readonly #file: string;
  readonly #who: string;
  readonly #strict: boolean;
  readonly #books: Bookkeeper; // of the nodes
  readonly #nodes = new Map<string, { readonly name: string; readonly attributes: ReadonlyMap<string, string> }>();
  readonly #edges: GraphEdge[] = [];

  constructor(who: string, file: string, strict: boolean) {
    this.#who = who;
    this.#file = file;
    this.#strict = strict;
    this.#books = new Bookkeeper(file, strict);
  }

  node(written: string, name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    const id = tidied(written);
    if (id === '') this.#books.reject(line, 'missing-member', 'id', written);
    else if (this.#nodes.has(id)) this.#books.reject(line, 'repeated-member', 'id', id);
    else {
      this.#books.accepted++;
      this.#nodes.set(id, { name: tidied(name), attributes });
    }
  }

  /** Notes what is no node and no edge. */
  refuse(line: number, text: string): void {
    this.#books.reject(line, 'malformed-json', '', text);
  }

  edge(edge: GraphEdge): void {
    this.#edges.push(edge);
  }

  finish(): GraphRecords {
    const members = this.#members();
    const collector = new InteractionCollector(this.#who, {
      file: this.#file,
      strict: this.#strict,
      members,
      columns: COLUMNS,
      dates: { missing: 'keep' },
    });
    collector.header(ROLES, 0);
    const directed = this.#edges.some((edge) => edge.directed);
    let withoutStrength = 0;
    for (const edge of this.#edges) {
      const { source, target, date, kind, line } = edge;
      const strength = edge.strength ?? 1;
      if (edge.strength === undefined) withoutStrength++;
      const before = collector.books.accepted;
      collector.record([source, target, date, kind, strength], line, '');
      if (directed && !edge.directed && collector.books.accepted > before)
        collector.record([target, source, date, kind, strength], line, '');
    }
    const { interactions, rejected, ledger } = collector.finish();
    const all = [...this.#books.rejected, ...rejected].sort((a, b) => a.line - b.line);
    return {
      members,
      interactions,
      directed,
      withoutStrength,
      rejected: all,
      ledger,
      memberLedger: this.#books.ledger(),
    };
  }

  #members(): Members {
    const nodes = [...this.#nodes.values()];
    const names = new Set(nodes.flatMap(({ attributes }) => [...attributes.keys()]));
    const unknown = () => new Float64Array(nodes.length).fill(Number.NaN);
    return {
      ids: [...this.#nodes.keys()],
      names: nodes.map(({ name }) => name),
      aliases: nodes.map(() => []),
      joined: unknown(),
      left: unknown(),
      attributes: new Map(
        Array.from(names, (name) => [name, nodes.map(({ attributes }) => attributes.get(name) ?? '')]),
      ),
    };
  }
}
