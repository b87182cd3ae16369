/**
 * How much the tests hold: `npm run mutants -- [--rooms import,evidence] [--count 20] [--seed 1]` changes one
 * expression of src/ at a time, so many in each room, at random, in a copy of the project, and runs the tests that
 * import the changed file, the nearest of them, until one fails. A mutant that no test notices is printed with its place;
 * per room, how many were killed.
 *
 * Left out of the tests are those that start a browser or kill processes, the slow ones of other rooms, and those far
 * away: a mutant that only they notice counts as alive, so the figure says too little rather than too much.
 */
import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import { parseArgs } from "node:util";
import { parseAst } from "rolldown/parseAst";

const { values } = parseArgs({
  options: {
    rooms: { type: "string" },
    count: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "dbrief-mutants-"));
/** So many test files a mutant: first those of its own room, then by the steps between them and the file. */
const MOST_TESTS = 14;
/** A batch is run before the next one is loaded. */
const BATCH = 5;
/** Of the tests of other rooms none that takes longer. */
const SLOW_TEST_MS = 10_000;
/** Builds the example in a process of its own and compares it with what is committed: tables, pages, workbook. */
const WHOLE_BUILD = "test/example.test.ts";
/** Start a browser, the whole program, or kill it. */
const HEAVY =
  /^test\/(?:faults|hostile|traced-numbers|printed|finished-brief|one-page|open-document|pages|screen|package|example|e2e|documented-commands|large-briefs|watch|golden|stop|spreadsheets|another-browser|oldest-node|editions|schedule|house)|^src\/browser\/(?:hostile|print-page|room|page-lock)/;

const FOLDERS = ["src", "test", "templates", "data", "docs", "scripts", "bench", "examples"];
const FILES = [
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "README.md",
  "CHANGELOG.md",
  "SECURITY.md",
];

interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
  "??": "&&",
};
const CALLS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  toSorted: "slice",
  toReversed: "slice",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/** What may be changed in one node, each as the text that takes the place of a span. */
function* mutationsOf(node: Node, text: string): Generator<Mutation> {
  const child = (key: string) => node[key] as Node;
  const of = (part: Node) => text.slice(part.start, part.end);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const operator = node.operator as string;
      const changed = OPPOSITE[operator];
      const [left, right] = [child("left"), child("right")];
      const at = text.indexOf(operator, left.end);
      // Texts are joined by "+" too; "-" would only make them NaN, which any test sees.
      if (changed !== undefined && at !== -1 && at < right.start && !/["'`]/.test(of(left) + of(right)))
        yield { start: at, end: at + operator.length, text: changed };
      return;
    }
    case "UnaryExpression":
      if (node.operator === "!") yield { start: node.start, end: node.start + 1, text: "" };
      return;
    case "ConditionalExpression": {
      const [yes, no] = [child("consequent"), child("alternate")];
      yield { start: yes.start, end: no.end, text: `${of(no)} : ${of(yes)}` };
      return;
    }
    case "IfStatement": {
      const test = child("test");
      yield { start: test.start, end: test.end, text: "false" };
      return;
    }
    case "Literal":
      if (typeof node.value === "boolean") yield { ...spanOf(node), text: String(!node.value) };
      // One more second or byte of a limit is a matter of taste.
      if (typeof node.value === "number" && Math.abs(node.value) < 10)
        yield { ...spanOf(node), text: String(node.value + 1) };
      return;
    case "ExpressionStatement":
      if (child("expression").type === "CallExpression") yield { ...spanOf(node), text: ";" };
      return;
    case "CallExpression": {
      const callee = child("callee");
      if (callee.type !== "MemberExpression") return;
      const property = callee.property as Node;
      const other = CALLS[of(property)];
      if (other !== undefined) yield { ...spanOf(property), text: other };
      // Without what it would have left out.
      if (of(property) === "filter") yield { start: (callee.object as Node).end, end: node.end, text: "" };
      return;
    }
  }
}

const spanOf = ({ start, end }: Node) => ({ start, end });

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  else if (typeof value === "object" && value !== null) {
    const node = value as Node;
    // A type changes nothing that runs.
    if (typeof node.type === "string" && /^TS(?!AsExpression|NonNull|Satisfies)/.test(node.type)) return;
    if (typeof node.type === "string") yield node;
    for (const key of Object.keys(node)) yield* nodesOf(node[key]);
  }
}

