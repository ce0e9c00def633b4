import type { LeidenInput } from './leidenInput.js';
import { emptyLevel, type Level } from './level.js';

/** So many nodes and their ties are not all near the processor at a time. */
export const LARGE = 10_000;

/**
 * The arrays Leiden's method works in, allocated once for networks of as many members and ties and used again by every
 * pass over every level.
 */
export interface LeidenSpace {
  /** The nodes sorted by group where they are many, and the two levels in turn that stand for parts of nodes. */
  readonly sorted: Level;
  readonly levels: readonly [Level, Level];
  /** The parts of parts that a run took the nodes together to, and which of these each is in. */
  readonly coarse: Level;
  readonly within: Int32Array;
  /** Per node of the level at hand: its community, and its part of the community. */
  readonly communities: Int32Array;
  readonly parts: Int32Array;
  /** Per member: its place among the nodes sorted by group. Per node: the node it is in at the level at hand. */
  readonly places: Int32Array;
  readonly nodes: Int32Array;
  /**
   * Per community or part: at 2c the strength from the node at hand, 0 between uses, and at 2c + 1 what its nodes have
   * outward; what they have inward, if that is another; how many they are.
   */
  readonly states: Float64Array;
  readonly sumsIn: Float64Array;
  readonly sizes: Int32Array;
  /** Nodes in the order in which they are treated, whether they wait in it, and whether they have ties between communities. */
  readonly queue: Int32Array;
  readonly waits: Uint8Array;
  readonly atEdge: Uint8Array;
  /** The communities or parts that a node has ties to, and how good each is. */
  readonly met: Int32Array;
  readonly gains: Float64Array;
  /** Numbers in no use, or numbers given anew. */
  readonly numbers: Int32Array;
  /** Per part: its strength to the rest of its community. Per community: what its nodes have outward and inward. */
  readonly outside: Float64Array;
  readonly wholes: Float64Array;
  readonly wholesIn: Float64Array;
}

export function leidenSpace(input: LeidenInput): LeidenSpace {
  const n = input.outward.length;
  const symmetric = input.inward === input.outward;
  const m = input.ties.targets.length;
  return {
    sorted: n > LARGE ? emptyLevel(n, m, symmetric) : emptyLevel(0, 0, symmetric),
    levels: [emptyLevel(n, m, symmetric), emptyLevel(n, m, symmetric)],
    coarse: emptyLevel(n, m, symmetric),
    within: new Int32Array(n),
    communities: new Int32Array(n),
    parts: new Int32Array(n),
    places: new Int32Array(n),
    nodes: new Int32Array(n),
    states: new Float64Array(2 * n),
    sumsIn: new Float64Array(symmetric ? 0 : n),
    sizes: new Int32Array(n),
    queue: new Int32Array(n),
    waits: new Uint8Array(n),
    atEdge: new Uint8Array(n),
    met: new Int32Array(n),
    gains: new Float64Array(n),
    numbers: new Int32Array(n + 1),
    outside: new Float64Array(n),
    wholes: new Float64Array(n),
    wholesIn: new Float64Array(symmetric ? 0 : n),
  };
}
