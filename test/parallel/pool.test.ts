import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import * as tiewise from '../../src/index.js';
import {
  betweenness,
  closeness,
  clustering,
  consensus,
  constraint,
  leiden,
  modularity,
  profile,
  transitivity,
  type WorkProgress,
} from '../../src/index.js';
import { clusteringParts } from '../../src/metrics/density/clustering.js';
import type { Network } from '../../src/network/network.js';
import { randomFrom } from '../../src/numeric/random.js';
import { createPool, type Pool, type PoolOptions } from '../../src/parallel/pool.js';
import { partsOf } from '../../src/parallel/splits.js';
import { B6, EDGE_CASES, network, path, randomNetwork, ringOf } from '../networks.js';

// The threads run the source too, not what was built of it before.
const folder = mkdtempSync(join(tmpdir(), 'tiewise-pool-'));
function scriptOf(name: string, path: string): URL {
  const outfile = join(folder, name);
  const entryPoints = [fileURLToPath(new URL(path, import.meta.url))];
  buildSync({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node' });
  return pathToFileURL(outfile);
}
const worker = scriptOf('worker.mjs', '../../src/parallel/worker.ts');
const mortal = scriptOf('mortal.mjs', './mortalWorker.js');

const pools: Pool[] = [];
function poolOf(options: PoolOptions): Pool {
  const pool = createPool({ worker, ...options });
  pools.push(pool);
  return pool;
}
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  rmSync(folder, { recursive: true });
});

const random = randomFrom(11);
const large = randomNetwork(random, 1000, 0.01, { strengths: true });
const shared = poolOf({ threads: 2 });

test('by hand: two triangles joined by a tie', async () => {
  expect(Array.from(await shared.run(betweenness, B6, { normalized: false }))).toEqual([0, 0, 6, 6, 0, 0]);
});

test('a sum over members has the same bits on any number of threads', async () => {
  const distances = ['hops', 'inverse'] as const;
  const alone = distances.map((distance) => betweenness(large, { distance }));
  for (const threads of [1, 2, 3, 8]) {
    const pool = poolOf({ threads });
    const found = await Promise.all(distances.map((distance) => pool.run(betweenness, large, { distance })));
    expect(found).toEqual(alone);
    await pool.close();
  }
});

test('every measure that comes in parts is done so, with the same bits', async () => {
  const directed = randomNetwork(random, 400, 0.01, { directed: true, strengths: true });
  const measures: [string, Measure][] = Object.entries(tiewise as unknown as Record<string, Measure>);
  const inParts = measures.filter(([, measure]) => partsOf(measure) !== undefined);
  expect(inParts.map(([name]) => `${name}Parts`).sort()).toEqual(partsInSource().sort());
  for (const [name, measure] of inParts)
    for (const of of [large, directed]) expect(await shared.run(measure, of), name).toEqual(await measure(of));
});

test('the triangles of many ties are met in several parts, and the sums over them have the same bits', async () => {
  const ring = ringOf(14_000, 10);
  expect(clusteringParts(ring).count).toBe(2);
  // Of the 20 · 19 / 2 pairs of anyone's contacts 3 · 10 · 9 / 2 have a tie.
  expect(await shared.run(transitivity, ring)).toBe((3 * 45) / 190);
  for (const method of ['wattsStrogatz', 'barrat', 'onnela'] as const)
    expect(await shared.run(clustering, ring, { method })).toEqual(clustering(ring, { method }));
});

type Measure = (of: Network) => unknown;

function partsInSource(): string[] {
  const metrics = fileURLToPath(new URL('../../src/metrics', import.meta.url));
  const files = readdirSync(metrics, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(join(metrics, file), 'utf8');
    return Array.from(
      text.matchAll(/^export function (\w+Parts)\((?:(?!\nexport)[\s\S])*?\): Parts</gm),
      ([, name]) => name!,
    );
  });
}

test('any other measure is done on one thread, with whatever it is told', async () => {
  const found = await shared.run(leiden, large, { seed: 5 });
  expect(found).toEqual(leiden(large, { seed: 5 }));
  expect(await shared.run(modularity, large, found.labels)).toBe(modularity(large, found.labels));
  expect(await shared.run(constraint, large)).toEqual(constraint(large));
});

