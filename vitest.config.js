import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/browser/support/folder-of-run.ts'],
    testTimeout: 30_000,
  },
});
