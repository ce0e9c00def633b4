import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Imports run one way, from a later folder to an earlier one.
const ORDER = ['numeric', 'records', 'network', 'metrics', 'report', 'index.ts'];
const BORDER = ['network/graphology.ts', 'metrics/community/louvain.ts'];

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [file, Array.from(text.matchAll(/\bfrom '([^']+)'/g), ([, target]) => target!)];
  }),
);
const inside = (file: string) =>
  imports
    .get(file)!
    .filter((target) => target.startsWith('.'))
    .map((target) => relative(src, join(src, dirname(file), target)).replace(/\.js$/, '.ts'));
const room = (file: string) => ORDER.indexOf(file.split('/')[0]!);

test('every file is in a room, and imports only from rooms before it or its own', () => {
  for (const file of files) {
    expect(room(file), file).toBeGreaterThanOrEqual(0);
    for (const target of inside(file))
      expect(room(target), `${file} imports ${target}`).toBeLessThanOrEqual(room(file));
  }
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path, [...path, file].join(' → ')).not.toContain(file);
    if (done.has(file)) return;
    for (const target of inside(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('the core has no module of Node, and graphology is named only at the border', () => {
  for (const [file, targets] of imports) {
    expect(
      targets.filter((target) => target.startsWith('node:')),
      file,
    ).toEqual([]);
    if (!BORDER.includes(file))
      expect(
        targets.filter((target) => target.startsWith('graphology')),
        file,
      ).toEqual([]);
  }
});
