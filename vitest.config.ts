import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // The end-to-end runs each start a Chromium; two cores carry two of them.
    maxWorkers: 2,
    // Real browsers and signals on a shared machine: what fails there once is tried again, and told if it fails twice.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
