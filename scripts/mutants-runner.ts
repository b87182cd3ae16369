/**
 * Runs test files for mutants.ts, again and again in one process, which has loaded vitest and keeps what didn't change.
 * Each file tells in a file what it called.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { BaseSequencer, createVitest, type TestSpecification } from "vitest/node";
import { CALLED, FILE_ENDED, type Order, type Outcome } from "./mutants-orders.ts";

writeFileSync(
  "tell-calls.ts",
  `
import { appendFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";
const { testPath } = expect.getState();
const [whileLoaded, inTests] = [new Set(), new Set()];
globalThis.tellCall = (number) => whileLoaded.add(number);
beforeAll(() => { globalThis.tellCall = (number) => inTests.add(number); });
afterAll(() => {
  const told = { testPath, whileLoaded: [...whileLoaded], inTests: [...inTests] };
  appendFileSync(${JSON.stringify(CALLED)}, JSON.stringify(told) + "\\n");
});
`,
);

let all = false;
let failures: Record<string, string> = {};
const vitest = await createVitest("test", {
  watch: false,
  retry: 0,
  maxWorkers: 1,
  isolate: false,
  // How long is too long is for the other side to say, which knows what is usual.
  testTimeout: 0,
  hookTimeout: 0,
  setupFiles: ["test/read-languages.ts", "./tell-calls.ts"],
  sequence: {
    sequencer: class extends BaseSequencer {
      override sort = async (files: TestSpecification[]) => files;
    },
  },
  reporters: [
    {
      onTestModuleEnd: (module) => {
        process.send?.(FILE_ENDED);
        if (!module.ok()) end(module.relativeModuleId, "", module.errors());
      },
      onTestCaseResult: (test) => {
        const { state, errors } = test.result();
        if (state === "failed") end(test.module.relativeModuleId, test.fullName, errors);
      },
    },
  ],
});
let cancelling: Promise<void> | undefined;
/** Not waited for here: it waits for whoever calls this. */
const end = (file: string, failed: string, errors: readonly { message: string }[] = []) => {
  failures[file] ??= `${failed}: ${errors[0]?.message}`;
  if (!all) cancelling ??= vitest.cancelCurrentRun("test-failure");
};

process.on("message", async (order: Order) => {
  [all, failures] = [order.all, {}];
  for (const file of order.changed) vitest.invalidateFile(resolve(file));
  const project = vitest.getRootProject();
  const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(
    order.files.map((file) => project.createSpecification(resolve(file))),
  );
  // Those of earlier runs are told too, as they ended then.
  const testModules = known.filter((module) => order.files.includes(module.relativeModuleId));
  // Else it would end the next run.
  await cancelling;
  cancelling = undefined;
  const states = testModules.map((module) => module.state());
  const took = testModules.map((module, index) => [
    module.relativeModuleId,
    states[index] === "passed" ? module.diagnostic().duration : null,
  ]);
  const outcome: Outcome = {
    failures: unhandledErrors.length > 0 ? { ...failures, "no test": String(unhandledErrors[0]) } : failures,
    passed: states.length === order.files.length && states.every((state) => state === "passed"),
    ms: Object.fromEntries(took),
  };
  process.send?.(outcome);
});
process.send?.("ready");
