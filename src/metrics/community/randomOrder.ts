import { type Random, shuffle } from '../../numeric/random.js';
import { LARGE, type LeidenSpace } from './leidenSpace.js';
import { countUp } from './places.js';

/** Puts the nodes in random order into `space.queue`; community by community, so that what is near is used together, if `grouped`. */
export function randomOrder(
  n: number,
  grouped: boolean,
  { communities, queue, met, numbers: next }: LeidenSpace,
  random: Random,
): void {
  countUp(n, queue);
  shuffle(queue, random, n);
  if (!grouped || n <= LARGE) return;
  next.fill(0, 0, n + 1);
  for (let i = 0; i < n; i++) next[communities[i]! + 1]!++;
  for (let c = 0; c < n; c++) next[c + 1]! += next[c]!;
  for (let at = 0; at < n; at++) met[next[communities[queue[at]!]!]!++] = queue[at]!;
  queue.set(met.subarray(0, n));
}
