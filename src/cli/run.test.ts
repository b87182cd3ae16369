import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { expect, test } from "vitest";
import { commandLine } from "../../test/command-line.ts";
import { rallyWorld } from "../../test/rally-world.ts";
import { error, MachineError, UsageError, warning } from "../diagnostic.ts";
import { FolderHeld } from "../editions/index.ts";
import { mainFile } from "../effects.ts";
import { COMMON_OPTIONS, commands } from "./commands.ts";
import { describeFailure, Interrupted } from "./failure.ts";
import { parseArguments } from "./parse.ts";
import { countDiagnostics, printDiagnostics } from "./print-diagnostics.ts";
import { type ProcessLike, run } from "./run.ts";
import { openTerminal } from "./terminal.ts";

/** A stream that keeps what it is given. */
class Sink extends EventEmitter {
  text = "";
  readonly isTTY: boolean;
  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }
  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

function terminal({ isTTY = false, quiet = false, verbose = false } = {}) {
  const stdout = new Sink();
  const stderr = new Sink(isTTY);
  const streams = { stdout, stderr } as unknown as Parameters<typeof openTerminal>[0];
  const lost: string[] = [];
  const opened = openTerminal(streams, { quiet, verbose }, ({ message }) => lost.push(message));
  return { stdout, stderr, lost, ...opened };
}

const AT = { file: "data/x/claims.yaml", line: 14, column: 12 };
const FAULTS = [
  error("dangling-reference", "unknown speaker: niss", AT, "did you mean nis?"),
  warning("missing-translation", "no text in nb: title", {
    file: "data/x/brief.yaml",
    line: null,
    column: null,
  }),
];

test("diagnostics are printed as compilers print them, on standard error", () => {
  const { stdout, stderr, ...seen } = terminal();
  printDiagnostics(FAULTS, seen, false);
  expect(stdout.text).toBe("");
  expect(stderr.text).toBe(
    "data/x/claims.yaml:14:12  error  unknown speaker: niss\n    did you mean nis?\n" +
      "data/x/brief.yaml  warning  no text in nb: title\n\n1 error, 1 warning\n",
  );
});

test("of very many, the first are printed, errors before the others, and how many more there are", () => {
  const { stderr, ...seen } = terminal();
  const notes = Array.from({ length: 300 }, (_, index) => warning("w", `warning ${index}`, AT));
  const errors = Array.from({ length: 150 }, (_, index) => error("e", `error ${index}`, AT));
  printDiagnostics([...notes, ...errors], seen, false);
  const lines = stderr.text.split("\n");
  expect(lines.filter((line) => line.startsWith("data/"))).toHaveLength(200);
  expect(lines[149]).toContain("error 149");
  expect(lines[199]).toContain("warning 49");
  expect(lines.slice(200)).toEqual([
    "and 250 more, which are not listed",
    "",
    "150 errors, 300 warnings",
    "",
  ]);
});

test("quietly, errors only; and nothing to say is nothing said", () => {
  const { stderr, ...seen } = terminal();
  printDiagnostics(FAULTS.slice(1), seen, true);
  printDiagnostics([], seen, false);
  expect(stderr.text).toBe("");
  expect(countDiagnostics([])).toBe("no errors");
});

test("an escape sequence in the data does not reach the terminal", () => {
  const { stderr, ...seen } = terminal();
  printDiagnostics([error("x", "unknown speaker: \u001b[2J\u202eevil\n", null, "a\u0007b")], seen, false);
  expect(stderr.text).toContain("error  unknown speaker: \\u001b[2J\\u202eevil\\u000a\n    a\\u0007b\n");
});

test("a step is shown on a terminal and wiped before anything else; elsewhere only when verbose", () => {
  const watched = terminal({ isTTY: true });
  watched.step("reading x");
  watched.err("done\n");
  expect(watched.stderr.text).toBe("reading x …\r\u001b[2Kdone\n");
  const piped = terminal();
  piped.step("reading x");
  expect(piped.stderr.text).toBe("");
  const verbose = terminal({ verbose: true });
  verbose.step("reading x");
  expect(verbose.stderr.text).toBe("reading x\n");
});

test("results that can't be written are a fault, but for a reader that has seen enough", () => {
  const { stdout, stderr, lost } = terminal();
  const fail = (stream: Sink, code: string) => stream.emit("error", Object.assign(new Error(code), { code }));
  fail(stdout, "EPIPE");
  fail(stderr, "EPIPE");
  fail(stderr, "EIO");
  expect(lost).toEqual([]);
  fail(stdout, "ENOSPC");
  expect(lost).toEqual(["ENOSPC"]);
});

test.runIf(existsSync("/dev/full"))("a full disk under the results is the machine's fault", () => {
  const full = openSync("/dev/full", "w");
  const stdio = ["ignore", full, "pipe"] as const;
  const { status, stderr } = spawnSync(process.execPath, [mainFile(), "schema"], {
    stdio: [...stdio],
    encoding: "utf8",
  });
  closeSync(full);
  expect(stderr).toMatch(/^error {2}cannot write the results: standard output \(ENOSPC\)\n {4}\S.*\n$/);
  expect(status).toBe(3);
});

test("what holds the thread is run unheard, and signals are heard again behind it", async () => {
  const world = await rallyWorld();
  try {
    await world.write("data/rally/claims.csv", `claim_id\n${"\n".repeat(2_000_000)}`);
    const checking = commandLine("check", "--data", world.path("data"));
    await checking.ended;
    expect(checking.listening.filter((change) => change.endsWith("SIGTERM"))).toEqual([
      "on SIGTERM",
      "off SIGTERM",
      "on SIGTERM",
      "off SIGTERM",
    ]);
  } finally {
    await world.remove();
  }
});

