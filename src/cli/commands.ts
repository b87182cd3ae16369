import type { Command, Option } from "./command.ts";

/** What every command takes. */
export const COMMON_OPTIONS = {
  data: { type: "string", value: "dir", description: "folder of the datasets (data)" },
  output: { type: "string", value: "dir", description: "folder for the briefs (output)" },
  archive: {
    type: "string",
    value: "dir",
    description: "folder of the sources' texts (archive/ in the dataset, or beside it)",
  },
  language: {
    type: "string",
    many: true,
    value: "tag,…",
    description: "these languages only (all of the brief)",
  },
  format: {
    type: "string",
    many: true,
    value: "id,…",
    description: "these formats only: pdf, html, csv (all)",
  },
  json: { type: "boolean", description: "print one JSON object on standard output" },
  quiet: { type: "boolean", description: "print errors only" },
  verbose: { type: "boolean", description: "print each step, and where a failure came from" },
} as const satisfies Record<string, Option>;

const BUILD_OPTIONS = {
  browser: { type: "string", value: "path", description: "print with this Chrome or Chromium" },
  theme: { type: "string", value: "dir", description: "templates and styles of your own" },
  delimiter: { type: "string", value: "mark", description: 'CSV separator: "," ";" or tab (,)' },
  bom: { type: "boolean", description: "start CSV with a byte order mark, for Excel (on; --no-bom)" },
  keep: { type: "number", value: "n", description: "editions that stay on disk (10)" },
} as const satisfies Record<string, Option>;

/** One line a command; `completion` is the parser's own. */
export const commands: readonly Command[] = [
  {
    name: "build",
    positional: "[dataset..]",
    description: "Build the briefs: PDF, HTML and CSV",
    options: BUILD_OPTIONS,
    load: () => import("./commands/build.ts"),
  },
  {
    name: "check",
    positional: "[dataset..]",
    description: "Report every fault in the data, and write nothing",
    options: {},
    load: () => import("./commands/check.ts"),
  },
  {
    name: "init",
    positional: "<dir>",
    description: "Write a small fictional dataset to start from",
    options: {},
    load: () => import("./commands/init.ts"),
  },
  {
    name: "schema",
    positional: "[name]",
    description: "Print the JSON Schema of the data files, for editors",
    options: {
      write: { type: "string", value: "dir", description: "write one file a schema there instead" },
    },
    load: () => import("./commands/schema.ts"),
  },
  {
    name: "doctor",
    positional: "",
    description: "Say whether this machine can print, and what to do if not",
    options: { browser: BUILD_OPTIONS.browser },
    load: () => import("./commands/doctor.ts"),
  },
];
