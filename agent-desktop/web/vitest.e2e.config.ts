import { defineConfig } from 'vitest/config'

/** Whole-system tests: a running hotline (`HOTLINE_URL`), real calls, a real Chromium. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    passWithNoTests: true,
  },
})
