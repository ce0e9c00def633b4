import { defineConfig } from 'vitest/config';

/** The package in a page; needs Chromium, which is not everywhere. */
export default defineConfig({
  test: { globalSetup: 'test/setup.ts', include: ['test/page/*.test.ts'], hookTimeout: 60_000 },
});
