/** For each id of one network its number in another, −1 where that does not have it; both are sorted by code unit. */
export function numbersIn(members: readonly string[], others: readonly string[]): Int32Array {
  // Networks of one roster share the array, and texts need not be compared.
  if (members === others) return Int32Array.from(members, (_, i) => i);
  const numbers = new Int32Array(members.length);
  for (let i = 0, j = 0; i < members.length; i++) {
    while (j < others.length && others[j]! < members[i]!) j++;
    numbers[i] = others[j] === members[i] ? j : -1;
  }
  return numbers;
}