test('measures that are asked for together do not get in each other’s way', async () => {
  const networks = [large, B6, path(300), network('a>b b>c c>a')];
  const all = networks.flatMap((of) => [
    shared.run(betweenness, of).then((values) => expect(values).toEqual(betweenness(of))),
    shared.run(closeness, of).then((values) => expect(values).toEqual(closeness(of))),
  ]);
  await Promise.all(all);
});

test('edge: networks of nobody, of one member, without ties', async () => {
  for (const [, of] of EDGE_CASES) expect(await shared.run(betweenness, of)).toEqual(betweenness(of));
});

test('progress is told part by part, and once at the end', async () => {
  const told: { done: number; of: number }[] = [];
  await shared.run(betweenness, large, {}, { onProgress: (progress) => told.push(progress) });
  expect(told.at(-1)).toEqual({ done: 16, of: 16 }); // blocks of 64 among 1000 members
  for (const [k, { done }] of told.entries()) expect(done).toBeGreaterThan(told[k - 1]?.done ?? 0);
});

test('a measure that tells its own progress tells it through the pool', async () => {
  const told: { done: number; of: number }[] = [];
  await shared.run(consensus, large, { runs: 100 }, { onProgress: (progress) => told.push(progress) });
  expect(told.at(-1)).toEqual({ done: 100, of: 100 });
  expect(told.length).toBeGreaterThan(1);
});

test('what a measure throws is thrown, and the pool is of use after it', async () => {
  await expect(shared.run(betweenness, large, { cutoff: -1 })).rejects.toThrow(
    new RangeError('betweenness: `cutoff` must be a number of at least 0, got -1'),
  );
  await expect(shared.run(leiden, large, { resolution: -1 })).rejects.toThrow(/^leiden: `resolution` must be/);
  expect(await shared.run(betweenness, B6)).toEqual(betweenness(B6));
});

test('what is no measure of the library, or cannot be sent, is refused in one sentence', async () => {
  await expect(shared.run(() => 1, B6)).rejects.toThrow(
    new TypeError('pool.run: `measure` must be a function of this library, got a function'),
  );
  await expect(shared.run(betweenness, B6, { distance: (strength) => 1 / strength })).rejects.toThrow(
    new TypeError('pool.run: options must be plain data, to be sent to a thread, got a function under `distance`'),
  );
  expect(() => createPool({ threads: 0 })).toThrow(
    new RangeError('createPool: `threads` must be a whole number of at least 1, got 0'),
  );
  await expect(shared.run(betweenness, B6, {}, { onProgress: 3 as never })).rejects.toThrow(/`onProgress` must be/);
});

