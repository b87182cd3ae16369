import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import type { Validator } from "./validator.ts";

const call = promisify(execFile);
const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const PRINTED: readonly (readonly string[])[] = [
  ["github"],
  ["kubernetes", "--image", "registry.example/dbrief:1"],
  ["container"],
];

/** What `schedule --print` prints for GitHub, Kubernetes and a container, by the schemas and rules of each. */
export const units: Validator = {
  id: "units (GitHub's workflow parser, Kubernetes' schema, dockerfile-utils)",
  async run() {
    const folder = await fs.mkdtemp(join(tmpdir(), "dbrief-validate-units-"));
    try {
      await fs.mkdir(join(folder, "data"));
      for (const unit of PRINTED) {
        const asked = [
          "schedule",
          "0 7 * * 1-5",
          "--time-zone",
          "Europe/Oslo",
          "--write",
          ".",
          "--print",
          ...unit,
        ];
        await call(process.execPath, [MAIN, ...asked], { cwd: folder });
      }
      const read = (name: string) => fs.readFile(join(folder, name), "utf8");
      return [
        ...(await workflowFaults("brief.yml", await read("brief.yml"))),
        ...(await workflowFaults("brief-review.yml", await read("brief-review.yml"))),
        ...(await cronJobFaults(await read("dbrief-cronjob.yaml"))),
        ...(await containerFaults(await read("Containerfile"))),
      ];
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  },
};

async function workflowFaults(name: string, content: string): Promise<string[]> {
  // Written for bundlers: it imports JSON without saying so.
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
    },
  });
  try {
    const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
    return parseWorkflow({ name, content }, new NoOperationTraceWriter())
      .context.errors.getErrors()
      .map(String);
  } finally {
    hooks.deregister();
  }
}

async function cronJobFaults(content: string): Promise<string[]> {
  const { CronJob } = await import("kubernetes-models/batch/v1/CronJob");
  try {
    new CronJob(parse(content)).validate();
    return [];
  } catch (cause) {
    return [`dbrief-cronjob.yaml: ${(cause as Error).message}`];
  }
}

async function containerFaults(content: string): Promise<string[]> {
  const { validate } = await import("dockerfile-utils");
  return validate(content).map(({ message, range }) => `Containerfile:${range.start.line + 1}: ${message}`);
}
