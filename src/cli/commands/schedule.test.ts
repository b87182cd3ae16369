import { describe, expect } from "vitest";
import { json, test } from "../../../test/command-line.ts";

describe("a schedule of this program's own", () => {
  // Nobody waits for that day.
  const NEVER_NOW = "0 7 29 2 *";

  test("logs what it does, tells when the next run is, and ends as it is asked to", async ({
    dbrief,
    start,
  }) => {
    const running = start("schedule", NEVER_NOW, "rally", "--time-zone", "Europe/Oslo");
    await running.told("next run");
    const status = await dbrief("schedule", "--status");
    expect((await dbrief("schedule", "--status", "--healthy")).exit).toBe(0);
    expect(status.out).toMatch(/^schedule {6}0 7 29 2 \* \(Europe\/Oslo\), running$/m);
    expect(status.out).toMatch(/^next run {6}\w{3} \d{4}-02-29 07:00:00 (GMT\+1|CET)$/m);
    running.signal("SIGTERM");
    const { exit, out, err } = await running.ended;
    expect(exit).toBe(143);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).event),
    ).toEqual(["scheduled", "next", "stopped"]);
    expect(err).toMatch(/^next run \w{3} \d{4}-02-29 07:00:00 \S+\n$/);
    expect((await dbrief("schedule", "--status", "--healthy")).exit).toBe(3);
    expect((await dbrief("schedule", "--status")).out.replace(/\d{4}-/, "")).toMatchInlineSnapshot(`
      "schedule      0 7 29 2 * (Europe/Oslo), not running
      last success  never
      last failure  never
      next run      Tue 02-29 07:00:00 CET, if it runs by then
      "
    `);
    const { schedule: told } = json(await dbrief("schedule", "--status", "--json"));
    expect(told).toMatchObject({
      running: false,
      expression: NEVER_NOW,
      timeZone: "Europe/Oslo",
      datasets: ["rally"],
      failures: 0,
    });
  });

  test("logs into a file where one is named, and quietly says nothing", async ({ world, start }) => {
    const running = start("schedule", NEVER_NOW, "--quiet", "--log", world.path("log"), "--time-zone", "UTC");
    while (!(await world.read("log").catch(() => "")).includes("next")) await new Promise(setImmediate);
    running.signal("SIGINT");
    expect(await running.ended).toEqual({ exit: 130, out: "", err: "" });
    expect(await world.read("log")).toContain('"event":"stopped"');
  });

  test("without one, the status says so", async ({ dbrief }) => {
    expect(await dbrief("schedule", "--status")).toMatchInlineSnapshot(`
      {
        "err": "",
        "exit": 0,
        "out": "no schedule has run in output
      ",
      }
    `);
    expect(json(await dbrief("schedule", "--status", "--json")).schedule).toBeNull();
    expect((await dbrief("schedule", "--status", "--healthy")).exit).toBe(3);
  });
});

describe("what makes no sense", () => {
  test.for<[string, string[]]>([
    ["no cron expression", []],
    ["--status takes no expression", ["0 7 * * *", "--status"]],
    ["--healthy is for --status", ["0 7 * * *", "--healthy"]],
    ["--write is for --print", ["0 7 * * *", "--write", "x"]],
    ["--shell without --on-change", ["0 7 * * *", "--shell"]],
    ["--on-change is empty", ["0 7 * * *", "--on-change", " "]],
    ["--retry takes a number above 0: 0", ["0 7 * * *", "--retry", "0"]],
    ["--retry takes a number above 0: 100001", ["0 7 * * *", "--retry", "100001"]],
    ["--time-limit takes a number above 0\n", ["0 7 * * *", "--time-limit", "soon"]],
    ["--retry is for a schedule that dbrief itself keeps", ["0 7 * * *", "--print", "cron", "--retry", "9"]],
    ["--shell is for a schedule that dbrief itself keeps", ["0 7 * * *", "--print", "cron", "--shell"]],
    ["--image is for --print kubernetes, not for cron", ["0 7 * * *", "--print", "cron", "--image", "x"]],
    ["unknown scheduler: corn", ["0 7 * * *", "--print", "corn"]],
    ["unknown dataset: raly", ["0 7 * * *", "raly"]],
  ])("%s", async ([message, rest], { dbrief }) => {
    expect(await dbrief("schedule", ...rest)).toMatchObject({
      exit: 2,
      out: "",
      err: expect.stringContaining(message),
    });
  });
});

describe("a unit for another scheduler", () => {
  test("is printed, one file as it is, several each under its name", async ({ dbrief }) => {
    const cron = await dbrief("schedule", "0 7 * * 1-5", "rally", "--print", "cron");
    expect(cron.exit).toBe(0);
    expect(cron.out).toContain("0 7 * * 1-5");
    expect(cron.out).toContain("--data=data --output=output");
    expect(cron.out).not.toMatch(/^# .*\.cron$/m);
    const systemd = await dbrief(
      "schedule",
      "0 7 * * 1-5",
      "--print",
      "systemd",
      "--time-zone",
      "Europe/Oslo",
      "--theme",
      "compact",
    );
    expect(systemd.out.match(/^# \S+\.(?:service|timer)$/gm)).toHaveLength(2);
    expect(systemd.out).toContain("Europe/Oslo");
    expect(systemd.out).toContain("--theme=compact");
  });

  test("is written into a folder, and its files are named", async ({ world, dbrief }) => {
    const { out, exit } = await dbrief(
      "schedule",
      "0 7 * * 1-5",
      "--print",
      "systemd",
      "--write",
      world.path("units"),
    );
    expect({ out, exit }).toMatchInlineSnapshot(`
      {
        "exit": 0,
        "out": "units/dbrief.timer
      units/dbrief.service
      ",
      }
    `);
    const printed = json(await dbrief("schedule", "0 7 * * 1-5", "--print", "systemd", "--json"));
    const [first] = printed.files;
    expect(await world.read(`units/${first.name}`)).toBe(first.text);
  });

  test("of an image, for kubernetes", async ({ dbrief }) => {
    const { out } = await dbrief(
      "schedule",
      "0 7 * * 1-5",
      "--print",
      "kubernetes",
      "--image",
      "example.org/brief:1",
    );
    expect(out).toContain("example.org/brief:1");
  });
});
