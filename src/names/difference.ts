import type { Name } from './words.js';

/** What the difference between a spelling and a name is, in words. */
export function differenceOf(spelling: Name, name: Name, abbreviated: boolean): string {
  if (spelling.joined === name.joined) return 'only case, accents, spaces or signs differ';
  if (sorted(spelling.words) === sorted(name.words)) return 'same words in another order';
  const letter = oneLetter([...spelling.words.join(' ')], [...name.words.join(' ')]);
  if (letter !== null) return letter;
  if (abbreviated) return 'abbreviation';
  const more = without(spelling.words, name.words);
  const missing = without(name.words, spelling.words);
  if (more.length === 0) return `without ${quoted(missing)}`;
  if (missing.length === 0) return `with ${quoted(more)} added`;
  return 'similar spelling';
}

// The one letter that has to be changed, put in, taken out, or swapped with its neighbour; null where it takes more.
function oneLetter(a: readonly string[], b: readonly string[]): string | null {
  if (Math.abs(a.length - b.length) > 1) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length === 1 && restB.length === 1) return 'one letter differs';
  if (restA.length === 0) return 'one letter missing';
  if (restB.length === 0) return 'one letter too many';
  const swapped = restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return swapped ? 'two letters swapped' : null;
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

// The words of one list that the other does not have, each counted as often as it stands there.
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return words.filter((word) => {
    const place = rest.indexOf(word);
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' ');
}
