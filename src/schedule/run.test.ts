import { describe, expect, test } from "vitest";
import { type Announcement, type RunReport, runSchedule, type World } from "./run.ts";
import { newState, readScheduleState, type ScheduleState, writeScheduleState } from "./state.ts";
import { readTimetable } from "./timetable.ts";

const START = new Date("2024-10-21T06:59:00Z");
const built = (edition: number): RunReport => ({
  exit: 0,
  editions: [{ dataset: "seals", edition, changed: true }],
  message: "",
});
const broken: RunReport = { exit: 3, editions: [], message: "the disk is full" };

interface Play {
  readonly reports: readonly RunReport[];
  /** What each announcement comes to; with none, nobody listens. */
  readonly hooks?: readonly string[];
  readonly until: string;
  readonly expression?: string;
  /** Each build takes so long. */
  readonly seconds?: number;
  readonly begin?: ScheduleState;
}

/** A schedule in a world whose clock goes as it is told; what it did, in order. */
async function play({ reports, hooks, until, expression = "0 7 * * *", seconds = 1, begin }: Play) {
  const timetable = readTimetable(expression, "UTC", START);
  const stop = new AbortController();
  let now = START.getTime();
  const pass = (milliseconds: number) => {
    now += milliseconds;
    if (now >= Date.parse(until)) stop.abort();
  };
  const done: string[] = [];
  const saved: ScheduleState[] = [];
  const told: (readonly Announcement[])[] = [];
  const slept: number[] = [];
  const rest = [...reports];
  const answers = [...(hooks ?? [])];
  const world: World = {
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      pass(milliseconds);
    },
    build: async () => {
      done.push(`${new Date(now).toISOString().slice(11, 19)} build`);
      pass(seconds * 1000);
      return rest.shift() ?? built(9);
    },
    announce:
      hooks === undefined
        ? null
        : async (news) => {
            told.push(news);
            return answers.shift() ?? "";
          },
    save: async (state) => {
      saved.push(state);
    },
    log: (event, facts) => {
      if (event === "failed" || event === "untold") done.push(`${event} ${String(facts.message)}`);
    },
  };
  const state = await runSchedule(
    timetable,
    begin ?? newState(timetable, [], { seals: 1 }, START),
    30_000,
    world,
    stop.signal,
  );
  return { done, saved, slept, told, state };
}

describe("a schedule", () => {
  test("sleeps until the next run, no longer than a clock may be trusted", async () => {
    const { slept, done } = await play({
      reports: [],
      until: "2024-10-21T07:05:20Z",
      expression: "*/5 * * * *",
      seconds: 7,
    });
    expect(done).toEqual(["07:00:00 build", "07:05:00 build"]);
    // Five minutes less the seven seconds that the build took, in steps of fifteen.
    const steps = Array.from({ length: 19 }, () => 15_000);
    expect(slept.slice(4, 24)).toEqual([...steps, 8_000]);
  });

  test("runs at its time, and once", async () => {
    const { done, state } = await play({ reports: [built(2)], until: "2024-10-21T12:00Z" });
    expect(done).toEqual(["07:00:00 build"]);
    expect(state).toMatchObject({ announced: { seals: 2 }, lastFailure: null });
    expect(state.lastSuccess?.at).toEqual(new Date("2024-10-21T07:00:01Z"));
  });

  test("tries a failed run again, later each time, until it succeeds", async () => {
    const { done, state } = await play({ reports: [broken, broken, built(2)], until: "2024-10-21T12:00Z" });
    expect(done).toEqual([
      "07:00:00 build",
      "failed the disk is full",
      "07:00:31 build",
      "failed the disk is full",
      "07:01:32 build",
    ]);
    expect(state.progress).toMatchObject({ failures: 0, retryAt: null });
    expect(state.lastFailure).toMatchObject({ exit: 3, message: "the disk is full" });
  });

  test("lets no run begin while another goes on, and makes up for what came due meanwhile", async () => {
    const often = { expression: "* * * * *", seconds: 150, reports: [], until: "2024-10-21T07:04Z" };
    const { done } = await play(often);
    expect(done).toEqual(["07:00:00 build", "07:02:30 build"]);
  });

  test("writes down before a run that it has to be made up for", async () => {
    const { saved } = await play({ reports: [built(2)], until: "2024-10-21T12:00Z" });
    expect(saved[0]?.progress).toMatchObject({ failures: 1, retryAt: new Date("2024-10-21T07:00:30Z") });
    expect(saved.at(-1)?.progress).toMatchObject({ failures: 0, retryAt: null });
  });

  test("stopped during a run, leaves it due", async () => {
    const { done, state } = await play({ reports: [built(2)], until: "2024-10-21T07:00:01Z" });
    expect(done).toEqual(["07:00:00 build"]);
    expect(state.progress.settledUntil).toEqual(START);
    const again = await play({ reports: [built(2)], until: "2024-10-21T12:00Z", begin: state });
    expect(again.done).toEqual(["07:00:00 build"]);
  });
});

