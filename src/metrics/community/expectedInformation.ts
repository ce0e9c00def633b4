/**
 * The mutual information, in nats, that two partitions with these group sizes have on average over every way to assign
 * the members. Equal sizes are taken together, and of each overlap only the likely values are visited: about
 * (different sizes)² × √n steps.
 */
export function expectedInformation(rowSizes: Uint32Array, columnSizes: Uint32Array, n: number): number {
  const rows = differentSizes(rowSizes);
  const columns = differentSizes(columnSizes);
  let sum = 0;
  for (let r = 0; r < rows.sizes.length; r++)
    for (let c = 0; c < columns.sizes.length; c++)
      sum += rows.counts[r]! * columns.counts[c]! * expectedTerm(rows.sizes[r]!, columns.sizes[c]!, n);
  return sum;
}

interface DifferentSizes {
  readonly sizes: readonly number[];
  readonly counts: readonly number[];
}

function differentSizes(of: Uint32Array): DifferentSizes {
  const sizes: number[] = [];
  const counts: number[] = [];
  for (const size of of.slice().sort()) {
    if (size !== sizes[sizes.length - 1]) counts.push(0);
    if (size !== sizes[sizes.length - 1]) sizes.push(size);
    counts[counts.length - 1]!++;
  }
  return { sizes, counts };
}

// What a group of a members and one of b add on average. Their overlap is hypergeometric: chances are taken relative to
// the likeliest overlap, each from the one beside it, and divided by their sum, so that nothing under- or overflows.
function expectedTerm(a: number, b: number, n: number): number {
  const least = Math.max(0, a + b - n);
  const most = Math.min(a, b);
  const likeliest = Math.min(most, Math.max(least, Math.floor(((a + 1) * (b + 1)) / (n + 2))));
  let total = 1;
  let sum = term(likeliest, a, b, n);
  let chance = 1;
  for (let k = likeliest; k < most && chance > NEGLIGIBLE; k++) {
    chance *= ((a - k) * (b - k)) / ((k + 1) * (n - a - b + k + 1));
    total += chance;
    sum += chance * term(k + 1, a, b, n);
  }
  chance = 1;
  for (let k = likeliest; k > least && chance > NEGLIGIBLE; k--) {
    chance *= (k * (n - a - b + k)) / ((a - k + 1) * (b - k + 1));
    total += chance;
    sum += chance * term(k - 1, a, b, n);
  }
  return sum / total;
}

// Chances fall faster and faster away from the likeliest, so that all beyond this one together are beyond rounding.
const NEGLIGIBLE = 1e-22;

function term(overlap: number, a: number, b: number, n: number): number {
  return overlap === 0 ? 0 : (overlap / n) * Math.log((n * overlap) / (a * b));
}
