import type { z } from "zod";
import { type Diagnostic, error } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { OVER_TIME_MEANING } from "../model/over-time.ts";
import type { Located, RawPath } from "../model/raw-dataset.ts";
import { describeNumberFault } from "./number-faults.ts";
import { comparisonSchema, dateObject } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** The entry that a schema has looked at: its values, where it stands, and the keys that it may have. */
export interface Inspected {
  readonly value: unknown;
  readonly located: Located;
  readonly path: RawPath;
  readonly keys: readonly string[];
}

/** What a schema found, in words for a curator, one diagnostic a fault. */
export function* describeIssues(issues: readonly Issue[], entry: Inspected): Generator<Diagnostic> {
  for (const issue of issues) yield* describeIssue(issue, [], entry);
}

function* describeIssue(issue: Issue, above: RawPath, entry: Inspected): Generator<Diagnostic> {
  const path = [...above, ...(issue.path as (string | number)[])];
  const at = entry.located.locate([...entry.path, ...path]);
  const key = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const unknown of issue.keys) yield unknownKey(unknown, path, entry);
      return;
    case "invalid_union":
      yield* describeUnion(issue, path, entry);
      return;
    case "invalid_key":
      for (const inner of issue.issues) yield* describeIssue(inner, path, entry);
      return;
    case "invalid_type":
      yield wrongType(issue.expected, path, entry);
      return;
    case "too_big":
    case "too_small":
      yield wrongSize(issue, key, at);
      return;
    case "invalid_value": {
      if (valueAt(entry.value, path) === undefined) {
        yield missingKey(key, path, entry, issue.values.map(String));
        return;
      }
      const allowed = issue.values.map(String);
      const given = String(valueAt(entry.value, path)).slice(0, 100);
      const meant = OTHER_WORDS[given.toLowerCase()];
      const near = meant !== undefined && allowed.includes(meant) ? `did you mean ${meant}?` : null;
      const hint = near ?? didYouMean(given, allowed) ?? `one of: ${allowed.join(", ")}`;
      yield error("invalid-value", `unknown ${key}: ${given}`, at, hint);
      return;
    }
    case "custom": {
      const { code, hint } = issue.params as { code: string; hint: string };
      const subject = issue.message.includes(key) ? "" : ` (${key})`;
      yield error(code, `${issue.message}${subject}`, at, hint);
      return;
    }
    default:
      yield error(
        "invalid-value",
        `${key}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`,
        at,
      );
  }
}

/** What people write for a modifier. */
const OTHER_WORDS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...{ over: "more-than", above: "more-than", ">": "more-than", under: "fewer-than", below: "fewer-than" },
  ...{ "less-than": "fewer-than", "less than": "fewer-than", "<": "fewer-than", min: "at-least" },
  ...{ minimum: "at-least", ">=": "at-least", max: "up-to", maximum: "up-to", "at-most": "up-to" },
  ...{ "at most": "up-to", "<=": "up-to", approximately: "about", around: "about", circa: "about" },
  ...{ roughly: "about", "~": "about", range: "between" },
});

type SizeIssue = Extract<Issue, { code: "too_big" | "too_small" }>;

/** A text, list or number with more or less in it than there may be. */
function wrongSize(issue: SizeIssue, key: string, at: Diagnostic["at"]): Diagnostic {
  const unit = { string: "characters", array: "entries", set: "entries" }[issue.origin as string];
  const number = issue.code === "too_big" ? issue.maximum : issue.minimum;
  const limit = `${number}${unit === undefined ? "" : ` ${unit}`}`;
  if (issue.code === "too_big")
    return error("invalid-value", `${key}: more than ${limit}`, at, `write ${limit} at most`);
  return Number(number) === 1 && unit !== undefined
    ? error("invalid-value", `${key}: empty`, at, "write at least one")
    : error("invalid-value", `${key}: less than ${limit}`, at, `write ${limit} at least`);
}

/** The key that a path leads to: `said.date` → date, `via[1]` → via. */
function nameOf(path: RawPath): string {
  return String(path.findLast((step) => typeof step === "string") ?? "this entry");
}

