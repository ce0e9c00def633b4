/** Between two vectors whose places ascend, or which have none and a value for everyone. */
export function squaredDistance(
  a: Float64Array,
  aPlaces: Int32Array | null,
  b: Float64Array,
  bPlaces: Int32Array | null,
): number {
  if (aPlaces === null && bPlaces === null) return betweenFull(a, b);
  if (aPlaces === null) return squaredDistance(b, bPlaces, a, aPlaces);
  return bPlaces === null ? toFull(a, aPlaces, b) : betweenSparse(a, aPlaces, b, bPlaces);
}

function betweenFull(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = a[i]! - b[i]!;
    sum += apart * apart;
  }
  return sum;
}

function toFull(a: Float64Array, places: Int32Array, b: Float64Array): number {
  let sum = 0;
  let next = 0;
  for (let i = 0; i < b.length; i++) {
    const apart = places[next] === i ? a[next++]! - b[i]! : b[i]!;
    sum += apart * apart;
  }
  return sum;
}

function betweenSparse(a: Float64Array, aPlaces: Int32Array, b: Float64Array, bPlaces: Int32Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const order = aPlaces[i]! - bPlaces[j]!;
    const apart = order < 0 ? a[i]! : order > 0 ? b[j]! : a[i]! - b[j]!;
    sum += apart * apart;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  for (; i < a.length; i++) sum += a[i]! * a[i]!;
  for (; j < b.length; j++) sum += b[j]! * b[j]!;
  return sum;
}
