import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as tiewise from '../src/index.js';

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

test('the table of the README lists every measure with its folder', () => {
  const listed = Array.from(text('../README.md').matchAll(/^\| `(\w+)` .*\| (\w+) *\|$/gm), ([, name, folder]) => ({
    name: name!,
    folder: folder!,
  }));
  const exported = Array.from(
    text('../src/index.ts').matchAll(/export \{([^}]*)\} from '\.\/metrics\/(\w+)\//g),
    ([, names, folder]) =>
      names!
        .split(',')
        .map((name) => name.trim())
        .filter((name) => typeof (tiewise as Record<string, unknown>)[name] === 'function')
        .map((name) => ({ name, folder: folder! })),
  ).flat();
  const inOrder = (measures: readonly { name: string; folder: string }[]) =>
    measures.map(({ name, folder }) => `${folder}/${name}`).sort();
  expect(exported.length).toBeGreaterThan(20);
  expect(inOrder(listed)).toEqual(inOrder(exported));
});
