import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { tiewise: new URL('./src/index.ts', import.meta.url).pathname } },
  test: {
    globalSetup: 'test/setup.ts',
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**', 'test/page/**'],
    testTimeout: 60_000,
  },
});
