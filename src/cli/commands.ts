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
  languages: {
    type: "string",
    many: true,
    value: "dir",
    description: "folder of languages of your own; may be given again",
  },
  format: {
    type: "string",
    many: true,
    value: "id,…",
    description: "these formats only (all; they are listed below)",
  },
  json: { type: "boolean", description: "print one JSON object on standard output" },
  quiet: { type: "boolean", description: "print errors only" },
  verbose: { type: "boolean", description: "print each step, and where a failure came from" },
} as const satisfies Record<string, Option>;

const BROWSER_OPTIONS = {
  browser: { type: "string", value: "path", description: "print with this Chrome or Chromium" },
  sandbox: {
    type: "boolean",
    description: "Chromium's sandbox (on; --no-sandbox in a container that is locked down otherwise)",
  },
} as const satisfies Record<string, Option>;

const BUILD_OPTIONS = {
  ...BROWSER_OPTIONS,
  theme: {
    type: "string",
    value: "name",
    description: "brief, compact (one page), or a folder of your own (brief)",
  },
  appendix: {
    type: "string",
    value: "size",
    description: "auto (a large brief shows what differs most), or full: every claim (auto)",
  },
  "trust-theme": {
    type: "boolean",
    description: "use a theme of your own as it is: scripts, and markup that is refused else",
  },
  delimiter: { type: "string", value: "mark", description: 'CSV separator: "," ";" or tab (,)' },
  bom: { type: "boolean", description: "start CSV with a byte order mark, for Excel (on; --no-bom)" },
  keep: { type: "number", value: "n", description: "editions that stay on disk (10)" },
  jobs: { type: "number", value: "n", description: "datasets at a time, with one browser (1)" },
  shard: { type: "string", value: "k/n", description: "only the k-th of n parts of the datasets" },
  "keep-going": { type: "boolean", description: "build the others where a dataset has errors" },
  site: {
    type: "string",
    value: "address",
    bare: true,
    description: "a page of all briefs and a feed for one brief too, and where they are served",
  },
  wait: {
    type: "string",
    value: "seconds",
    bare: true,
    description: "wait for another run that holds the output (not at all)",
  },
} as const satisfies Record<string, Option>;

const SERVE_OPTIONS = {
  ...BROWSER_OPTIONS,
  theme: BUILD_OPTIONS.theme,
  appendix: BUILD_OPTIONS.appendix,
  "trust-theme": BUILD_OPTIONS["trust-theme"],
  port: { type: "number", value: "n", description: "serve at this port of 127.0.0.1 (any free)" },
} as const satisfies Record<string, Option>;

const UNITS = "print a unit: systemd, cron, launchd, github, kubernetes, container";

