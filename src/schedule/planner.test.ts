import { describe, expect, test } from "vitest";
import { begun, failed, LONGEST_BACKOFF_MS, type Progress, plan, succeeded } from "./planner.ts";
import { readTimetable, type Timetable } from "./timetable.ts";

const OSLO = "Europe/Oslo";
const START = new Date("2024-01-01T00:00:00Z");
const times = (expression: string, zone = OSLO) => readTimetable(expression, zone, START);
const settled = (until: string): Progress => ({
  settledUntil: new Date(until),
  failures: 0,
  retryAt: null,
});

/** The runs of a schedule that is asked at each of these moments, and carries each run out at once. */
function runsAt(timetable: Timetable, from: string, moments: readonly string[]): string[] {
  let progress = settled(from);
  const runs: string[] = [];
  for (const moment of moments) {
    const now = new Date(moment);
    const planned = plan(timetable, progress, now);
    progress = planned.progress;
    if (!planned.run) continue;
    runs.push(`${planned.due.toISOString()} ${planned.reason} +${planned.missed}`);
    progress = succeeded(begun(progress, now));
  }
  return runs;
}

/** Every time between two moments, waiting for each as the schedule says. */
function timesBetween(timetable: Timetable, from: string, to: string): string[] {
  let progress = settled(from);
  const runs: string[] = [];
  for (let now = new Date(from); now < new Date(to); ) {
    const planned = plan(timetable, progress, now);
    if (planned.run) {
      runs.push(planned.due.toISOString());
      progress = succeeded(begun(planned.progress, now));
    } else if (planned.until === null) break;
    else now = planned.until;
  }
  return runs;
}

describe("times in a zone that has a summer", () => {
  test.each([
    ["on a day like any other", "0 7 * * *", "2024-10-20T22:00Z", "2024-10-21T22:00Z", ["2024-10-21T05:00"]],
    [
      "07:00 stays 07:00 over the change in spring",
      "0 7 * * *",
      "2024-03-29T23:00Z",
      "2024-03-31T22:00Z",
      ["2024-03-30T06:00", "2024-03-31T05:00"],
    ],
    [
      "07:00 stays 07:00 over the change in autumn",
      "0 7 * * *",
      "2024-10-25T22:00Z",
      "2024-10-27T23:00Z",
      ["2024-10-26T05:00", "2024-10-27T06:00"],
    ],
    // Oslo goes from 02:00 to 03:00, which is 01:00 UTC.
    [
      "02:30 in spring, which there is not: at 03:00",
      "30 2 * * *",
      "2024-03-30T23:00Z",
      "2024-03-31T22:00Z",
      ["2024-03-31T01:00"],
    ],
    // 02:30 comes at 00:30 UTC and again at 01:30 UTC.
    [
      "02:30 in autumn, which comes twice: once",
      "30 2 * * *",
      "2024-10-26T22:00Z",
      "2024-10-27T23:00Z",
      ["2024-10-27T00:30"],
    ],
    [
      "every hour in spring: 23 of them",
      "0 * * * *",
      "2024-03-30T22:59Z",
      "2024-03-31T21:59Z",
      Array.from({ length: 23 }, (_, at) =>
        new Date(Date.parse("2024-03-30T23:00Z") + at * 3_600_000).toISOString().slice(0, 16),
      ),
    ],
    [
      "a leap day, and none for four years",
      "0 12 29 2 *",
      "2024-02-01T00:00Z",
      "2029-01-01T00:00Z",
      ["2024-02-29T11:00", "2028-02-29T11:00"],
    ],
    [
      "working days only",
      "0 7 * * 1-5",
      "2024-10-24T22:00Z",
      "2024-10-28T22:00Z",
      ["2024-10-25T05:00", "2024-10-28T06:00"],
    ],
    [
      "the first of the month or a Monday, either of the two",
      "0 0 1 * 1",
      "2024-09-28T00:00Z",
      "2024-10-08T00:00Z",
      ["2024-09-29T22:00", "2024-09-30T22:00", "2024-10-06T22:00"],
    ],
  ])("%s", (_, expression, from, to, expected) => {
    expect(timesBetween(times(expression), from, to)).toEqual(expected.map((time) => `${time}:00.000Z`));
  });
});

