// The standard normal distribution, from two expansions that are exact up to rounding: a power series of positive terms
// near the middle and Laplace's continued fraction in the tail. Abramowitz and Stegun 1964, 26.2.11 and 26.2.14.

const PEAK = 1 / Math.sqrt(2 * Math.PI);
const TAIL = 2.5; // from here on the fraction; up to here 0.5 − the series loses two digits at most

/** The probability of a value above `z`, to about 1e-13 of itself down to 1e-300. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  return z < TAIL ? 0.5 - fromMiddle(z) : density(z) / fraction(z);
}

/** The value above which one lies with a probability `tail` of more than 0 and at most 0.5, by halving. */
export function upperQuantile(tail: number): number {
  let [low, high] = [0, 38];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (upperTail(middle) > tail) low = middle;
    else high = middle;
  }
}

// The probability of a value from 0 to z: the density times z + z³/3 + z⁵/(3 · 5) + …
function fromMiddle(z: number): number {
  let sum = z;
  for (let term = z, odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return density(z) * sum;
}

// The density over the probability of a value above z: z + 1/(z + 2/(z + 3/(z + …))), from the end. So many terms give
// all digits for z of `TAIL` and above.
function fraction(z: number): number {
  let value = z;
  for (let k = Math.ceil(10 + 400 / (z * z)); k > 0; k--) value = z + k / value;
  return value;
}

function density(z: number): number {
  return PEAK * Math.exp((-z * z) / 2);
}
