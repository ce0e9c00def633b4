import { frozen, type Network } from './network.js';

/**
 * The network with all its members and only the ties marked 1, in the order of `network.ties.targets`; an undirected
 * tie is marked at both of its places.
 */
export function keptTies(network: Network, marks: Uint8Array): Network {
  const { offsets, targets, strengths } = network.ties;
  const starts = new Uint32Array(offsets.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    let count = starts[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) count += marks[k]!;
    starts[i + 1] = count;
  }
  const kept = (_: number, k: number) => marks[k] === 1;
  return frozen({
    ...network,
    ties: { offsets: starts, targets: targets.filter(kept), strengths: strengths.filter(kept) },
  });
}
