import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Program } from "../pipeline.ts";

export function programVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** What Node runs as this program. */
export function mainFile(): string {
  const name = import.meta.url.endsWith(".ts") ? "main.ts" : "main.js";
  return fileURLToPath(new URL(name, import.meta.url));
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
    themes: { brief: templateFolder("brief"), compact: templateFolder("compact") },
    source: runsFromSource ? fileURLToPath(new URL("..", import.meta.url)) : null,
  };
}
