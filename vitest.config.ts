import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Of the end-to-end runs each starts a Chromium and waits for it: two cores carry three of them.
    maxWorkers: 3,
    // What Node compiles of the program is kept from one run of it to the next: each starts in half the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/dbrief") },
    // Real browsers and signals on a shared machine: what fails there once is tried again, and told if it fails twice.
    retry: process.env.CI ? 1 : 0,
    // Against a hang only: a machine ten times slower passes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
