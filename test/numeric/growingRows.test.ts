import { expect, test } from 'vitest';
import { GrowingRows } from '../../src/numeric/growingRows.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close } from '../networks.js';

function rowOf({ starts, lengths, targets, strengths }: GrowingRows, row: number): Map<number, number> {
  const places = Array.from({ length: lengths[row]! }, (_, k) => starts[row]! + k);
  return new Map(places.map((place) => [targets[place]!, strengths[place]!]));
}

test('property: after any puts and drops a tidied row has what a map of sums has', () => {
  const random = randomFrom(2);
  const below = (n: number) => Math.floor(random() * n);
  for (let round = 0; round < 40; round++) {
    const n = 2 + below(12);
    const rows = new GrowingRows(new Uint32Array(n + 1), new Uint32Array(0), new Float64Array(0));
    const maps = Array.from({ length: n }, () => new Map<number, number>());
    const gone = new Set<number>();
    const add = (row: number, target: number, strength: number) =>
      maps[row]!.set(target, (maps[row]!.get(target) ?? 0) + strength);
    for (let step = 0; step < 200; step++) {
      const waiting = maps.map((_, i) => i).filter((i) => !gone.has(i));
      const row = waiting[below(waiting.length)]!;
      if (step % 40 === 39 && waiting.length > 1) {
        rows.drop(row);
        gone.add(row);
        for (const map of maps) map.delete(row);
      } else if (step % 2 === 0) {
        const target = waiting[below(waiting.length)]!;
        rows.put(row, target, step);
        add(row, target, step);
      } else {
        const added = waiting.filter(() => random() < 0.5);
        rows.putAll(
          row,
          Uint32Array.from(added),
          Float64Array.from(added, (target) => target + 1),
          0.5,
        );
        for (const target of added) if (target !== row) add(row, target, (target + 1) / 2);
      }
    }
    maps.forEach((map, i) => {
      if (gone.has(i)) return;
      expect(rows.tidy(i)).toBe(map.size);
      const row = rowOf(rows, i);
      expect([...row.keys()].sort()).toEqual([...map.keys()].sort());
      for (const [target, strength] of map) close(row.get(target)!, strength);
    });
  }
});
