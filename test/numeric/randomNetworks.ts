import type { Network } from '../../src/network/network.js';
import { randomFrom } from '../../src/numeric/random.js';
import { randomNetwork } from '../networks.js';

/** Seeded random networks of 1 to `most` members: sparse (in pieces, with isolates) to full, directed or not, with strengths or not. */
export function randomNetworks(count: number, most: number): Network[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, k) =>
    randomNetwork(random, 1 + Math.floor(random() * most), [0.1, 0.25, 0.5, 1][(k >> 2) & 3]!, {
      directed: k % 2 === 1,
      strengths: k % 4 > 1,
    }),
  );
}
