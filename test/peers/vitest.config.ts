import { defineConfig } from 'vitest/config';

/** The comparison with other programs, which are not everywhere; `npm test` does without them. */
export default defineConfig({
  test: { include: ['test/peers/*.test.ts'], disableConsoleIntercept: true },
});
