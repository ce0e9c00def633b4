import { defineConfig, type Options } from 'tsup';

const both: Options = { format: ['esm'], platform: 'neutral', target: 'es2022' };

// Files of ASCII alone are read and parsed faster.
const ascii: NonNullable<Options['plugins']>[number] = {
  name: 'ascii',
  renderChunk: (code) => ({
    code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  }),
};

// The package is built twice, and `exports` says who takes which.
export default defineConfig([
  // For bundlers one file out per file in: a bundler then drops every module that an app does not use, and with it that
  // module's dependencies (graphology and its Louvain declare no `sideEffects: false` of their own).
  {
    ...both,
    entry: ['src/**/*.ts'],
    bundle: false,
    sourcemap: true,
    clean: ['!node/**'],
  },
  // For Node few files, since it takes longer to find four hundred than to measure a network. All lie in one folder: the
  // worker is looked for beside the file that starts it, which may be one that entry points share.
  {
    ...both,
    entry: {
      arrow: 'src/formats/arrow.ts',
      excel: 'src/formats/excel.ts',
      gexf: 'src/formats/gexf.ts',
      graphml: 'src/formats/graphml.ts',
      index: 'src/index.ts',
      names: 'src/names/index.ts',
      parquet: 'src/formats/parquet.ts',
      pool: 'src/parallel/pool.ts',
      worker: 'src/parallel/worker.ts',
    },
    outDir: 'dist/node',
    splitting: true,
    clean: true,
    // Of small packages that are in many files. Graphology itself is not: its graphs must be those of the app.
    noExternal: ['d3-dsv', 'graphology-communities-louvain'],
    plugins: [ascii],
  },
]);
