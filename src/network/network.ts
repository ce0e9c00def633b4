import { type Ties, tiesFromArcs } from './ties.js';

/** What is known of each member under one heading, in member order; the empty string where nothing is known. */
export type Attribute = readonly string[];

/**
 * Who is connected to whom, and how strongly.
 *
 * Frozen, and made so that every measure may rely on it: members stand in sorted order of their ids, there are no
 * self-ties and no repeated ties, every strength is finite and above 0, an undirected tie is stored both ways, and
 * members without ties are kept. A plain object of typed arrays: it survives `postMessage`.
 */
export interface Network {
  /** Whether a tie from one member to another says nothing about a tie back. */
  readonly directed: boolean;
  /** The ids, sorted by code unit; a member's number is its place here. */
  readonly members: readonly string[];
  /** The ties of each member, packed. */
  readonly ties: Ties;
  /** A column per attribute of the roster, by its heading; `name` holds the names to show, if there are any. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Arcs between member numbers, one entry each; an undirected tie appears once, either way round. */
export interface Arcs {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly strength: ArrayLike<number>;
}

/** Packs distinct arcs into a network; the caller has sorted the ids and set aside self-ties and repeats. */
export function packNetwork(
  members: readonly string[],
  arcs: Arcs,
  directed: boolean,
  attributes: ReadonlyMap<string, Attribute> = new Map(),
): Network {
  const n = members.length;
  const ties = directed ? tiesFromArcs(n, arcs) : tiesFromArcs(n, bothWays(arcs));
  return frozen({ directed, members, ties, attributes });
}

/** The network as it is handed out: its objects frozen (the contents of typed arrays cannot be). */
export function frozen(network: Network): Network {
  Object.freeze(network.members);
  Object.freeze(network.ties);
  return Object.freeze(network);
}

function bothWays({ source, target, strength }: Arcs): Arcs {
  const m = source.length;
  const both = {
    source: new Uint32Array(2 * m),
    target: new Uint32Array(2 * m),
    strength: new Float64Array(2 * m),
  };
  both.source.set(source);
  both.source.set(target, m);
  both.target.set(target);
  both.target.set(source, m);
  both.strength.set(strength);
  both.strength.set(strength, m);
  return both;
}

/** The number of ties: pairs when undirected, arcs when directed. */
export function tieCount(network: Network): number {
  return network.directed ? network.ties.targets.length : network.ties.targets.length / 2;
}
