import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../test/rally-world.ts";
import { holdFolder } from "./editions/index.ts";
import { build } from "./pipeline.ts";
import {
  commandWords,
  gatherNews,
  keepSchedule,
  printUnit,
  type RunReport,
  scheduleStatus,
} from "./scheduling.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const NOW = new Date("2031-05-05T06:00:00Z");
const ASKED = { expression: "0 7 * * *", timeZone: "UTC", datasets: ["rally"], retrySeconds: 30 };
const config = () => world.config();
const real = () => world.effects().files;
const state = async () => JSON.parse(await world.read("output/.schedule.json"));
const edition = () => build([], world.config({ format: "csv" }), world.effects());
async function change(low: string) {
  const claims = await world.read("data/rally/claims.yaml");
  await world.write("data/rally/claims.yaml", claims.replace(/low: \d+/, `low: ${low}`));
}

/** Keeps a schedule until it sleeps, or has built so often; a run takes no time. */
async function kept(asked: Partial<typeof ASKED> = {}, given: { now?: Date; report?: RunReport } = {}) {
  const controller = new AbortController();
  const log: { event: string; facts: Record<string, unknown> }[] = [];
  let builds = 0;
  let slept: number | null = null;
  await keepSchedule(
    { ...ASKED, ...asked },
    config(),
    real(),
    {
      now: () => given.now ?? NOW,
      sleep: async (milliseconds) => {
        slept = milliseconds;
        controller.abort();
      },
      log: (event, facts) => void log.push({ event, facts }),
      build: async () => {
        builds += 1;
        return given.report ?? { exit: 0, editions: [], message: "" };
      },
      announce: null,
    },
    controller.signal,
  );
  return { log, events: log.map(({ event }) => event), builds, slept };
}

describe("a schedule", () => {
  test("waits for its hour, and remembers what it is and which editions there were before it", async () => {
    await edition();
    const { events, builds, slept } = await kept();
    expect({ events, builds }).toEqual({ events: ["scheduled", "next"], builds: 0 });
    expect(slept).toBeGreaterThan(0);
    expect(await state()).toMatchObject({
      expression: "0 7 * * *",
      timeZone: "UTC",
      datasets: ["rally"],
      announced: { rally: 1 },
      lastSuccess: null,
    });
    await world.write("output/march/editions/x", "");
    expect((await kept({ datasets: [] })).builds).toBe(0);
    expect((await state()).announced).toEqual({ rally: 1 });
  });

  test("builds what was missed since it last ran, if it is the same; another begins anew and keeps what it knew", async () => {
    await kept();
    const report = { exit: 0, editions: [{ dataset: "rally", edition: 1, changed: true }], message: "" };
    const later = new Date("2031-05-07T06:00:00Z");
    expect((await kept({}, { now: later, report })).builds).toBe(1);
    const before = await state();
    expect(before.lastSuccess.editions).toEqual(report.editions);
    const evenLater = new Date("2031-05-09T06:00:00Z");
    for (const other of [{ expression: "0 8 * * *" }, { timeZone: "Europe/Oslo" }, { datasets: ["march"] }]) {
      expect((await kept(other, { now: evenLater })).builds, JSON.stringify(other)).toBe(0);
      expect((await state()).lastSuccess).toEqual(before.lastSuccess);
    }
  });

  test("tries a failed run again after the seconds that were asked for", async () => {
    await kept();
    const report = { exit: 3, editions: [], message: "no browser" };
    const later = new Date("2031-05-07T06:00:00Z");
    const { builds } = await kept({ retrySeconds: 90 }, { now: later, report });
    expect(builds).toBe(1);
    const { progress, lastFailure } = await state();
    expect(progress.failures).toBe(1);
    expect(new Date(progress.retryAt).getTime() - later.getTime()).toBe(90_000);
    expect(lastFailure).toMatchObject({ exit: 3, message: "no browser" });
  });

  test("holds its folder, and sweeps what a killed one left beside its state, and nothing else", async () => {
    await world.write("output/.schedule.json.x1", "");
    await world.write("output/notes.schedule.json.", "");
    const held = await holdFolder(world.path("output"), real());
    await expect(kept()).rejects.toThrow(
      `another schedule runs in this output folder: ${world.path("output")}`,
    );
    held.release();
    await kept();
    await expect(world.read("output/.schedule.json.x1")).rejects.toThrow("ENOENT");
    expect(await world.read("output/notes.schedule.json.")).toBe("");
    // It lets go of it in the end.
    (await holdFolder(world.path("output"), real())).release();
  });
});