function valueAt(value: unknown, path: RawPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

function unknownKey(unknown: string, path: RawPath, entry: Inspected): Diagnostic {
  const at = entry.located.locate([...entry.path, ...path, unknown], "key");
  const keys = keysAt(path, entry.keys);
  // `{name: Smith, John}` has a key John without a value.
  const comma =
    valueAt(entry.value, [...path, unknown]) !== null
      ? ""
      : /^[a-z_]+:/.test(unknown)
        ? `a colon has a space behind it: ${unknown.replace(":", ": ")}`
        : "a text with a comma in it goes in quotes";
  const known = `keys here: ${keys.join(", ")}`;
  const meant = OTHER_HOMES[unknown] ?? didYouMean(unknown, keys);
  const hint = unknown.includes(" ") && comma ? comma : (meant ?? (comma ? `${comma}; ${known}` : known));
  return error("unknown-key", `unknown key: ${unknown.slice(0, 100)}`, at, hint);
}

const CUMULATIVE = "write over_time: grows in its place; false is fixed, or varies where it may also fall";

/** Keys that curators look for in the wrong place. */
const OTHER_HOMES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  cumulative: CUMULATIVE,
  unit: "the unit belongs to the measure, in brief.yaml",
  date: "a claim has said and as_of, a source has published",
  quote: "the source's own words are the key excerpt",
  "<<": "merge keys are not read; write the values out",
});

function keysAt(path: RawPath, top: readonly string[]): readonly string[] {
  if (path.length === 0) return top;
  const key = nameOf(path);
  if (key === "comparison") return Object.keys(comparisonSchema.shape);
  if (key === "ignore") return ["text", "why"];
  return Object.keys(dateObject.shape);
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** Of the shapes a value may have, the one that it was meant to have: whose own type fits. */
function* describeUnion(issue: UnionIssue, path: RawPath, entry: Inspected): Generator<Diagnostic> {
  const meant = issue.errors.find((branch) => !branch.some((fault) => isOfOtherType(fault)));
  if (meant !== undefined) {
    for (const inner of meant) yield* describeIssue(inner, path, entry);
    return;
  }
  const expected = issue.errors.flat().map((fault) => ("expected" in fault ? String(fault.expected) : ""));
  yield wrongType([...new Set(expected)].join("|"), path, entry);
}

function isOfOtherType(fault: Issue): boolean {
  return fault.code === "invalid_type" && fault.path.length === 0;
}

/** Said of the entry that lacks it, by the line of its id. */
function missingKey(
  key: string,
  path: RawPath,
  entry: Inspected,
  allowed: readonly string[] = [],
): Diagnostic {
  const at = entry.located.locate([...entry.path, ...path.slice(0, -1)], "key");
  const hint =
    key === "over_time" ? overTimeHint(allowed, entry) : `write ${key}: with a value; it can't be left out`;
  return error("missing-key", `missing key: ${key}`, at, hint);
}

/** Only whoever curates knows which of the three it is; what each means stands beside it. */
function overTimeHint(allowed: readonly string[], { value }: Inspected): string {
  if (valueAt(value, ["cumulative"]) === true) return CUMULATIVE;
  const meanings = allowed.includes("lasts") ? OVER_TIME_MEANING.proposition : OVER_TIME_MEANING.measure;
  const ways = Object.entries(meanings).map(([word, meaning]) => `over_time: ${word}, ${meaning}`);
  return `write one of: ${ways.join(" · ")}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of languages",
};

function wrongType(expected: string, path: RawPath, entry: Inspected): Diagnostic {
  const given = valueAt(entry.value, path);
  const key = nameOf(path);
  const at = entry.located.locate([...entry.path, ...path]);
  if (given === undefined) return missingKey(key, path, entry);
  if (expected === "number") return describeNumberFault(given, key, at);
  const wanted = expected.split("|").map((type) => TYPE_WORDS[type] ?? type);
  const hint =
    typeof given === "object"
      ? null
      : remedyFor(expected, given, entry.located.written([...entry.path, ...path]));
  return error("wrong-type", `${key}: ${wanted.join(" or ")} expected, found ${describe(given)}`, at, hint);
}

/** @param written as typed, where that is known: YAML reads 007 as 7 */
function remedyFor(expected: string, given: unknown, written: string | null): string | null {
  if (expected.includes("string")) return `put it in quotes: "${written ?? given}"`;
  return expected === "array" && typeof given === "string" ? `write it as a list: [${given}]` : null;
}

/** What stands there, in a curator's words. */
export function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of keys";
  if (typeof value === "string") return `the text "${value.slice(0, 60)}"`;
  if (typeof value === "number") return `the number ${value}`;
  return String(value);
}
