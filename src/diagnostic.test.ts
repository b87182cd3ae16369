import { expect, test } from "vitest";
import {
  error,
  formatPlace,
  hasErrors,
  MachineError,
  note,
  ThemeError,
  toldOf,
  UsageError,
  warning,
} from "./diagnostic.ts";

test("a place is told as far as it is known", () => {
  expect(formatPlace({ file: "a.yaml", line: 4, column: 2 })).toBe("a.yaml:4:2");
  expect(formatPlace({ file: "a.yaml", line: 4, column: null })).toBe("a.yaml:4");
  expect(formatPlace({ file: "a.yaml", line: null, column: null })).toBe("a.yaml");
});

test("only errors are errors", () => {
  expect(hasErrors([warning("w", "m", null), note("n", "m", null)])).toBe(false);
  expect(hasErrors([warning("w", "m", null), error("e", "m", null)])).toBe(true);
});

test("two hundred are told as they come; of more the errors first, none twice, and how many are not", () => {
  const warnings = Array.from({ length: 150 }, (_, index) => warning("w", `${index}`, null));
  const errors = Array.from({ length: 50 }, (_, index) => error("e", `${index}`, null));
  expect(toldOf([...warnings, ...errors])).toEqual({ told: [...warnings, ...errors], more: 0 });
  const more = [...warnings, error("e", "first", null), ...errors];
  expect(toldOf(more)).toEqual({ told: [...more.slice(150), ...warnings.slice(0, 149)], more: 1 });
});

test("failures say what to do, and what they came of", () => {
  const cause = new Error("disk");
  expect(new MachineError("m", { hint: "h", cause })).toMatchObject({
    name: "MachineError",
    hint: "h",
    cause,
  });
  expect(new MachineError("m").hint).toBeNull();
  expect("cause" in new MachineError("m")).toBe(false);
  expect(new UsageError("m")).toMatchObject({ message: "m", hint: null });
  expect(new ThemeError([error("e", "one", null), error("e", "two", null)])).toMatchObject({
    message: "one; two",
  });
});
