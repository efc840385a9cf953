import { defineConfig } from 'vitest/config'

/** Page tests: the built pages (`npm run build` first) in a real Chromium against the test double. */
export default defineConfig({
  test: {
    include: ['testing/pages/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