test("the second signal ends what the first could not", async () => {
  const world = await rallyWorld();
  try {
    const serving = commandLine("watch", "--data", world.path("data"), "--output", world.path("output"));
    await serving.told("http://");
    serving.signal("SIGINT");
    serving.signal("SIGINT");
    await serving.ended;
    expect(serving.exits).toEqual([130]);
  } finally {
    await world.remove();
  }
});

test("help tells what the formats are, in a column", async () => {
  const parsed = await parseArguments(["build", "--help"], "1");
  const text = "text" in parsed ? parsed.text : "";
  expect(text).toMatch(/^Formats:\n(?: {2}\w+ +\S.*\n)+/m);
  expect(text).toMatch(/^ {2}csv {3}\S/m);
  expect(text).toMatch(/^ {2}xlsx {2}\S/m);
  const plain = await parseArguments(["--version"], "1.2.3");
  expect(plain).toEqual({ text: "1.2.3\n" });
});

test.each(["--json", "--json=true"])("%s prints one JSON object", async (flag) => {
  const host = Object.assign(new EventEmitter(), {
    stdout: new Sink(),
    stderr: new Sink(),
    exit: () => undefined,
  });
  expect(await run(["schema", "claims", flag], host as unknown as ProcessLike)).toBe(0);
  expect(JSON.parse(host.stdout.text)).toMatchObject({ ok: true, command: "schema" });
});

test("what fails with --json is told in one JSON object too, and not a second time beside it", async () => {
  const host = Object.assign(new EventEmitter(), {
    stdout: new Sink(),
    stderr: new Sink(),
    exit: () => undefined,
  });
  expect(await run(["schema", "clams", "--json"], host as unknown as ProcessLike)).toBe(2);
  expect(JSON.parse(host.stdout.text)).toMatchObject({
    ...{ ok: false, command: "schema", exit: 2, diagnostics: [] },
    error: { kind: "usage", message: expect.stringContaining("clams") },
  });
  expect(host.stderr.text).toBe("");
});

test.each([
  [new UsageError("x"), 2, "usage"],
  [new MachineError("x"), 3, "machine"],
  [new FolderHeld("x"), 75, "held"],
  [new Interrupted("SIGINT"), 130, "interrupted"],
  [new Interrupted("SIGTERM"), 143, "interrupted"],
  [Object.assign(new Error("x"), { syscall: "uv_cwd" }), 3, "machine"],
  [new TypeError("x"), 3, "unexpected"],
  ["x", 3, "unexpected"],
])("%s ends with exit %i", (thrown, exit, kind) => {
  expect(describeFailure(thrown)).toMatchObject({ exit, kind });
});

test("the parser hands on what was written and adds no default", async () => {
  const parsed = await parseArguments(
    ["build", "a", "2031", "--format", "pdf", "--format=csv", "--no-bom"],
    "1",
  );
  if (!("command" in parsed)) throw new Error("no command");
  expect(parsed.command.name).toBe("build");
  expect(parsed.args.positional).toEqual(["a", "2031"]);
  expect(parsed.args.config).toMatchObject({ format: ["pdf", "csv"], bom: false });
  expect(parsed.args.config.data).toBeUndefined();
  expect(parsed.args.config.keep).toBeUndefined();
});

test("names after -- are names, whatever they begin with", async () => {
  const parsed = await parseArguments(["build", "a", "--trust-theme", "--", "--b", "../c"], "1");
  if (!("command" in parsed)) throw new Error("no command");
  expect(parsed.args.positional).toEqual(["a", "--b", "../c"]);
  expect(parsed.args.config.trustTheme).toBe(true);
  const dashed = await parseArguments(["import", "--to", "c", "--", "-new\n--to.csv"], "1");
  if (!("command" in dashed)) throw new Error("no command");
  expect(dashed.args).toMatchObject({ positional: ["./-new\n--to.csv"], options: { to: "c" } });
  await expect(parseArguments(["doctor", "--", "x"], "1")).rejects.toThrow("unknown argument: x");
});

test("a single value given twice is refused", async () => {
  await expect(parseArguments(["build", "--data", "a", "--data", "b"], "1")).rejects.toThrow(
    "--data is given more than once",
  );
});

test("every command has its help, with every option", async () => {
  for (const { name, options } of commands) {
    const parsed = await parseArguments([name, "--help"], "1");
    const text = "text" in parsed ? parsed.text : "";
    for (const option of Object.keys({ ...COMMON_OPTIONS, ...options }))
      expect(text).toContain(`--${option}`);
  }
});

test.each([
  [[], "no command given", "see dbrief --help"],
  [["biuld"], "unknown command: biuld", "did you mean build?"],
  [["zzz"], "unknown command: zzz", "see dbrief --help"],
  [["scan", "a", "b"], "unknown argument: b", "see dbrief --help"],
  [["build", "--fromat=pdf"], "unknown option: --fromat", "did you mean --format?"],
  [["build", "--zzz"], "unknown option: --zzz", "see dbrief build --help"],
  [["--zzz"], "no command given", "see dbrief --help"],
  [["build", "--no-bomb"], "unknown option: --no-bomb", "did you mean --bom?"],
  [["build", "--format"], "no value for --format", "see dbrief build --help"],
  [["scan"], "missing: <file>", "see dbrief scan --help"],
])("%j is refused with what was meant, or where it is told", async (argv, message, hint) => {
  const refused = await parseArguments(argv, "1").catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(UsageError);
  expect(refused).toMatchObject({ message, hint });
});
