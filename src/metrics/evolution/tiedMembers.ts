import type { Network } from '../../network/network.js';

/** 1 for each member with a tie, from it or to it, 0 for those without. */
export function tiedMembers({ directed, members, ties: { offsets, targets } }: Network): Uint8Array {
  const tied = new Uint8Array(members.length);
  for (let i = 0; i < tied.length; i++) tied[i] = offsets[i + 1]! > offsets[i]! ? 1 : 0;
  if (directed) for (let k = 0; k < targets.length; k++) tied[targets[k]!] = 1;
  return tied;
}
