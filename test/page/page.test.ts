import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The package in a page: built by a bundler that knows it only by its name, opened in Chromium.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const folder = mkdtempSync(join(tmpdir(), 'tiewise-page-'));

beforeAll(async () => {
  await build({
    root: here('app'),
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^tiewise$/, replacement: here('../../dist/index.js') },
        { find: /^tiewise\/parallel$/, replacement: here('../../dist/parallel/pool.js') },
      ],
    },
    build: { outDir: join(folder, 'built'), target: 'es2022' },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['isolated from other origins, where threads share memory', true],
  ['not isolated, where each has a copy', false],
])(
  'threads in a page that is %s',
  async (_, isolated) => {
    const found = await toldByPage(isolated);
    const all = [true, true, true, expect.stringMatching(/^RangeError: harmonic: `direction` must be one of/), true];
    expect(found).toEqual({
      isolated,
      members: expect.any(Number),
      1: all,
      2: all,
      3: all,
      lost: expect.stringMatching(/^Error: pool.run: a thread ended while it measured harmonic: /),
    });
  },
  120_000,
);

async function toldByPage(isolated: boolean): Promise<unknown> {
  let heard: (text: string) => void;
  const told = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const server = createServer((request, response) => answer(request, response, isolated, heard));
  const port = await listening(server);
  const profile = join(folder, isolated ? 'isolated' : 'open');
  const flags = `--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --user-data-dir=${profile}`;
  const browser = spawn('chromium', [...flags.split(' '), `http://localhost:${port}/index.html`], { stdio: 'ignore' });
  try {
    return JSON.parse(await told);
  } finally {
    await new Promise((resolve) => {
      browser.on('exit', resolve);
      browser.kill();
    });
    server.closeAllConnections();
    server.close();
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  isolated: boolean,
  heard: (text: string) => void,
): Promise<void> {
  if (request.method === 'POST') {
    let text = '';
    for await (const chunk of request) text += chunk;
    response.end();
    heard(text);
    return;
  }
  const path = new URL(request.url ?? '', 'http://localhost').pathname;
  const headers = {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    ...(isolated ? ISOLATION : {}),
  };
  try {
    const bytes = readFileSync(join(folder, 'built', path));
    response.writeHead(200, headers).end(bytes);
  } catch {
    response.writeHead(404, headers).end();
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
