import { type Ties, transposed } from '../../network/ties.js';
import { CliqueSearch } from './cliqueSearch.js';
import { peeledOrder } from './peeling.js';

/**
 * Calls `found` with every maximal clique of at least `smallest` members, in no special order; the array is used again.
 *
 * Bron and Kerbosch's search starts from each member in turn, in the order of peeling, in which few neighbours come
 * after (Eppstein, Löffler and Strash). Those after, the insiders, may join; those before only tell that a clique is
 * not maximal. Each neighbour has a row of bits for its ties to insiders.
 */
export function eachClique(ties: Ties, smallest: number, found: (clique: Uint32Array) => void): void {
  const order = peeledOrder(ties, ties);
  const n = order.length;
  const later = laterTies(ties, order); // between places in the order
  const earlier = transposed(later);
  const numbers = new Int32Array(n).fill(-1); // of the insiders at hand
  const search = new CliqueSearch(found);
  for (let place = 0; place < n; place++) {
    const start = later.offsets[place]!;
    const insiders = later.offsets[place + 1]! - start;
    if (insiders + 1 < smallest) continue;
    const near = new Uint32Array(insiders + earlier.offsets[place + 1]! - earlier.offsets[place]!);
    near.set(later.targets.subarray(start, start + insiders));
    near.set(earlier.targets.subarray(earlier.offsets[place]!, earlier.offsets[place + 1]!), insiders);
    for (let x = 0; x < insiders; x++) numbers[near[x]!] = x;
    search.begin(insiders, near.length);
    for (let x = 0; x < near.length; x++)
      for (let k = later.offsets[near[x]!]!, end = later.offsets[near[x]! + 1]!; k < end; k++)
        if (numbers[later.targets[k]!]! >= 0) search.join(x, numbers[later.targets[k]!]!);
    search.run(place, near, order, smallest);
    for (let x = 0; x < insiders; x++) numbers[near[x]!] = -1;
  }
}

// Each tie once, from the end that comes earlier in the order, ends given by their places in it.
function laterTies({ offsets, targets }: Ties, order: Int32Array): Ties {
  const n = order.length;
  const places = new Uint32Array(n);
  for (let place = 0; place < n; place++) places[order[place]!] = place;
  const half = targets.length / 2;
  const later = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(half), strengths: new Float64Array(half) };
  let count = 0;
  for (let place = 0; place < n; place++) {
    const i = order[place]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
      if (places[targets[k]!]! > place) later.targets[count++] = places[targets[k]!]!;
    later.offsets[place + 1] = count;
  }
  return later;
}