/** One line a command; `completion` is the parser's own. */
export const commands: readonly Command[] = [
  {
    name: "build",
    positional: "[dataset..]",
    description: "Build the briefs: PDF, HTML, XLSX and CSV",
    options: {
      ...BUILD_OPTIONS,
      all: { type: "boolean", description: "all datasets, as where none is named" },
    },
    load: () => import("./commands/build.ts"),
  },
  {
    name: "check",
    positional: "[dataset..]",
    description: "Report every fault in the data; with --archive, renew the lock",
    options: {
      strict: { type: "boolean", description: "evidence that is stale or was never verified is an error" },
      coverage: { type: "boolean", description: "name the figures of the texts that no claim carries" },
      reviewed: { type: "boolean", description: "name the claims that fewer than two people worked on" },
      theme: { type: "string", value: "folder", description: "also report every fault of this theme" },
      "trust-theme": BUILD_OPTIONS["trust-theme"],
    },
    load: () => import("./commands/check.ts"),
  },
  {
    name: "scan",
    positional: "<file>",
    description: "Print every figure of a text, and which claim carries it",
    options: { stub: { type: "boolean", description: "print claims.yaml entries for the uncovered" } },
    load: () => import("./commands/scan.ts"),
  },
  {
    name: "export",
    positional: "[dataset]",
    description: "Print claims and discrepancies for other programs",
    options: {
      as: { type: "string", value: "form", description: "claimreview, csv, json, ndjson or sqlite (json)" },
      to: { type: "string", value: "file", description: "write this file instead of printing" },
    },
    load: () => import("./commands/export.ts"),
  },
  {
    name: "import",
    positional: "<file>",
    description: "Import claims from CSV, XLSX or fact checks (JSON) into a dataset",
    options: {
      to: { type: "string", value: "dataset", description: "into this dataset (the file's name)" },
      map: {
        type: "string",
        many: true,
        value: "ours=theirs",
        description: "read our column from theirs; may be given again",
      },
      mapping: { type: "string", value: "file", description: "read the columns as this YAML file says" },
      only: {
        type: "string",
        many: true,
        value: "theirs=value",
        description: "only the rows with this value in a column of theirs; may be given again",
      },
      "over-time": {
        type: "string",
        value: "word",
        description: "how new measures and propositions behave: fixed, grows, lasts, varies (varies)",
      },
      suggest: { type: "boolean", description: "print a mapping for the file, and write nothing" },
      replace: {
        type: "boolean",
        description: "let rows make other claims (speaker, subject, …) of those with their ids",
      },
      "strict-import": {
        type: "boolean",
        description: "end with 1 when anything was skipped or guessed, too",
      },
      "dry-run": { type: "boolean", description: "show what would change, and write nothing" },
      rejects: {
        type: "string",
        value: "file",
        description: "write the rows that don't fit here (<name>.rejects.csv)",
      },
      sheet: { type: "string", value: "name", description: "the sheet of a workbook (claims, or the first)" },
      delimiter: {
        type: "string",
        value: "mark",
        description: 'separator of a CSV: "," ";" "|" or tab (found out)',
      },
      encoding: { type: "string", value: "name", description: "encoding of a CSV (found out)" },
    },
    load: () => import("./commands/import.ts"),
  },
  {
    name: "explain",
    positional: "<id> [dataset..]",
    description: "Show how a discrepancy, or any two claims, came to be what they are",
    options: {},
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "diff",
    positional: "<edition> <other> [dataset]",
    description: "Print what changed between two editions",
    options: {},
    load: () => import("./commands/diff.ts"),
  },
  {
    name: "review",
    positional: "<git-ref> [dataset..]",
    description: "Tell what a change to the data means, against a commit of git",
    options: {
      as: { type: "string", value: "form", description: "text, markdown or json (text)" },
      "fail-on": {
        type: "string",
        many: true,
        value: "word,…",
        description: "end with 1 where it is such: any, withdrawn, conflict, …",
      },
    },
    load: () => import("./commands/review.ts"),
  },
  {
    name: "schedule",
    positional: "[expression] [dataset..]",
    description: "Build at the times of a cron expression; or print a unit that does",
    options: {
      ...BUILD_OPTIONS,
      "time-zone": { type: "string", value: "zone", description: "of the expression (this machine's)" },
      "on-change": { type: "string", value: "command", description: "run this with the changes as JSON" },
      shell: { type: "boolean", description: "let a shell run --on-change" },
      retry: { type: "number", value: "seconds", description: "before a failed run is tried again (30)" },
      "time-limit": { type: "number", value: "minutes", description: "after which a run is ended (60)" },
      log: { type: "string", value: "file", description: "append the log there, not to standard output" },
      status: { type: "boolean", description: "print the last success and failure, and the next run" },
      healthy: { type: "boolean", description: "with --status: exit 3 unless it runs and did not fail" },
      print: { type: "string", value: "for", description: UNITS },
      write: { type: "string", value: "dir", description: "write what --print prints into files there" },
      image: { type: "string", value: "name", description: "container image, for --print kubernetes" },
    },
    load: () => import("./commands/schedule.ts"),
  },
  {
    name: "init",
    positional: "<dir>",
    description: "Write a small fictional dataset to start from",
    options: {},
    load: () => import("./commands/init.ts"),
  },
  {
    name: "watch",
    positional: "[dataset]",
    description: "Show the brief in a browser, and build it anew on every save",
    options: SERVE_OPTIONS,
    load: () => import("./commands/watch.ts"),
  },
  {
    name: "desk",
    positional: "[dataset]",
    description: "Make claims from the sources' texts, in a browser",
    options: SERVE_OPTIONS,
    load: () => import("./commands/desk.ts"),
  },
  {
    name: "schema",
    positional: "[name]",
    description: "Print the JSON Schema of the data files, for editors",
    options: {
      dataset: {
        type: "string",
        value: "name",
        description: "with the ids of this dataset, to be completed",
      },
      write: { type: "string", value: "dir", description: "write one file a schema there instead" },
    },
    load: () => import("./commands/schema.ts"),
  },
  {
    name: "doctor",
    positional: "",
    description: "Say whether this machine can print, and what to do if not",
    options: BROWSER_OPTIONS,
    load: () => import("./commands/doctor.ts"),
  },
];
