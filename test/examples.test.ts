import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as graphology from 'graphology';
import { describe, expect, test } from 'vitest';
import * as arrow from '../src/formats/arrow.js';
import * as excel from '../src/formats/excel.js';
import * as gexf from '../src/formats/gexf.js';
import * as graphml from '../src/formats/graphml.js';
import * as parquet from '../src/formats/parquet.js';
import * as tiewise from '../src/index.js';
import * as names from '../src/names/index.js';
import { createPool, type PoolOptions } from '../src/parallel/pool.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scope = {
  ...tiewise,
  ...arrow,
  ...excel,
  ...gexf,
  ...graphml,
  ...parquet,
  ...names,
  // The script of a thread is there once it is built.
  createPool: (options?: PoolOptions) =>
    createPool({ worker: new URL('../dist/parallel/worker.js', import.meta.url), ...options }),
  UndirectedGraph: graphology.UndirectedGraph,
};
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

/**
 * Runs an example with the public names in scope. A line that ends in a comment with `→ value` is an expression whose
 * value must be that, numbers to three decimals.
 */
async function run(code: string): Promise<number> {
  let claims = 0;
  const body = code
    .split('\n')
    .map((line) => {
      const claim = /^(\s*)(.+?);\s*\/\/.*?→\s*(.+)$/.exec(line);
      if (claim === null) return line;
      claims++;
      return `check(${claim[2]}, ${claim[3]}, ${JSON.stringify(line.trim())});`;
    })
    .join('\n')
    .replace(/^import .* from 'tiewise(?:\/\w+)?';$/gm, '');
  const check = (actual: unknown, expected: unknown, line: string) =>
    expect(rounded(actual), line).toEqual(rounded(expected));
  // In a block of its own, so that an example may use a public name for something of its own.
  await new AsyncFunction('check', ...Object.keys(scope), `{\n${body}\n}`)(check, ...Object.values(scope));
  return claims;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, rounded); // any typed array iterates
  if (Array.isArray(value)) return value.map(rounded);
  if (value instanceof Map) return rounded(Object.fromEntries(value));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  return value;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const documented = sources.flatMap((file) => {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  return Array.from(
    text.matchAll(/@example\n([\s\S]*?)\n \*\/\nexport (?:async )?function (\w+)/g),
    ([, block, name]) => ({
      name: name!,
      code: block!.replace(/^ \* ?/gm, ''),
    }),
  );
});

describe('every example of a doc comment is true', () => {
  test.each(documented.map(({ name, code }) => [name, code]))('%s', async (_, code) => {
    expect(await run(code)).toBeGreaterThan(0);
  });

  test('every public function has one', () => {
    const functions = Object.entries(tiewise).filter(
      ([, value]) => typeof value === 'function' && !/^class /.test(String(value)),
    );
    expect(
      functions.map(([name]) => name).filter((name) => !documented.some((example) => example.name === name)),
    ).toEqual([]);
  });
});

describe('every code block of the README runs', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = Array.from(readme.matchAll(/```(?:js|ts)\n([\s\S]*?)```/g), ([, code]) => code!);
  test.each(blocks.map((code, k) => [`block ${k + 1}`, code]))('%s', async (_, code) => {
    await run(code);
  });
  test('there are some', () => expect(blocks.length).toBeGreaterThan(1));
});

describe('every example script runs', () => {
  const scripts = readdirSync(join(root, 'examples')).filter((name) => /^\d\d-.*\.js$/.test(name));
  test.each(scripts)('%s', (name) => {
    const args = name.startsWith('05')
      ? [
          'examples/data/interactions.csv',
          '--members',
          'examples/data/members.csv',
          '--coordinator',
          'ORG-001',
          '--order',
          'mdy',
          '--groups',
          'Region',
        ]
      : [];
    const output = execFileSync(process.execPath, [join('examples', name), ...args], { cwd: root, encoding: 'utf8' });
    expect(output.length).toBeGreaterThan(200);
    expect(output).not.toMatch(/\bundefined\b|\[object/);
    const lines = readFileSync(join(root, 'examples', name), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});
