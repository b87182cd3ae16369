import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** `--mode built`, as `npm test` runs: what the tests run is dist/, built anew; else the source itself. */
export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      // Tests beside the code change nothing that others see, and share what is loaded.
      { extends: true, test: { name: "units", include: ["src/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "runs", include: ["test/**/*.test.ts"] } },
    ],
    setupFiles: ["test/read-languages.ts"],
    globalSetup: mode === "built" ? ["test/build-program.ts"] : [],
    // Of the end-to-end runs each starts a Chromium and waits for it: two cores carry three of them.
    maxWorkers: 3,
    env: {
      // What Node compiles of the program is kept from one run of it to the next: each starts in half the time.
      NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/dbrief"),
      ...(mode === "built" && { DBRIEF_MAIN: join(import.meta.dirname, "dist/cli/main.js") }),
    },
    // Real browsers and signals on a shared machine: what fails there once is tried again, and told if it fails twice.
    retry: process.env.CI ? 1 : 0,
    // Against a hang only: a machine ten times slower passes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
}));