describe("a day of a schedule that builds by the hour", () => {
  /** What somebody writes, or the clock does, in the middle of an hour after the first. */
  const EVENTS: Readonly<Record<number, () => Promise<unknown>>> = {
    3: () => change("2001"),
    9: () => change("2002"),
    11: () => world.rewrite("data/rally/claims.yaml", "speaker:", "speakr:"),
    13: () => world.rewrite("data/rally/claims.yaml", "speakr:", "speaker:"),
    15: () => change("2003"),
  };
  const HOUR = 3_600_000;

  test("makes an edition of each change, tells of each once, and leaves nothing beside them", async () => {
    await edition();
    const stop = new AbortController();
    const told: unknown[] = [];
    const exits: (number | null)[] = [];
    let now = NOW.getTime() - HOUR / 2;
    let setBack = false;
    const [from, rest] = [now, new Map(Object.entries(EVENTS))];
    const pass = async (milliseconds: number) => {
      now += milliseconds;
      for (const [hour, event] of rest)
        if (now - from >= Number(hour) * HOUR) {
          rest.delete(hour);
          await event();
        }
      if (!setBack && now - from >= 18 * HOUR) {
        setBack = true;
        now -= HOUR;
      }
      if (now - from >= 24 * HOUR) stop.abort();
    };
    await keepSchedule(
      { ...ASKED, expression: "0 * * * *", retrySeconds: 600 },
      config(),
      real(),
      {
        now: () => new Date(now),
        sleep: pass,
        log: () => undefined,
        build: async () => {
          const { ok, editions } = await edition();
          await pass(5000);
          exits.push(ok ? 0 : 1);
          const built = editions.map(({ dataset, number, changed }) => ({
            dataset,
            edition: number,
            changed,
          }));
          return { exit: ok ? 0 : 1, editions: built, message: ok ? "" : "unknown key: speakr" };
        },
        announce: async (news) => {
          told.push(...news);
          return "";
        },
      },
      stop.signal,
    );
    const news = [1, 2, 3].map((number) => ({ dataset: "rally", from: number, to: number + 1 }));
    expect(told).toEqual(news);
    expect((await readdir(world.path("output/rally/editions"))).sort()).toEqual(["1", "2", "3", "4"]);
    expect((await readdir(world.path("output/rally"))).sort()).toEqual([
      ".lock.sqlite",
      "editions",
      "latest",
    ]);
    expect((await readdir(world.path("output"))).sort()).toEqual([".lock.sqlite", ".schedule.json", "rally"]);
    // Of the twenty-four hours two were broken; the one that came twice ran twice, as whoever asks for every hour means.
    expect(exits.filter((exit) => exit === 0)).toHaveLength(23);
    expect(exits.filter((exit) => exit === 1).length).toBeGreaterThan(2);
    expect(await state()).toMatchObject({
      announced: { rally: 4 },
      progress: { failures: 0, retryAt: null },
    });
  });
});

describe("what has become of a schedule", () => {
  const status = (now: Date) => scheduleStatus(config(), real(), now);

  test("is null where none ever ran; else whether it runs, and when it is due", async () => {
    expect(await status(NOW)).toBeNull();
    await kept();
    expect(await status(NOW)).toMatchObject({ running: false, next: new Date("2031-05-05T07:00:00Z") });
    const overdue = await status(new Date("2031-05-05T09:00:00Z"));
    expect(overdue?.next).toEqual(new Date("2031-05-05T07:00:00Z"));
    const held = await holdFolder(world.path("output"), real());
    expect((await status(NOW))?.running).toBe(true);
    held.release();
  });
});

describe("the news of a dataset", () => {
  test("are all changes after the edition that was told of last", async () => {
    await edition();
    await change("3000");
    await edition();
    await change("4000");
    await edition();
    const newsSince = async (from: number | null) => {
      const [news] = await gatherNews([{ dataset: "rally", from, to: 3 }], config(), real());
      return {
        ...news,
        changes: news?.changes.map(({ edition: number, field, new: now }) => `${number} ${field} ${now}`),
      };
    };
    expect(await newsSince(1)).toEqual({
      ...{ dataset: "rally", from: 1, to: 3, folder: world.path("output/rally/latest") },
      changes: ["2 low 3000", "3 low 4000"],
    });
    expect((await newsSince(2)).changes).toEqual(["3 low 4000"]);
    expect((await newsSince(null)).changes).toHaveLength(2);
    const [none] = await gatherNews([{ dataset: "march", from: null, to: 1 }], config(), real());
    expect(none?.changes).toEqual([]);
  });
});

describe("a unit", () => {
  const request = {
    zoneAsked: false,
    localZone: "UTC",
    command: ["node", "main.js", "build"],
    portable: [],
    places: { data: "/d", output: "/o", archive: null, theme: null, browser: null },
    folder: "/",
    user: null,
    image: null,
    path: "/bin",
  };
  const printed = (id: string, expression: string) => printUnit(id, expression, "UTC", NOW, request);

  test("is of one scheduler, of what that has words for", () => {
    expect(
      printed("cron", "0 7 * * 1-5")
        .map(({ text }) => text)
        .join(),
    ).toContain("0 7 * * 1-5");
    expect(() => printed("corn", "0 7 * * *")).toThrow("unknown scheduler: corn");
    expect(() => printed("cron", "0 7 L * *")).toThrow("cron has no word for this: 0 7 L * *");
    expect(() => printed("cron", "every day")).toThrow();
  });

  test("a command is its words, quotes read as a shell reads them", () => {
    expect(commandWords("tell 'the desk' now")).toEqual(["tell", "the desk", "now"]);
  });
});
