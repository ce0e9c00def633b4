import type { RisingTies } from './rising.js';
import { type Triangles, triangleRoom, trianglesOf } from './triangles.js';

/** For each tie in how many triangles it is. */
export function triangleCounts(up: RisingTies): Uint32Array {
  const counts = new Uint32Array(up.targets.length);
  const room = triangleRoom(up);
  for (const count of trianglesOf(up, room)) addAtTies(room, count, counts);
  return counts;
}

function addAtTies({ ab, bc, ac }: Triangles, count: number, counts: Uint32Array): void {
  for (let t = 0; t < count; t++) {
    counts[ab[t]!]!++;
    counts[bc[t]!]!++;
    counts[ac[t]!]!++;
  }
}