test('a signal stops a measure in the middle, and not those beside it', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const stopped = shared.run(
    betweenness,
    large,
    { distance: 'inverse' },
    { signal: controller.signal, onProgress: () => controller.abort(reason) },
  );
  const beside = shared.run(betweenness, path(2000));
  await expect(stopped).rejects.toBe(reason);
  expect(await beside).toEqual(betweenness(path(2000)));
  await expect(shared.run(betweenness, B6, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('an error in `onProgress` stops the measure and is thrown', async () => {
  const error = new Error('no place to write');
  const onProgress = (): never => {
    throw error;
  };
  await expect(shared.run(betweenness, large, {}, { onProgress })).rejects.toBe(error);
});

test('a thread that dies gives an error with its cause, and the pool stays of use', async () => {
  const pool = poolOf({ threads: 2, worker: mortal });
  const error = await pool.run(betweenness, network('die-now')).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('Error: pool.run: a thread ended while it measured betweenness: struck down');
  expect((error as Error).cause).toBeInstanceOf(Error);
  const exit = await pool.run(betweenness, network('exit-now')).catch((caught: unknown) => caught);
  expect(String(exit)).toBe('Error: pool.run: a thread ended while it measured betweenness: exit code 3');
  expect(await pool.run(betweenness, large)).toEqual(betweenness(large));
});

test('a measure whose leader is lost to another begins again', async () => {
  const pool = poolOf({ threads: 1, worker: mortal });
  const long = pool.run(betweenness, large);
  const dying = pool.run(betweenness, network('die-now'));
  const [first, second] = await Promise.allSettled([long, dying]);
  expect(first).toEqual({ status: 'fulfilled', value: betweenness(large) });
  expect(second.status).toBe('rejected');
});

test('a script that cannot be loaded is an error', async () => {
  const pool = poolOf({ worker: new URL('./nowhere.js', import.meta.url) });
  await expect(pool.run(betweenness, B6)).rejects.toThrow(/^pool\.run: a thread ended while it measured betweenness: /);
});

test('a pool that is closed rejects what is open and what comes', async () => {
  const pool = poolOf({ threads: 2 });
  const open = pool.run(betweenness, large, { distance: 'inverse' });
  const closed = pool.close();
  await expect(open).rejects.toThrow('pool.run: the pool was closed before the measure was done');
  await closed;
  await pool.close();
  await expect(pool.run(betweenness, B6)).rejects.toThrow('pool.run: the pool must be open, and has been closed');
});

test('a script ends by itself, with its pool closed or forgotten', () => {
  const script = (end: string): string => `
    import { createPool } from './dist/parallel/pool.js';
    import { betweenness, buildNetwork, interactionsFrom } from './dist/index.js';
    const pool = createPool({ threads: 2 });
    const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C']]).interactions);
    console.log((await pool.run(betweenness, network)).join());
    ${end}`;
  for (const end of ['await pool.close();', ''])
    expect(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script(end)], {
        encoding: 'utf8',
        timeout: 20_000,
      }),
    ).toBe('0,1,0\n');
});

test('the package works through require as through import', () => {
  const script = `
    const { createPool } = require('tiewise/parallel');
    const { betweenness, buildNetwork, interactionsFrom } = require('tiewise');
    const pool = createPool({ threads: 2 });
    const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C']]).interactions);
    pool.run(betweenness, network).then((values) => console.log(values.join()));`;
  expect(
    execFileSync(process.execPath, ['--no-warnings', '--input-type=commonjs', '--eval', script], { encoding: 'utf8' }),
  ).toBe('0,1,0\n');
});

describe('a reading is measured on all threads', () => {
  const large = randomNetwork(random, 150, 0.04, { strengths: true });
  const options = { coordinator: large.members[3]!, seed: 3 };
  const alone = profile(large, options);

  test('it is the same on any number of threads, and says how far it is', async () => {
    for (const threads of [1, 3]) {
      const told: WorkProgress[] = [];
      const found = await poolOf({ threads }).run(profile, large, options, {
        onProgress: (progress) => told.push(progress),
      });
      expect(found).toEqual(alone);
      expect(told.at(-1)!.done).toBe(told.at(-1)!.of);
      for (let k = 1; k < told.length; k++) expect(told[k]!.done).toBeGreaterThanOrEqual(told[k - 1]!.done);
    }
  });

  test('with a direction, where more networks than one are measured', async () => {
    const directed = randomNetwork(random, 60, 0.05, { directed: true, strengths: true });
    const coordinator = directed.members[0]!;
    expect(await shared.run(profile, directed, { coordinator })).toEqual(profile(directed, { coordinator }));
  });

  test('a wrong option is named, and the pool is of use after', async () => {
    await expect(shared.run(profile, large, { coordinator: 'nobody' })).rejects.toThrow(
      'profile: `coordinator` must be the id of a member, got "nobody"',
    );
    expect(await shared.run(profile, B6)).toEqual(profile(B6));
  });

  test('it is stopped with all that it has asked for, and what others asked is done', async () => {
    const pool = poolOf({ threads: 2 });
    const stopping = new AbortController();
    const reading = pool.run(profile, large, options, {
      signal: stopping.signal,
      onProgress: () => stopping.abort(new Error('enough')),
    });
    const other = pool.run(betweenness, B6, { normalized: false });
    await expect(reading).rejects.toThrow('enough');
    expect(Array.from(await other)).toEqual([0, 0, 6, 6, 0, 0]);
    expect(await pool.run(profile, B6)).toEqual(profile(B6));
  });
});
