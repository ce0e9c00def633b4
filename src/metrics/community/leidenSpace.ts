import type { LeidenInput } from './leidenInput.js';
import { emptyLevel, type Level } from './level.js';

/** So many nodes and their ties are not all near the processor at a time. */
export const LARGE = 10_000;

/**
 * The arrays Leiden's method works in, allocated once for networks of as many members and ties and used again by every
 * pass over every level. A class, since engines compile anew what works in an object written out in braces once another
 * such object is made.
 */
export class LeidenSpace {
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

  constructor(input: LeidenInput) {
    const n = input.outward.length;
    const symmetric = input.inward === input.outward;
    const m = input.ties.targets.length;
    this.sorted = n > LARGE ? emptyLevel(n, m, symmetric) : emptyLevel(0, 0, symmetric);
    this.levels = [emptyLevel(n, m, symmetric), emptyLevel(n, m, symmetric)];
    this.coarse = emptyLevel(n, m, symmetric);
    this.within = new Int32Array(n);
    this.communities = new Int32Array(n);
    this.parts = new Int32Array(n);
    this.places = new Int32Array(n);
    this.nodes = new Int32Array(n);
    this.states = new Float64Array(2 * n);
    this.sumsIn = new Float64Array(symmetric ? 0 : n);
    this.sizes = new Int32Array(n);
    this.queue = new Int32Array(n);
    this.waits = new Uint8Array(n);
    this.atEdge = new Uint8Array(n);
    this.met = new Int32Array(n);
    this.gains = new Float64Array(n);
    this.numbers = new Int32Array(n + 1);
    this.outside = new Float64Array(n);
    this.wholes = new Float64Array(n);
    this.wholesIn = new Float64Array(symmetric ? 0 : n);
  }
}

/** Room for networks like this one. */
export function leidenSpace(input: LeidenInput): LeidenSpace {
  return new LeidenSpace(input);
}
