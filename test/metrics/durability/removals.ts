import { type Network, packNetwork } from '../../../src/network/network.js';
import { matrix } from '../../networks.js';

/** What a removal does, found the long way: from the network with it and without. */
export interface Removed {
  readonly componentsMade: number;
  readonly isolatesMade: number;
  readonly reachWith: number;
  readonly reachWithout: number;
  readonly reachLoss: number;
  readonly compactnessWith: number;
  readonly compactnessWithout: number;
  readonly compactnessLoss: number;
}

/**
 * The loss of member h, −1 for none, and of the tie from i to j if given, over the pairs of the others; a tie is as long as
 * `length` says of its strength.
 */
export function removed(
  network: Network,
  h: number,
  tie: readonly [number, number] | null = null,
  length: (strength: number) => number = () => 1,
): Removed {
  const before = matrix(network);
  const after = before.map((row, i) =>
    row.map((strength, j) => {
      const lost =
        tie !== null && ((i === tie[0] && j === tie[1]) || (!network.directed && i === tie[1] && j === tie[0]));
      return i === h || j === h || lost ? 0 : strength;
    }),
  );
  const others = network.members.map((_, i) => i).filter((i) => i !== h);
  const [a, b] = [pairsOf(before, others, length), pairsOf(after, others, length)];
  const both = (ties: number[][]) => ties.map((row, i) => row.map((strength, j) => strength + ties[j]![i]!));
  const parts = (ties: number[][]) => {
    const reached = ties.map((_, i) => farFrom(both(ties), i, length));
    return new Set(others.map((i) => others.filter((j) => reached[i]![j]! < Infinity).join(' '))).size;
  };
  const alone = (ties: number[][]) => others.filter((i) => both(ties)[i]!.every((strength) => strength === 0)).length;
  return {
    componentsMade: parts(after) - parts(before),
    isolatesMade: alone(after) - alone(before),
    reachWith: a.reach,
    reachWithout: b.reach,
    reachLoss: (a.reach - b.reach) / a.reach,
    compactnessWith: a.near,
    compactnessWithout: b.near,
    compactnessLoss: (a.near - b.near) / a.near,
  };
}

type Length = (strength: number) => number;

function pairsOf(ties: number[][], others: number[], length: Length): { reach: number; near: number } {
  let [reach, near] = [0, 0];
  for (const i of others) {
    const far = farFrom(ties, i, length);
    for (const j of others) {
      if (i === j) continue;
      reach += far[j]! < Infinity ? 1 : 0;
      near += 1 / far[j]!;
    }
  }
  const pairs = others.length * (others.length - 1);
  return pairs > 0 ? { reach: reach / pairs, near: near / pairs } : { reach: Number.NaN, near: Number.NaN };
}

// Over every tie again and again until no way is shorter.
function farFrom(ties: number[][], source: number, length: Length): number[] {
  const far = ties.map((_, i) => (i === source ? 0 : Infinity));
  for (let shorter = true; shorter; ) {
    shorter = false;
    for (let i = 0; i < ties.length; i++)
      for (let j = 0; j < ties.length; j++) {
        const strength = ties[i]![j]!;
        if (strength === 0 || far[i]! + length(strength) >= far[j]!) continue;
        far[j] = far[i]! + length(strength);
        shorter = true;
      }
  }
  return far;
}

/** Rings, trees and chains joined at random: long ways with one way only, and with few ways round. */
export function stringyNetwork(random: () => number, n: number, more: number, directed: boolean): Network {
  const source: number[] = [];
  const target: number[] = [];
  const add = (i: number, j: number) => {
    const there = source.some((s, k) => (s === i && target[k] === j) || (!directed && s === j && target[k] === i));
    if (i === j || there) return;
    source.push(i);
    target.push(j);
  };
  const names = Array.from({ length: n }, (_, i) => i).sort(() => random() - 0.5);
  for (let i = 1; i < n; i++) {
    const before = Math.max(0, i - 1 - Math.floor(random() * 3));
    add(names[before]!, names[i]!);
    if (directed && random() < 0.5) add(names[i]!, names[before]!);
  }
  for (let k = 0; k < more; k++) add(Math.floor(random() * n), Math.floor(random() * n));
  const members = names.map((_, i) => `m${String(i).padStart(4, '0')}`);
  return packNetwork(members, { source, target, strength: source.map(() => 1) }, directed);
}
