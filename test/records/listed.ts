import type { Interactions } from '../../src/records/interactions.js';

/** Records as [source, target, kind, time, strength], for comparing. */
export function listed({ ids, kinds, source, target, kind, time, strength }: Interactions): unknown[][] {
  return Array.from(source, (_, k) => [ids[source[k]!], ids[target[k]!], kinds[kind[k]!], time[k], strength[k]]);
}
