import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dbrief, exitOf } from "./dbrief.ts";
import { until } from "./faults/project.ts";
import { MAIN } from "./program.ts";

const SAMPLE = "harbour-strike";
const EVERY_SECOND = "* * * * * *";
const TABLES = ["--format", "csv"];

let folder = "";
beforeEach(async () => {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-schedule-"));
  folder = join(root, "project");
  expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
});
const running: ReturnType<typeof spawn>[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await fs.rm(resolve(folder, ".."), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

interface Line {
  readonly event: string;
  readonly [fact: string]: unknown;
}

function schedule(expression: string, args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, "schedule", expression, ...TABLES, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  running.push(child);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([exit, by]) => exitOf(exit, by));
  const lines = () =>
    stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  const events = (event: string) => lines().filter((line) => line.event === event);
  const seen = (event: string, times = 1) =>
    until(`${times} of ${event}; ${stderr}`, async () => events(event).length >= times);
  return { child, ended, events, seen, lines, said: () => stderr };
}

const status = async () =>
  JSON.parse((await dbrief(["schedule", "--status", "--json"], { cwd: folder })).stdout).schedule;

async function edit(change: (text: string) => string): Promise<void> {
  const path = join(folder, "data", SAMPLE, "claims.yaml");
  const text = await fs.readFile(path, "utf8");
  expect(change(text)).not.toBe(text);
  await fs.writeFile(path, change(text));
}

describe("a schedule in real seconds", () => {
  test("builds, tells of changes only, survives bad data and tells of that, and stops within 5 s", async () => {
    const hook = join(folder, "hook.cjs");
    // As no shell would hand it on, and which runs nothing.
    const news = join(folder, "news $(touch ran) `touch ran`;touch ran;.jsonl");
    await fs.writeFile(
      hook,
      `process.stdin.pipe(require("node:fs").createWriteStream(process.argv[2], { flags: "a" }));`,
    );
    const onChange = `'${process.execPath}' '${hook}' "${news}"`;
    const running = schedule(EVERY_SECOND, ["--on-change", onChange, "--retry", "1"]);
    await running.seen("built", 2);
    const told = async () =>
      (await fs.readFile(news, "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    expect(await told()).toMatchObject([
      { event: "changed", datasets: [{ dataset: SAMPLE, from: null, to: 1, changes: [] }] },
    ]);

    await edit((text) => text.replace("amount: 800", "amount: 850"));
    await until("the change is told", async () => (await told()).length === 2);
    const change = { change: "changed", subjectId: "authority-strike", old: "800", new: "850" };
    expect((await told())[1]).toMatchObject({
      datasets: [{ from: 1, to: 2, folder: `output/${SAMPLE}/latest` }],
    });
    expect((await told())[1].datasets[0].changes).toContainEqual(expect.objectContaining(change));

    await edit((text) => text.replace("speaker: union", "speaker: unoin"));
    await running.seen("failed");
    expect(running.events("failed")[0]).toMatchObject({ exit: 1, failures: 1 });
    expect(String(running.events("failed")[0]!.message)).toMatch(/claims\.yaml:\d+: unknown speaker: unoin/);
    expect(await fs.readlink(join(folder, "output", SAMPLE, "latest"))).toBe("editions/2");
    expect(await status()).toMatchObject({ running: true, lastFailure: { exit: 1 } });

    await edit((text) => text.replace("speaker: unoin", "speaker: union"));
    const sofar = running.events("built").length;
    await running.seen("built", sofar + 1);
    running.child.kill("SIGTERM");
    expect(await running.ended).toBe(143);
    expect(running.lines().at(-1)).toMatchObject({ event: "stopped" });
    expect(await status()).toMatchObject({ running: false, failures: 0, expression: EVERY_SECOND });
    expect(await fs.readdir(folder)).not.toContain("ran");
    expect((await fs.readdir(join(folder, "output"))).sort()).toEqual([
      ".lock.sqlite",
      ".schedule.json",
      SAMPLE,
    ]);
  });

  test("holds its output folder: a second one exits 75 at once, a build in between goes through", async () => {
    const first = schedule("0 0 1 1 *", ["--time-zone", "Europe/Oslo"]);
    await first.seen("next");
    // On standard error, which may come later than what standard output says of the same.
    const told = /^next run \w{3} \d{4}-01-01 00:00:00 /m;
    await until(`"next run"; ${first.said()}`, async () => told.test(first.said()));
    const second = await dbrief(["schedule", "0 7 * * *"], { cwd: folder });
    expect({ exit: second.exit, told: second.stderr.includes("another schedule runs") }).toEqual({
      exit: 75,
      told: true,
    });
    expect((await dbrief(["build", ...TABLES], { cwd: folder })).exit).toBe(0);
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(130);
  });

  test("makes up, once, for the runs that were missed while nothing ran", async () => {
    const first = schedule("0 7 * * *", ["--time-zone", "UTC"]);
    await first.seen("next");
    first.child.kill("SIGTERM");
    await first.ended;
    const path = join(folder, "output", ".schedule.json");
    const state = JSON.parse(await fs.readFile(path, "utf8"));
    const days = new Date(Date.now() - 3 * 86_400_000).toISOString();
    await fs.writeFile(
      path,
      JSON.stringify({ ...state, progress: { ...state.progress, settledUntil: days } }),
    );
    const second = schedule("0 7 * * *", ["--time-zone", "UTC"]);
    await second.seen("built");
    await second.seen("next");
    expect(second.events("run")).toMatchObject([{ reason: expect.any(String), missed: 2 }]);
    second.child.kill("SIGTERM");
    await second.ended;
  });

  test("writes its log to a file, and to a new one after SIGHUP", async () => {
    const log = join(folder, "dbrief.log");
    const running = schedule("0 0 1 1 *", ["--log", log]);
    const lines = async (path: string) =>
      (await fs.readFile(path, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
    await until("the log has begun", async () => (await lines(log)).length >= 2);
    await fs.rename(log, `${log}.1`);
    running.child.kill("SIGHUP");
    await until("the log is opened anew", async () => (await fs.readdir(folder)).includes("dbrief.log"));
    running.child.kill("SIGTERM");
    expect(await running.ended).toBe(143);
    expect((await lines(log)).map((line) => JSON.parse(line).event)).toEqual(["stopped"]);
    expect((await lines(`${log}.1`)).map((line) => JSON.parse(line).event)).toEqual(["scheduled", "next"]);
  });
});

describe("the command line", () => {
  test.each([
    [["0 0 31 2 *"], /never comes: 0 0 31 2 \*/],
    [["0 7 * *"], /no cron expression: 0 7 \* \*/],
    [[], /no cron expression/],
    [["0 7 * * *", "--time-zone", "Europe/Olso"], /did you mean Europe\/Oslo\?/],
    [["0 7 * * *", "harbor-strike"], /unknown dataset: harbor-strike/],
    [["0 7 * * *", "--format", "pdff"], /unknown format: pdff/],
    [["0 7 * * *", "--on-change", "./send 'x"], /a quote that is never closed/],
    [["0 7 * * *", "--shell"], /--shell without --on-change/],
    [["0 7 * * *", "--retry", "0"], /--retry takes a number above 0/],
    [["0 7 * * *", "--print", "anacron"], /unknown scheduler: anacron/],
    [["0 7 L * *", "--print", "cron"], /cron has no word for this: 0 7 L \* \*/],
    [["0 7 * * *", "--print", "kubernetes"], /no image was named/],
    [["0 7 * * *", "--write", "x"], /--write is for --print/],
    [
      ["0 7 * * *", "--print", "cron", "--on-change", "./x"],
      /--on-change is for a schedule that dbrief itself/,
    ],
    [
      ["0 7 * * *", "--print", "github", "--time-limit", "5"],
      /--time-limit is for a schedule that dbrief itself/,
    ],
    [
      ["0 7 * * *", "--print", "systemd", "--image", "x"],
      /--image is for --print kubernetes, not for systemd/,
    ],
    [["0 7 * * *", "--print", "github", "--output", "/srv/briefs"], /--output lies outside of/],
    [["0 7 * * *", "--print", "cron", "--output", "a\nb"], /cron can't be told of a line break/],
  ])("%j: exit 2", async (args, message) => {
    // One that would run is not waited for.
    const kill = { signal: "SIGTERM", when: "next run" } as const;
    const { exit, stderr } = await dbrief(["schedule", ...args], { cwd: folder, kill });
    expect({ exit, told: message.test(stderr) }, stderr).toEqual({ exit: 2, told: true });
    await expect(fs.readdir(join(folder, "output"))).rejects.toThrow("ENOENT");
  });

  test("--status where nothing was ever scheduled", async () => {
    const { exit, stdout } = await dbrief(["schedule", "--status"], { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "no schedule has run in output\n" });
  });

  test("--print into files", async () => {
    const args = ["schedule", "0 7 * * 1-5", "--print", "systemd", "--write", "units"];
    const { exit, stdout } = await dbrief(args, { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "units/dbrief.timer\nunits/dbrief.service\n" });
    expect((await fs.readdir(join(folder, "units"))).sort()).toEqual(["dbrief.service", "dbrief.timer"]);
  });
});
