import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realEffects } from "../src/cli/effects.ts";
import { normalizeConfig } from "../src/config.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { build, exportDataset, type ImportResult, importClaims, suggestImport } from "../src/pipeline.ts";
import { validateDataset } from "../src/validate/index.ts";

const terminal = {
  out() {},
  err() {},
  step() {},
  outStyle: (_: unknown, text: string) => text,
  style: (_: unknown, text: string) => text,
};
const effects = () => realEffects({ terminal, signal: new AbortController().signal });

export interface Asked {
  readonly to?: string;
  readonly mapping?: string;
  readonly map?: readonly string[];
  readonly only?: readonly string[];
  readonly overTime?: string;
  readonly replace?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly languages?: readonly string[];
}

/** A folder of datasets for tests: files go in as texts, imports and builds run as the command runs them. */
export async function workshop(name: string) {
  const root = await fs.mkdtemp(join(tmpdir(), `dbrief-test-${name}-`));
  const data = join(root, "data");
  const path = (...parts: string[]) => join(root, ...parts);
  const requestFor = (file: string, asked: Asked) => ({
    file: path(file),
    dataset: asked.to ?? null,
    mappingFile: asked.mapping === undefined ? null : asked.mapping,
    pairs: asked.map ?? [],
    only: asked.only ?? [],
    overTime: asked.overTime ?? null,
    replace: asked.replace ?? false,
    strict: asked.strict ?? false,
    dryRun: asked.dryRun ?? false,
    rejects: path(asked.rejects ?? "rejects.csv"),
    rejectsAsked: asked.rejects !== undefined,
    sheet: asked.sheet ?? null,
    delimiter: asked.delimiter ?? null,
    encoding: asked.encoding ?? null,
  });
  return {
    root,
    path,
    remove: () => fs.rm(root, { recursive: true, force: true }),
    async write(file: string, content: string | Uint8Array): Promise<string> {
      await fs.mkdir(join(path(file), ".."), { recursive: true });
      await fs.writeFile(path(file), content);
      return path(file);
    },
    read: (file: string) => fs.readFile(path(file), "utf8"),
    list: (folder: string) => fs.readdir(path(folder)).catch(() => []),
    async import(file: string, asked: Asked = {}): Promise<ImportResult> {
      const config = normalizeConfig({ data, ...(asked.languages ? { language: asked.languages } : {}) });
      return importClaims(requestFor(file, asked), config, effects());
    },
    /** The mapping that is proposed for a file. */
    async suggest(file: string): Promise<string> {
      const { mapping, diagnostics } = await suggestImport(
        requestFor(file, {}),
        normalizeConfig({ data }),
        effects(),
      );
      return mapping ?? JSON.stringify(diagnostics);
    },
    /** claims.csv of a build of this dataset. */
    async claimsCsv(dataset: string, options: { archive?: string } = {}): Promise<string> {
      return (await this.built(dataset, "csv", "claims.csv", options)).toString();
    },
    /** A file of a build of this dataset. */
    async built(dataset: string, format: string, file: string, options: { archive?: string } = {}) {
      const config = normalizeConfig({ data, output: path("output"), format, ...options });
      const { ok, diagnostics } = await build([dataset], config, effects());
      if (!ok)
        throw new Error(
          JSON.stringify(
            diagnostics.filter(({ severity }) => severity === "error"),
            null,
            1,
          ),
        );
      return fs.readFile(path("output", dataset, "latest", file));
    },
    /** What `export --as` gives out. */
    async exported(dataset: string, as: string): Promise<string> {
      const { ok, text, diagnostics } = await exportDataset(
        dataset,
        as,
        normalizeConfig({ data }),
        effects(),
      );
      if (!ok) throw new Error(JSON.stringify(diagnostics));
      return [...text].join("");
    },
    /** The dataset as it is loaded, which has to be without an error. */
    async dataset(id: string): Promise<Dataset> {
      const { dataset, diagnostics } = validateDataset(await loadDataset(data, id, fs));
      if (dataset === null)
        throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error")));
      return dataset;
    },
  };
}

export type Workshop = Awaited<ReturnType<typeof workshop>>;

/** Rows of cells as CSV, every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ","): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join("");
}
