/**
 * How badly a share p of hits fits the probability q: with n draws it is at most exp(−n × this) probable to hit no more
 * often than p, if p is below q, or no less often, if above (Chernoff). The Kullback-Leibler divergence.
 */
export function misfit(p: number, q: number): number {
  const hits = p > 0 ? (q > 0 ? p * Math.log(p / q) : Infinity) : 0;
  const misses = p < 1 ? (q < 1 ? (1 - p) * (Math.log1p(-p) - Math.log1p(-q)) : Infinity) : 0;
  return Math.max(0, hits + misses);
}

/** The largest probability whose misfit to the share p is not above `limit`, or a little more. */
export function largestShare(p: number, limit: number): number {
  if (p === 0) return -Math.expm1(-limit);
  let low = p;
  let high = 1;
  while (high - low > PRECISION * high) {
    const middle = (low + high) / 2;
    if (misfit(p, middle) <= limit) low = middle;
    else high = middle;
  }
  return high;
}

/** The smallest probability whose misfit to the share p is not above `limit`, or a little less. */
export function smallestShare(p: number, limit: number): number {
  let low = 0;
  let high = p;
  while (high - low > PRECISION * high) {
    const middle = (low + high) / 2;
    if (misfit(p, middle) <= limit) high = middle;
    else low = middle;
  }
  return low;
}

const PRECISION = 1e-9;
