import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** An app that uses some names, bundled for a browser. */
async function bundled(names: string): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: `import { ${names} } from './src/index.ts';\nglobalThis.used = [${names}];`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]!.text;
}

/** What the text of a bundle asks for or holds. A bundle itself makes no readable message. */
const holds = (text: string) => ({
  node: /(\bfrom|\bimport|\brequire\()\s*["']node:/.test(text),
  graphology: text.includes('UndirectedGraph'),
});

test('an app that uses one small measure pays for no more', async () => {
  const text = await bundled('density');
  expect(holds(text)).toEqual({ node: false, graphology: false });
  expect(text.length).toBeLessThan(3000);
});

test('the road from a file to a page needs no module of Node and no graphology', async () => {
  const text = await bundled(
    'readInteractions, readMembers, buildNetwork, profile, toMarkdown, toCsv, toJson, memberTable',
  );
  expect(holds(text)).toEqual({ node: false, graphology: false });
});

test('all of it bundles for a browser', async () => {
  expect(holds(await bundled('louvain, toGraphology, fromGraphology'))).toEqual({ node: false, graphology: true });
});
