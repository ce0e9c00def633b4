import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedPlaces } from '../../src/network/sortedPlaces.js';
import { randomFrom } from '../../src/numeric/random.js';

/** The oracle: the sort of the language, which is stable and by code unit. */
function places(texts: readonly string[]): number[] {
  return [...texts.keys()].sort((i, j) => (texts[i]! < texts[j]! ? -1 : texts[i]! > texts[j]! ? 1 : i - j));
}

test('by code unit, those alike in their order', () => {
  expect([...sortedPlaces(['b', 'a', 'B', '', 'b'])]).toEqual([3, 2, 1, 0, 4]);
});

test('property: few texts and many, with a beginning in common or none, as the language sorts them', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', 'org-', '\uffff', '\ud83d\ude00', '__proto__'),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), fc.constantFrom('', 'org-', '\u{1f600}'), (texts, begin) => {
      const all = [...texts, ...Array.from({ length: 300 }, (_, k) => String((k * 7919) % 257))].map(
        (end) => begin + end,
      );
      expect([...sortedPlaces(all)]).toEqual(places(all));
    }),
  );
});

test('ids that differ only far behind', () => {
  const random = randomFrom(2);
  const ids = Array.from(
    { length: 5000 },
    () => 'abcdefghijklmnopqrstuvwxyz'.repeat(random() < 0.5 ? 2 : 3) + Math.floor(1e6 * random()),
  );
  expect([...sortedPlaces(ids)]).toEqual(places(ids));
});
