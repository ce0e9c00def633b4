import { defineConfig } from 'tsup';

// One file out per file in: a bundler then drops every module that an app does not use, and with it that module's
// dependencies (graphology and its Louvain declare no `sideEffects: false` of their own).
export default defineConfig({
  entry: ['src/**/*.ts'],
  bundle: false,
  format: ['esm'],
  platform: 'neutral',
  target: 'es2022',
  sourcemap: true,
  clean: true,
});