describe("news", () => {
  test("are told when an edition is new, from the last one that was told", async () => {
    const { told } = await play({ reports: [built(3)], hooks: [""], until: "2024-10-21T12:00Z" });
    expect(told).toEqual([[{ dataset: "seals", from: 1, to: 3 }]]);
  });

  test("are not told when nothing is", async () => {
    const { told } = await play({ reports: [built(1)], hooks: [""], until: "2024-10-21T12:00Z" });
    expect(told).toEqual([]);
  });

  test("that could not be told are told again, with what came since", async () => {
    const { told, done, state } = await play({
      reports: [built(2), built(3)],
      hooks: ["no route to host", ""],
      until: "2024-10-21T12:00Z",
    });
    expect(told).toEqual([[{ dataset: "seals", from: 1, to: 2 }], [{ dataset: "seals", from: 1, to: 3 }]]);
    expect(done).toEqual(["07:00:00 build", "untold no route to host", "07:00:31 build"]);
    expect(state.announced).toEqual({ seals: 3 });
    expect(state.lastFailure).toMatchObject({ exit: 0, message: "no route to host" });
    expect(state.lastSuccess?.editions).toEqual(built(3).editions);
    expect(state.progress).toMatchObject({ failures: 0, retryAt: null });
  });

  test("of a dataset that was not there before", async () => {
    const first = { exit: 0, editions: [{ dataset: "gulls", edition: 1, changed: true }], message: "" };
    const { told } = await play({ reports: [first], hooks: [""], until: "2024-10-21T12:00Z" });
    expect(told).toEqual([[{ dataset: "gulls", from: null, to: 1 }]]);
  });
});

describe("the state file", () => {
  const files = () => {
    const written: Record<string, string> = {};
    return {
      written,
      async readFile(path: string) {
        if (written[path] === undefined) throw new Error("ENOENT");
        return new TextEncoder().encode(written[path]);
      },
      stat: async () => ({ isFile: () => true }),
      async replaceFile(path: string, text: string) {
        written[path] = text;
      },
    };
  };

  test("reads back as it was written", async () => {
    const disk = files();
    const { state } = await play({ reports: [broken], until: "2024-10-21T07:00:20Z" });
    expect(state.lastFailure).not.toBeNull();
    await writeScheduleState("output", state, disk);
    expect(await readScheduleState("output", disk)).toEqual(state);
  });

  test.each([
    "",
    "{}",
    "[]",
    "null",
    '{"schedule": 2}',
    '{"schedule": 1, "progress": {"settledUntil": "x"}}',
    '{"schedule": 1, "expression": "@daily", "datasets": [], "progress": {"settledUntil": "2024-10-21"}}',
  ])("that holds %j is none", async (text) => {
    const disk = files();
    await disk.replaceFile("output/.schedule.json", text);
    expect(await readScheduleState("output", disk)).toBeNull();
  });
});
