/** The value in the middle, or the mean of the two there. */
export function median(/** @type {readonly number[]} */ values) {
  const sorted = values.toSorted((x, y) => x - y);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** The sum of the values over their count. */
export function mean(/** @type {readonly number[]} */ values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The power of x with which y grows: the slope of the line through the logarithms that leaves the least squares. NaN for
 * fewer than two points.
 * @param {readonly { x: number, y: number }[]} points
 */
export function exponent(points) {
  if (points.length < 2) return NaN;
  const [x, y] = [points.map((point) => Math.log(point.x)), points.map((point) => Math.log(point.y))];
  const [middleX, middleY] = [mean(x), mean(y)];
  const products = x.map((value, k) => (value - middleX) * ((y[k] ?? NaN) - middleY));
  return mean(products) / mean(x.map((value) => (value - middleX) ** 2));
}
