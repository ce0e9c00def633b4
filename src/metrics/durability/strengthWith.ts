import type { Ties } from '../../network/ties.js';

/** Which share of each member's strength is with member h, over ties stored both ways; NaN without ties and for h itself. */
export function strengthWith({ offsets, targets, strengths }: Ties, h: number): Float64Array {
  const shares = new Float64Array(offsets.length - 1).fill(Number.NaN);
  for (let i = 0; i < shares.length; i++) {
    if (i === h || offsets[i] === offsets[i + 1]) continue;
    let own = 0;
    let all = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      all += strengths[k]!;
      if (targets[k] === h) own = strengths[k]!;
    }
    shares[i] = own / all;
  }
  return shares;
}

/** The numbers of the members whose only tie is with member h. */
export function tiedOnlyTo({ offsets, targets }: Ties, h: number): number[] {
  const members: number[] = [];
  for (let i = 0; i + 1 < offsets.length; i++)
    if (offsets[i + 1]! - offsets[i]! === 1 && targets[offsets[i]!] === h) members.push(i);
  return members;
}
