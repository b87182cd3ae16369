import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Program } from "../pipeline.ts";

/** Put in by scripts/build.ts: the version with the hash of the source; there is none where the source itself runs. */
declare const BUILT_FROM: string | undefined;

/** Found from here, so this file, and the part of dist/ that holds it, stands two folders below the package. */
export function programVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** What Node runs as this program. */
export function mainFile(): string {
  const name = import.meta.url.endsWith(".ts") ? "main.ts" : "main.js";
  return fileURLToPath(new URL(`../cli/${name}`, import.meta.url));
}

/** A folder of this package's templates/. */
export function templateFolder(name: string): string {
  return fileURLToPath(new URL(`../../templates/${name}`, import.meta.url));
}

/** What the pipeline has to know of the package that it belongs to. */
export function thisProgram(): Program {
  const runsFromSource = import.meta.url.endsWith(".ts");
  return {
    version: programVersion(),
    ...(typeof BUILT_FROM === "string" ? { build: BUILT_FROM } : {}),
    themes: { brief: templateFolder("brief"), compact: templateFolder("compact") },
    languages: fileURLToPath(new URL("../../languages", import.meta.url)),
    source: runsFromSource ? fileURLToPath(new URL("..", import.meta.url)) : null,
  };
}