describe("what was missed is made up for, once", () => {
  const daily = times("0 7 * * *", "UTC");

  test("a machine that slept over three runs", () => {
    expect(runsAt(daily, "2024-10-21T07:00:01Z", ["2024-10-24T09:00Z", "2024-10-24T09:01Z"])).toEqual([
      "2024-10-24T07:00:00.000Z missed +2",
    ]);
  });

  test("and the next one comes at its own time", () => {
    const moments = ["2024-10-24T06:59:59Z", "2024-10-24T07:00:00Z", "2024-10-24T07:00:30Z"];
    expect(runsAt(daily, "2024-10-23T07:00:01Z", moments)).toEqual(["2024-10-24T07:00:00.000Z scheduled +0"]);
  });

  test("a run that took so long that others came due meanwhile", () => {
    const timetable = times("*/5 * * * *", "UTC");
    const planned = plan(
      timetable,
      begun(settled("2024-10-24T07:00Z"), new Date("2024-10-24T07:00:00Z")),
      new Date("2024-10-24T07:17Z"),
    );
    expect(planned).toMatchObject({
      run: true,
      reason: "missed",
      missed: 2,
      due: new Date("2024-10-24T07:15Z"),
    });
  });

  test("a clock that leaps forward by a year", () => {
    expect(runsAt(daily, "2024-10-21T07:00:01Z", ["2025-10-21T08:00Z"])).toEqual([
      "2025-10-21T07:00:00.000Z missed +364",
    ]);
  });
});

describe("a clock that is set back", () => {
  const daily = times("0 7 * * *", "UTC");

  test("by an hour: what has run is not run again", () => {
    const moments = ["2024-10-24T07:00Z", "2024-10-24T06:10Z", "2024-10-24T07:00Z", "2024-10-25T07:00Z"];
    expect(runsAt(daily, "2024-10-23T12:00Z", moments)).toEqual([
      "2024-10-24T07:00:00.000Z scheduled +0",
      "2024-10-25T07:00:00.000Z scheduled +0",
    ]);
  });

  test("by an hour: what runs every five minutes does not stop for it", () => {
    const moments = ["2024-10-24T07:00Z", "2024-10-24T06:01Z", "2024-10-24T06:05Z", "2024-10-24T06:10Z"];
    expect(runsAt(times("*/5 * * * *", "UTC"), "2024-10-24T06:56Z", moments)).toEqual([
      "2024-10-24T07:00:00.000Z scheduled +0",
      "2024-10-24T06:05:00.000Z scheduled +0",
      "2024-10-24T06:10:00.000Z scheduled +0",
    ]);
  });

  test.each([
    ["02:59 hours", "2024-10-24T04:01Z", ["2024-10-24T07:00:00.000Z scheduled +0"]],
    [
      "03:01 hours",
      "2024-10-24T03:59Z",
      ["2024-10-24T07:00:00.000Z scheduled +0", "2024-10-24T07:00:00.000Z scheduled +0"],
    ],
  ])("by %s: up to three it is a small correction", (_, back, runs) => {
    const moments = ["2024-10-24T07:00Z", back, "2024-10-24T07:00Z"];
    expect(runsAt(daily, "2024-10-23T12:00Z", moments)).toEqual(runs);
  });

  test("by years, since it had been wrong: it goes on by the right one", () => {
    const moments = ["2034-10-24T07:00Z", "2024-10-24T06:59Z", "2024-10-24T07:00Z"];
    expect(runsAt(daily, "2034-10-23T12:00Z", moments)).toEqual([
      "2034-10-24T07:00:00.000Z scheduled +0",
      "2024-10-24T07:00:00.000Z scheduled +0",
    ]);
  });

  test("does not put a retry off by as much", () => {
    const progress = failed(settled("2034-10-24T07:00Z"), new Date("2034-10-24T07:01Z"), 30_000);
    const planned = plan(daily, progress, new Date("2024-10-24T12:00Z"));
    expect(planned).toMatchObject({ run: false, until: new Date("2024-10-24T13:00Z") });
  });
});

describe("a run that failed", () => {
  const weekly = times("0 7 * * 1", "UTC");
  const monday = new Date("2024-10-21T07:00:00Z");

  test("is tried again after 30 s, 1 min, 2 min … and at most an hour", () => {
    const waits: number[] = [];
    let progress = begun(settled("2024-10-20T00:00Z"), monday);
    let now = monday;
    for (let attempt = 0; attempt < 9; attempt++) {
      progress = failed(progress, now, 30_000);
      const planned = plan(weekly, progress, now);
      if (planned.run || planned.until === null) throw new Error("nothing to wait for");
      waits.push((planned.until.getTime() - now.getTime()) / 1000);
      now = planned.until;
      expect(plan(weekly, progress, now)).toMatchObject({ run: true, reason: "retry" });
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(LONGEST_BACKOFF_MS).toBe(3_600_000);
  });

  test("is not tried again once it has succeeded", () => {
    const progress = succeeded(failed(begun(settled("2024-10-20T00:00Z"), monday), monday, 30_000));
    expect(plan(weekly, progress, new Date("2024-10-21T07:05Z"))).toMatchObject({
      run: false,
      until: new Date("2024-10-28T07:00Z"),
    });
  });

  test("gives way to the next run, where that comes first", () => {
    const often = times("* * * * *", "UTC");
    const progress = failed(begun(settled("2024-10-21T06:59Z"), monday), monday, 3_600_000);
    expect(plan(often, progress, monday)).toMatchObject({ run: false, until: new Date("2024-10-21T07:01Z") });
  });
});
