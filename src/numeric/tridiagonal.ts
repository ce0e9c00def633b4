/**
 * The two largest eigenvalues of a symmetric tridiagonal matrix, and the vector of the largest, by implicit QL steps
 * (EISPACK's imtql2). Of `beside` entry k stands between rows k and k + 1. Of the vector only the entries from `from` on
 * are found, each of which costs as much as both eigenvalues.
 */
export function topOfTridiagonal(
  diagonal: Float64Array,
  beside: Float64Array,
  from: number = 0,
): { top: number; second: number; vector: Float64Array } {
  const size = diagonal.length;
  const d = diagonal.slice();
  const e = new Float64Array(size);
  e.set(beside.subarray(0, size - 1));
  const width = size - from;
  const rows = new Float64Array(size * width); // a row per eigenvector
  for (let k = from; k < size; k++) rows[k * width + k - from] = 1;
  for (let l = 0; l < size; l++) {
    for (let step = 0; step < 60; step++) {
      const m = firstSmall(d, e, l);
      if (m === l) break;
      implicitStep(d, e, rows, width, l, m);
    }
  }
  let best = 0;
  for (let k = 1; k < size; k++) if (d[k]! > d[best]!) best = k;
  let second = -Infinity;
  for (let k = 0; k < size; k++) if (k !== best && d[k]! > second) second = d[k]!;
  return { top: d[best]!, second, vector: rows.slice(best * width, (best + 1) * width) };
}

// The first row from l on that is apart from the next one.
function firstSmall(d: Float64Array, e: Float64Array, l: number): number {
  let m = l;
  while (m + 1 < d.length && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
  return m;
}

// One step on rows l … m with Wilkinson's shift. c and s turn the plane of two rows; p is taken from the diagonal.
function implicitStep(d: Float64Array, e: Float64Array, rows: Float64Array, width: number, l: number, m: number): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let r = hypotenuse(g, 1);
  g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let k = m - 1; k >= l; k--) {
    const f = s * e[k]!;
    const b = c * e[k]!;
    r = hypotenuse(f, g);
    e[k + 1] = r;
    if (r === 0) {
      d[k + 1]! -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[k + 1]! - p;
    r = (d[k]! - g) * s + 2 * c * b;
    p = s * r;
    d[k + 1] = g + p;
    g = c * r - b;
    for (let q = 0; q < width; q++) {
      const z = rows[(k + 1) * width + q]!;
      rows[(k + 1) * width + q] = s * rows[k * width + q]! + c * z;
      rows[k * width + q] = c * rows[k * width + q]! - s * z;
    }
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}

// Where squares stay in range this is many times as fast as what looks out for the rest.
function hypotenuse(a: number, b: number): number {
  const length = Math.sqrt(a * a + b * b);
  return length > 1e-150 && length < 1e150 ? length : Math.hypot(a, b);
}
