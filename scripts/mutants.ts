/**
 * How much the tests hold: `npm run mutants -- [--rooms import,evidence] [--count 20] [--seed 1]` changes one
 * expression of src/ at a time, so many in each room, at random, in a copy of the project, and runs the tests that
 * reach the changed function until one fails. A mutant that no test notices is printed with its place; per room, how
 * many were killed.
 *
 * Left out of the tests are those that start a browser or kill processes, and of other rooms all but the nearest: a
 * mutant that only they notice counts as alive, so the figure says too little rather than too much.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import { parseArgs } from "node:util";
import { parseAst } from "rolldown/parseAst";
import { CALLED, type Called, FILE_ENDED, type Order, type Outcome } from "./mutants-orders.ts";

const { values } = parseArgs({
  options: {
    rooms: { type: "string" },
    count: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "dbrief-mutants-"));
/** So many test files of other rooms a mutant, the nearest by imports. */
const MOST_FAR = 12;
/** Rooms whose tests are named after what they do. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  claims: ["validate"],
  comparison: ["analyze"],
  curated: ["validate"],
  site: ["render"],
  questions: ["export"],
  review: ["cli"],
  schedule: ["schedule", "cli"],
};
/** Builds the example in a process of its own and compares it with what is committed: tables, pages, workbook. */
const WHOLE_BUILD = "test/example.test.ts";
/** Runs the whole program over and over, which is what tests most of this room: after all others. */
const WHOLE_RUNS: Readonly<Record<string, readonly string[]>> = { cli: ["test/e2e.test.ts"] };
/** Start a browser, the whole program over and over, or kill it. */
const HEAVY =
  /^test\/(?:faults|hostile|traced-numbers|printed|finished-brief|one-page|open-document|pages|screen|package|example|e2e|documented-commands|large-briefs|watch|golden|stop|spreadsheets|another-browser|oldest-node|house|themes|export|desk\/page|desk\/keyboard)\b|^src\/browser\/(?:hostile|print-page|room|page-lock)/;

/** Not copied: what is made from the rest, or is no part of the project. */
const NOT_COPIED = [".git", "node_modules", "dist", "output"];

interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of one file, and where a call can be put in that tells that the function around it ran. */
interface Mutant {
  readonly file: string;
  readonly mutation: Mutation;
  readonly around: Node | undefined;
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
/** A map, since one of the names that are looked up may be `toString`. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
  ["toSorted", "slice"],
  ["toReversed", "slice"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
]);

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
      const other = CALLS.get(of(property));
      if (other !== undefined) yield { ...spanOf(property), text: other };
      // Without what it would have left out.
      if (of(property) === "filter") yield { start: (callee.object as Node).end, end: node.end, text: "" };
      return;
    }
  }
}

const spanOf = ({ start, end }: Node) => ({ start, end });

/** Each node with the body of the innermost function around it. */
function* nodesOf(value: unknown, around?: Node): Generator<{ node: Node; around: Node | undefined }> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each, around);
  else if (typeof value === "object" && value !== null) {
    const node = value as Node;
    // A type changes nothing that runs.
    if (typeof node.type === "string" && /^TS(?!AsExpression|NonNull|Satisfies)/.test(node.type)) return;
    if (typeof node.type === "string") yield { node, around };
    const inner = /Function/.test(node.type) ? (node.body as Node) : around;
    for (const key of Object.keys(node)) yield* nodesOf(node[key], inner);
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

/** Tests that may notice a change of a file: those of its room, and of the others the nearest that lead to it. */
function testsOf(file: string): { near: string[]; far: string[] } {
  const leading = leadingTo(file);
  const near = tests.filter((test) => isOfRoom(test, roomOf(file)));
  const far = [...leading].filter((each) => tests.includes(each) && !near.includes(each));
  return { near, far: far.slice(0, MOST_FAR) };
}

/** The file, what imports it, and what imports that. */
function leadingTo(file: string): Set<string> {
  const leading = new Set([file]);
  for (const each of leading) for (const importer of importers.get(each) ?? []) leading.add(importer);
  return leading;
}

/** Beside its files, or in `test/` and named after it or after what it does. */
function isOfRoom(test: string, room: string): boolean {
  const [top, name = ""] = test.split("/");
  const [word = ""] = name.split(/[.-]/);
  return top === "src" ? roomOf(test) === room : (ROOMS[word] ?? [word]).includes(room);
}

let runner: ChildProcess | undefined;

/** In a group of its own: what a mutant signals to its group must not end this run, nor what it started live on. */
async function startRunner(): Promise<ChildProcess> {
  runner = fork(join(root, "scripts/mutants-runner.ts"), { cwd: copy, detached: true, stdio: "ignore" });
  await once(runner, "message");
  return runner;
}

function endRunner(): void {
  try {
    if (runner?.pid) process.kill(-runner.pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
  runner = undefined;
}

/** Runs test files in this order, up to the first that fails; null where one takes so long that it must hang. */
async function run(order: Order): Promise<Outcome | null> {
  const running = runner ?? (await startRunner());
  const { promise, resolve } = Promise.withResolvers<Outcome | null>();
  let [timer, ended]: [NodeJS.Timeout | undefined, number] = [undefined, 0];
  const awaitNext = () => {
    clearTimeout(timer);
    const limit = order.all ? 900_000 : 20_000 + 5 * msOf(order.files[ended] ?? "");
    timer = setTimeout(resolve, limit, null);
    ended += 1;
  };
  running.on("message", (answer: Outcome | typeof FILE_ENDED) =>
    answer === FILE_ENDED ? awaitNext() : resolve(answer),
  );
  running.on("exit", () => resolve(null));
  awaitNext();
  running.send(order);
  const outcome = await promise;
  clearTimeout(timer);
  running.removeAllListeners();
  if (outcome === null) endRunner();
  return outcome;
}

/** How long each test file takes when nothing is changed; those that fail even so are none of ours. */
const usual = new Map<string, number>();
/** The numbers of the mutants whose function each test file calls. */
const called = new Map<string, ReadonlySet<number>>();
/** Of those whose function is called while a file is loaded: later ones of one process don't load it again. */
const calledAtLoad = new Set<number>();

/** Runs tests with nothing changed but that each function that will have a mutant tells that it is called. */
async function ask(mutants: readonly Mutant[], files: readonly string[]): Promise<void> {
  const calls = mutants.flatMap(({ file, around }, number) => (around ? [{ file, around, number }] : []));
  for (const [file, of] of Map.groupBy(calls, (call) => call.file))
    writeFileSync(join(copy, file), withCalls(sourceOf(file), of));
  const outcome = await run({ files, changed: [], all: true });
  for (const { file } of calls) writeFileSync(join(copy, file), sourceOf(file));
  for (const [file, ms] of Object.entries(outcome?.ms ?? {}))
    if (ms !== null) usual.set(file, ms);
    else
      console.error(`left out, does not pass without any change: ${file} ${outcome?.failures[file] ?? ""}`);
  for (const line of readFileSync(join(copy, CALLED), "utf8").trim().split("\n")) {
    const { testPath, whileLoaded, inTests } = JSON.parse(line) as Called;
    called.set(relative(copy, testPath), new Set(inTests));
    for (const number of whileLoaded) calledAtLoad.add(number);
  }
  // What was changed for the question is read anew.
  endRunner();
}

/** A call at the start of every function body; the last first: what stands before it keeps its place. */
function withCalls(text: string, calls: readonly { around: Node; number: number }[]): string {
  const added = calls.flatMap(({ around: { type, start, end }, number }) => {
    const call = `globalThis.tellCall?.(${number})`;
    return type === "BlockStatement"
      ? [{ at: start + 1, text: `${call};` }]
      : [
          { at: start, text: `(${call}, ` },
          { at: end, text: ")" },
        ];
  });
  let changed = text;
  for (const { at, text } of added.toSorted((a, b) => b.at - a.at))
    changed = changed.slice(0, at) + text + changed.slice(at);
  return changed;
}

/** What notices it, or undefined. Hanging is as good as failing. */
async function noticed(
  { file, around }: Mutant,
  number: number,
  changed: string[],
): Promise<string | undefined> {
  const always = around === undefined || calledAtLoad.has(number);
  // What a test calls in a process of its own isn't told.
  const mayCall = (test: string) =>
    always || runningProgram.has(test) || (called.get(test)?.has(number) ?? true);
  const calls = (test: string) => usual.has(test) && mayCall(test);
  const quickest = (some: readonly string[]) => some.filter(calls).toSorted((a, b) => msOf(a) - msOf(b));
  const { near, far } = testsOf(file);
  const files = [...quickest(near), ...quickest(far), WHOLE_BUILD, ...runsOf(file).filter(calls)];
  const outcome = await run({ files, changed, all: false });
  if (outcome === null) return "a test that does not end";
  const [failure] = Object.entries(outcome.failures);
  if (failure !== undefined) return failure.join(" ");
  if (outcome.passed) return;
  throw new Error(`neither passed nor failed: ${files.join(" ")}`);
}

const runsOf = (file: string) => WHOLE_RUNS[roomOf(file)] ?? [];

const msOf = (test: string) => usual.get(test) ?? 0;

const sources = filesIn("src").filter((file) => !file.endsWith(".test.ts"));
/** As they are at the start, whatever is edited meanwhile. */
const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const sourceOf = (file: string) => texts.get(file) ?? "";
const importers = new Map<string, string[]>();
for (const file of [...filesIn("src"), ...filesIn("test")])
  for (const path of importsOf(file)) importers.set(path, [...(importers.get(path) ?? []), file]);
const runningProgram = leadingTo("test/program.ts");
const roomOf = (file: string) => (file.split("/")[1] ?? "").replace(/\.ts$/, "");
const tests = [...filesIn("src"), ...filesIn("test")].filter(
  (file) => file.endsWith(".test.ts") && !HEAVY.test(file),
);
const byRoom = Map.groupBy(sources, roomOf);
const rooms = values.rooms?.split(",") ?? [...byRoom.keys()];
const random = randomOf(Number(values.seed));

/** Every place of a room is as likely as any other, whatever file it is in. */
function mutantsOf(room: string, count: number): Mutant[] {
  const all = (byRoom.get(room) ?? []).flatMap((file) => {
    const text = sourceOf(file);
    return [...nodesOf(parseAst(text, { lang: "ts" }))].flatMap(({ node, around }) =>
      [...mutationsOf(node, text)].map((mutation) => ({ file, mutation, around })),
    );
  });
  const picked = () => all.splice(Math.floor(random() * all.length), 1);
  return Array.from({ length: Math.min(count, all.length) }, picked).flat();
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

try {
  for (const part of readdirSync(root).filter((name) => !NOT_COPIED.includes(name)))
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const mutants = rooms.flatMap((room) => mutantsOf(room, Number(values.count)));
  await ask(mutants, [
    WHOLE_BUILD,
    ...new Set(mutants.flatMap(({ file }) => [...Object.values(testsOf(file)).flat(), ...runsOf(file)])),
  ]);
  const failing = mutants[0] && (await noticed(mutants[0], 0, []));
  if (failing !== undefined) throw new Error(`fails though nothing is changed: ${failing}`);
  let restored: string[] = [];
  for (const room of rooms) {
    let [killed, made] = [0, 0];
    for (const [number, mutant] of mutants.entries()) {
      if (roomOf(mutant.file) !== room) continue;
      const { file, mutation } = mutant;
      const text = sourceOf(file);
      const { start, end } = mutation;
      writeFileSync(join(copy, file), text.slice(0, start) + mutation.text + text.slice(end));
      const dead = (await noticed(mutant, number, [...restored, file])) !== undefined;
      writeFileSync(join(copy, file), text);
      restored = [file];
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
  endRunner();
  rmSync(copy, { recursive: true, force: true });
}
