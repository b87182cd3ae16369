import { describe, expect, test } from "vitest";
import type { Ended } from "./processes.ts";
import { complaintOf, reportOf } from "./report.ts";

const ended = (given: Partial<Ended> = {}): Ended => ({
  exit: 0,
  stdout: "",
  stderr: "",
  late: false,
  ...given,
});
const printing = (exit: number, json: object) =>
  reportOf(ended({ exit, stdout: JSON.stringify(json) }), 120_000);

describe("a build", () => {
  test("that came to its end: its editions, and nothing of their files", () => {
    const datasets = [{ dataset: "rally", edition: 3, changed: true, files: [] }];
    expect(printing(0, { datasets })).toEqual({
      exit: 0,
      editions: [{ dataset: "rally", edition: 3, changed: true }],
      message: "",
    });
    expect(printing(0, {})).toEqual({ exit: 0, editions: [], message: "" });
  });

  test("that failed: the first error with its place, and how many more; no edition", () => {
    const error = (message: string, at: object | null = null) => ({ severity: "error", message, at });
    const warning = { severity: "warning", message: "stale", at: null };
    const datasets = [{ dataset: "rally", edition: 3, changed: true }];
    const place = { file: "claims.yaml", line: 4 };
    expect(printing(1, { datasets, diagnostics: [warning, error("unknown speaker", place)] })).toEqual({
      exit: 1,
      editions: [],
      message: "errors in the data: claims.yaml:4: unknown speaker",
    });
    const two = [error("no dataset", { file: "data", line: null }), error("another")];
    expect(printing(1, { diagnostics: two }).message).toBe(
      "errors in the data: data: no dataset, and 1 more",
    );
    expect(printing(1, { diagnostics: [error("no place")] }).message).toBe("errors in the data: no place");
  });

  test("that the machine refused: why, and what to do", () => {
    expect(printing(3, { error: { message: "no browser", hint: "install one" } })).toMatchObject({
      exit: 3,
      message: "no browser; install one",
    });
    expect(printing(2, { error: { message: "no such theme", hint: null } }).message).toBe("no such theme");
  });

  test("that printed no object: the last line of what it said, if it said anything", () => {
    expect(reportOf(ended({ exit: 3, stdout: "{", stderr: "one\ntwo\n" }), 1)).toEqual({
      exit: 3,
      editions: [],
      message: "two",
    });
    expect(reportOf(ended({ exit: null }), 1).message).toBe("ended without a word");
    expect(reportOf(ended({ exit: 1, stderr: "x".repeat(600) }), 1).message).toHaveLength(500);
    // An end that says all is well, and nothing of what was built.
    expect(reportOf(ended(), 1)).toMatchObject({ exit: null, message: "ended without a word" });
  });

  test("that took too long", () => {
    expect(reportOf(ended({ exit: 143, late: true }), 120_000)).toEqual({
      exit: null,
      editions: [],
      message: "still running after 2 minutes",
    });
  });
});

test("a command that was to be told of changes: nothing where all went well, else why not", () => {
  expect(complaintOf("tell", ended({ stderr: "noise" }))).toBe("");
  expect(complaintOf("tell", ended({ exit: 2, stderr: "no\nmail\n" }))).toBe(
    "--on-change tell: exit 2: mail",
  );
  expect(complaintOf("tell", ended({ exit: null }))).toBe(
    "--on-change tell: was ended by a signal, or never started",
  );
  expect(complaintOf("tell", ended({ exit: 143, late: true }))).toBe("--on-change tell: took too long");
});