/** The same seed gives the same mutants (mulberry32, Tommy Ettinger, public domain). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));

function importsOf(file: string): string[] {
  const written = readFileSync(join(root, file), "utf8").matchAll(
    /(?:\bfrom\s+|\bimport\(\s*|^import\s+)"(\.[^"]+)"/gm,
  );
  return [...written].map(([, path]) => normalize(join(dirname(file), path ?? "")));
}

function testsOf(file: string): string[] {
  const reached = new Set([file]);
  for (const each of reached) for (const importer of importers.get(each) ?? []) reached.add(importer);
  const tests = [...reached].filter((each) => each.endsWith(".test.ts") && !HEAVY.test(each));
  const [own = [], others = []] = [true, false].map((isOwn) =>
    tests.filter((test) => isNear(test, file) === isOwn),
  );
  return [...own, ...others].slice(0, MOST_TESTS);
}

/** Of its room: beside it, or in the folder of `test/` that has its name. */
const isNear = (test: string, file: string): boolean => roomOf(test) === roomOf(file);

/** How long each test file took when nothing was changed. */
const durations = new Map<string, number>();

/** Runs files one after another in one process; null where they take so long that they must hang. */
function run(tests: readonly string[], limit: number): { ok: boolean; report: string } {
  const report = join(copy, "report.json");
  const vitest = ["run", "--bail=1", "--retry=0", "--maxWorkers=1", "--no-isolate", "--reporter=json"];
  const args = [join(root, "node_modules/vitest/vitest.mjs"), ...vitest, `--outputFile=${report}`, ...tests];
  // In a group of its own: what a mutant signals to its group must not end this run, nor what it started live on.
  const { status, pid } = spawnSync(process.execPath, args, {
    cwd: copy,
    stdio: "ignore",
    timeout: Math.ceil(limit),
    detached: true,
  } as SpawnSyncOptions);
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
  return { ok: status === 0, report };
}

/** @throws where tests fail without any change */
function measure(tests: readonly string[]): void {
  const unknown = tests.filter((test) => !durations.has(test));
  if (unknown.length === 0) return;
  const { ok, report } = run(unknown, 1_200_000);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; status: string; startTime: number; endTime: number }[];
  };
  for (const { name, status, startTime, endTime } of testResults) {
    const test = relative(copy, name);
    if (status === "failed") throw new Error(`fails without any change, mend it first: ${test}`);
    durations.set(test, endTime - startTime);
  }
  if (!ok) throw new Error(`these end otherwise than they should, without any change: ${unknown.join(" ")}`);
}

/** Hanging is as good as failing. */
function notices(file: string): boolean {
  const timeOf = (test: string) => durations.get(test) ?? 0;
  const tests = testsOf(file).filter((test) => isNear(test, file) || timeOf(test) <= SLOW_TEST_MS);
  tests.push(WHOLE_BUILD);
  for (let from = 0; from < tests.length; from += BATCH) {
    const batch = tests.slice(from, from + BATCH);
    const usual = batch.reduce((sum, test) => sum + timeOf(test), 0);
    if (!run(batch, 20_000 + 5 * usual).ok) return true;
  }
  return false;
}

const sources = filesIn("src").filter((file) => !file.endsWith(".test.ts"));
const importers = new Map<string, string[]>();
for (const file of [...filesIn("src"), ...filesIn("test")])
  for (const path of importsOf(file)) importers.set(path, [...(importers.get(path) ?? []), file]);
const roomOf = (file: string) => (file.split("/")[1] ?? "").replace(/\.ts$/, "");
const asked = values.rooms?.split(",");
const rooms = [...Map.groupBy(sources, roomOf)].filter(([room]) => asked?.includes(room) ?? true);
const random = randomOf(Number(values.seed));
const COUNT = Number(values.count);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Every place of a room is as likely as any other, whatever file it is in. */
function mutantsOf(files: readonly string[], count: number): { file: string; mutation: Mutation }[] {
  const all = files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const nodes = nodesOf(parseAst(text, { lang: "ts" }));
    return [...nodes.flatMap((node) => mutationsOf(node, text))].map((mutation) => ({ file, mutation }));
  });
  return all.length === 0 ? [] : Array.from({ length: count }, () => pick(all));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

try {
  for (const part of [...FOLDERS, ...FILES].filter((name) => existsSync(join(root, name))))
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const [room, files] of rooms) {
    const mutants = mutantsOf(files, COUNT);
    measure([WHOLE_BUILD, ...new Set(mutants.flatMap(({ file }) => testsOf(file)))]);
    let [killed, made] = [0, 0];
    for (const { file, mutation } of mutants) {
      const text = readFileSync(join(copy, file), "utf8");
      const { start, end } = mutation;
      writeFileSync(join(copy, file), text.slice(0, start) + mutation.text + text.slice(end));
      const dead = notices(file);
      writeFileSync(join(copy, file), text);
      made += 1;
      killed += dead ? 1 : 0;
      if (dead) continue;
      const flat = (code: string) => code.replace(/\s+/g, " ");
      console.log(
        `alive  ${file}:${lineOf(text, start)}  ${flat(text.slice(start, end))} → ${flat(mutation.text)}`,
      );
    }
    if (made > 0)
      console.log(`${room}: ${killed} of ${made} killed (${Math.round((100 * killed) / made)} %)`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
