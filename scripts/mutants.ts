/**
 * How much the tests hold: `npm run mutants -- [--rooms import,evidence] [--count 200] [--seed 1]` changes one
 * expression of src/ at a time, at random, in a copy of the project, and runs the tests that import the changed
 * file, nearest first. A mutant that no test notices is printed with its place; per room, how many were killed.
 *
 * Left out of the tests are those that start a browser or kill processes: a mutant that only they notice counts as
 * alive, so the figure says too little rather than too much.
 */
import { spawnSync } from "node:child_process";
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
import { dirname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { parseAst } from "rolldown/parseAst";

const { values } = parseArgs({
  options: {
    rooms: { type: "string" },
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "dbrief-mutants-"));
/** Of one batch of tests; beyond it a mutant hangs, and is as good as noticed. */
const LONGEST_RUN_MS = 300_000;
const NEAREST = 6;
const SLOW =
  /\b(?:faults|hostile|traced-numbers|printed-in-parts|finished-brief|pages|package|example|e2e|documented-commands|large-briefs|watch|preview|browser)\b/;

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
      if (typeof node.value === "number") yield { ...spanOf(node), text: String(node.value + 1) };
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

/** Test files that import a file, by the steps between them, fewest first. */
function testsOf(file: string, importers: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([file]);
  for (const each of reached) for (const importer of importers.get(each) ?? []) reached.add(importer);
  return [...reached].filter((each) => each.endsWith(".test.ts") && !SLOW.test(each));
}

function noticed(tests: readonly string[]): boolean {
  if (tests.length === 0) return false;
  const vitest = ["vitest", "run", "--bail=1", "--reporter=dot", "--retry=0", ...tests];
  const { status } = spawnSync("npx", vitest, { cwd: copy, stdio: "ignore", timeout: LONGEST_RUN_MS });
  return status !== 0;
}

const sources = filesIn("src").filter((file) => !file.endsWith(".test.ts"));
const importers = new Map<string, string[]>();
for (const file of [...filesIn("src"), ...filesIn("test")])
  for (const path of importsOf(file)) importers.set(path, [...(importers.get(path) ?? []), file]);
const roomOf = (file: string) => (file.split("/")[1] ?? "").replace(/\.ts$/, "");
const asked = values.rooms?.split(",");
const rooms = [...Map.groupBy(sources, roomOf)].filter(([room]) => asked?.includes(room) ?? true);
const random = randomOf(Number(values.seed));
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
  const perRoom = Math.max(1, Math.round(Number(values.count) / rooms.length));
  for (const [room, files] of rooms) {
    const unchanged = [...new Set(files.flatMap((file) => testsOf(file, importers)))];
    if (noticed(unchanged)) throw new Error(`tests of ${room} fail without any change: mend these first`);
    let [killed, made] = [0, 0];
    for (const { file, mutation } of mutantsOf(files, perRoom)) {
      const text = readFileSync(join(root, file), "utf8");
      const tests = testsOf(file, importers);
      writeFileSync(
        join(copy, file),
        text.slice(0, mutation.start) + mutation.text + text.slice(mutation.end),
      );
      const dead = noticed(tests.slice(0, NEAREST)) || noticed(tests.slice(NEAREST));
      writeFileSync(join(copy, file), text);
      made += 1;
      killed += dead ? 1 : 0;
      if (dead) continue;
      const was = text.slice(mutation.start, mutation.end).replace(/\s+/g, " ");
      console.log(
        `alive  ${file}:${lineOf(text, mutation.start)}  ${was} → ${mutation.text.replace(/\s+/g, " ")}`,
      );
    }
    if (made > 0)
      console.log(`${room}: ${killed} of ${made} killed (${Math.round((100 * killed) / made)} %)`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
