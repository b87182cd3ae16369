import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../diagnostic.ts";
import { splitCommand } from "./command-line.ts";
import { type Fields, readFields } from "./fields.ts";
import { readTimetable } from "./timetable.ts";
import { plainExpression } from "./units/unit.ts";

const NOW = new Date("2024-10-21T00:00:00Z");

describe("what is refused", () => {
  test.each([
    ["0 0 31 2 *", /never comes/],
    ["0 0 30 2 *", /never comes/],
    ["0 0 31 4,6,9,11 *", /never comes/],
    ["0 7 * *", /no cron expression/],
    ["0 7 * * 1-5 2024 *", /no cron expression/],
    ["60 7 * * *", /no cron expression/],
    ["0 7 * * Frday", /no cron expression/],
    ["", /no cron expression/],
    ["tomorrow", /no cron expression/],
    ["constructor", /no cron expression/],
  ])("%j", (expression, message) => {
    expect(() => readTimetable(expression, "UTC", NOW)).toThrow(message);
    expect(() => readTimetable(expression, "UTC", NOW)).toThrow(UsageError);
  });

  test("a zone that is none, with the near one", () => {
    expect(() => readTimetable("0 7 * * *", "Europe/Olso", NOW)).toThrow(
      expect.objectContaining({
        message: "unknown time zone: Europe/Olso",
        hint: "did you mean Europe/Oslo?",
      }),
    );
  });
});

test("nicknames stand for their fields", () => {
  expect(readTimetable("@daily", "UTC", NOW).expression).toBe("0 0 * * *");
  expect(readTimetable(" @Hourly ", "UTC", NOW).next(NOW)).toEqual(new Date("2024-10-21T01:00:00Z"));
});

test.each([
  ["0 7 * * *", false],
  ["* 7 * * *", false],
  ["0 * * * *", true],
  ["0 */2 * * *", true],
  ["30 0 7 * * *", false],
  ["0 30 * * * *", true],
])("%s runs whatever the hour: %s", (expression, everyHour) =>
  expect(readTimetable(expression, "UTC", NOW).everyHour).toBe(everyHour),
);

test.each<[string, Partial<Fields>]>([
  ["5 7 * * *", { second: [0], minute: [5], hour: [7], day: null, month: null, weekday: null }],
  ["30 5 7 * * *", { second: [30], minute: [5], hour: [7] }],
  ["* 5 7 * * *", { second: Array.from({ length: 60 }, (_, second) => second) }],
  ["0 7 * jan-MAR,12 sun,7", { month: [1, 2, 3, 12], weekday: [0] }],
  ["0 7 * * 5-7", { weekday: [0, 5, 6] }],
  [
    "*/1 20-22 * * */3",
    { minute: Array.from({ length: 60 }, (_, at) => at), hour: [20, 21, 22], weekday: [0, 3, 6] },
  ],
  ["50/4 7 * * 5/1", { minute: [50, 54, 58], weekday: [5, 6] }],
])("%s is taken apart", (expression, fields) => expect(readFields(expression)).toMatchObject(fields));

test.each([
  "60 7 * * *",
  "0 24 * * *",
  "0 7 0 * *",
  "0 7 32 * *",
  "0 7 * 13 *",
  "0 7 * * 8",
  "9-5 7 * * *",
  "*/0 7 * * *",
  "*-5 7 * * *",
])("%s has no fields", (expression) => expect(readFields(expression)).toBeNull());

const value = (low: number, high: number) => fc.integer({ min: low, max: high });

/** A field as a person may write it. */
const field = (low: number, high: number) => {
  // croner refuses a step that is larger than the field.
  const part = fc.oneof(
    value(low, high).map(String),
    fc.tuple(value(low, high), value(low, high)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc
      .tuple(value(low, high), value(low, high), value(1, Math.min(9, high)))
      .map(([a, b, by]) => `${Math.min(a, b)}-${Math.max(a, b)}/${by}`),
    value(2, Math.min(9, high)).map((by) => `*/${by}`),
  );
  return fc.oneof(
    fc.constant("*"),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => all.join(",")),
  );
};

const expressions = fc
  .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
  .map((fields) => fields.join(" "));

test("the fields read as croner reads them, and the plain expression comes at the same times", () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const fields = readFields(expression) as Fields;
      const [written, plain] = [expression, plainExpression(fields)].map((text) => {
        const timetable = readTimetable(text, "UTC", NOW);
        const times: (string | undefined)[] = [];
        let time: Date | null = NOW;
        for (let at = 0; at < 5 && time !== null; at++) {
          time = timetable.next(time);
          times.push(time?.toISOString());
        }
        return times;
      });
      expect(plain).toEqual(written);
    }),
    { numRuns: 100 },
  );
});

test.each(["0 7 L * *", "0 7 15W * *", "0 7 * * 1#2", "0 7 * * +1"])(
  "no other scheduler has a word for %s",
  (expression) => {
    expect(readFields(expression)).toBeNull();
  },
);

describe("a command without a shell", () => {
  test.each([
    ["./send.sh", ["./send.sh"]],
    ["  curl -d @- 'http://x/a b'  ", ["curl", "-d", "@-", "http://x/a b"]],
    [String.raw`a "b \"c\" d" '' e\ f '\g'`, ["a", 'b "c" d', "", "e f", "\\g"]],
    ["a $HOME | b > c *", ["a", "$HOME", "|", "b", ">", "c", "*"]],
    [`one"two"'three'`, ["onetwothree"]],
  ])("%s", (command, words) => {
    expect(splitCommand(command)).toEqual(words);
  });

  test.each([`a "b`, "a 'b", "a \\", "   "])("refuses %j", (command) => {
    expect(() => splitCommand(command)).toThrow(UsageError);
  });

  test("words that are quoted come back as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (words) => {
        const command = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
        expect(splitCommand(command)).toEqual(words);
      }),
    );
  });
});
