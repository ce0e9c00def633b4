import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Imports run one way, from a later folder to an earlier one.
const ORDER = ['numeric', 'records', 'network', 'metrics', 'report', 'index.ts', 'formats', 'names', 'parallel'];
// Files that name a package which every app has with the library.
const BORDER: Readonly<Record<string, readonly string[]>> = {
  'records/table/rows.ts': ['d3-dsv'],
  'report/toCsv.ts': ['d3-dsv'],
  'network/graphology.ts': ['graphology', 'graphology-types'],
  'metrics/community/louvain.ts': ['graphology', 'graphology-communities-louvain'],
};

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

test('no file has a module of Node, and packages are named only at the border', () => {
  for (const file of files) {
    const named = packagesOf(file).filter((name) => !isOptional(name));
    expect(new Set(named), file).toEqual(new Set(BORDER[file] ?? []));
  }
});

test('the core does without the optional packages, and each entry point without those of the others', () => {
  const needs = (entry: string): string[] => [...new Set(reached(entry).flatMap(packagesOf).filter(isOptional))].sort();
  const entries = Object.entries(manifest.exports).filter(([name]) => name !== './package.json');
  const found = entries.map(([name, { types }]) => [name, needs(types.replace('./dist/', '').replace('.d.ts', '.ts'))]);
  expect(Object.fromEntries(found)).toEqual({
    '.': [],
    './arrow': ['@uwdata/flechette'],
    './excel': ['fflate', 'saxes'],
    './gexf': ['saxes'],
    './graphml': ['saxes'],
    './names': ['string-comparison'],
    './parallel': [],
    './parallel/worker': [],
    './parquet': ['hyparquet'],
  });
});

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types: string }>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const manifest: Manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'));

function packagesOf(file: string): string[] {
  return imports.get(file)!.filter((target) => !target.startsWith('.'));
}

function isOptional(name: string): boolean {
  return name in manifest.peerDependencies;
}

function reached(entry: string): string[] {
  const all = new Set([entry]);
  for (const file of all) for (const target of inside(file)) all.add(target);
  return [...all];
}
