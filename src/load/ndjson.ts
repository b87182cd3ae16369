import { type Diagnostic, error, type Place } from "../diagnostic.ts";
import type { RawLines, RawPath } from "../model/raw-dataset.ts";
import { DEEPEST, nestedTooDeep, parseYaml } from "./yaml.ts";

/** One slip in what wrote the file makes every line wrong. */
const MOST_SYNTAX_ERRORS = 20;
/** After so many the rest is not read: each costs as much as a hundred that are right. */
const GIVEN_UP_AFTER = 10_000;
/** As much as a row of a table may hold. */
const LONGEST_LINE = 1_000_000;

export interface ParsedNdjson {
  readonly lines: RawLines;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One JSON value a line (https://github.com/ndjson/ndjson-spec) → values with positions; blank lines are passed
 * over. A line is one line of YAML too, whose parser keeps places: it is asked where something is wrong, and reads
 * a line of its own only.
 */
export function parseNdjson(text: string, file: string): ParsedNdjson {
  const values: unknown[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  const diagnostics: Diagnostic[] = [];
  let faults = 0;
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end === -1 ? text.length : end);
    const start = at;
    at += line.length + 1;
    number += 1;
    if (line.trim() === "") continue;
    const read = readLine(line, { file, line: number, column: 1 });
    if ("value" in read) {
      values.push(read.value);
      starts.push(start);
      numbers.push(number);
    } else {
      faults += 1;
      for (const fault of faults <= MOST_SYNTAX_ERRORS ? read.faults : []) diagnostics.push(fault);
      if (faults === GIVEN_UP_AFTER) break;
    }
  }
  if (faults > MOST_SYNTAX_ERRORS) diagnostics.push(moreFaults(faults, number, file));
  const lineOf = (index: number) => {
    const start = starts[index] ?? 0;
    const end = text.indexOf("\n", start);
    return text.slice(start, end === -1 ? text.length : end);
  };
  const places = { file, lineOf, numberOf: (index: number) => numbers[index] ?? 1 };
  return { lines: { file, values, ...locating(places) }, diagnostics };
}

type ReadLine = { readonly value: unknown } | { readonly faults: readonly Diagnostic[] };

function readLine(line: string, at: Place): ReadLine {
  if (line.length > LONGEST_LINE) {
    const message = "a line of more than a million characters";
    return { faults: [error("json-syntax", message, at, ONE_A_LINE)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { faults: [syntaxError(cause as SyntaxError, at)] };
  }
  // JSON keeps the last of two values of one key in silence.
  const keys = keysOf(value);
  if (Number.isNaN(keys)) return { faults: [nestedTooDeep(at)] };
  const doubled = keysIn(line) === keys ? [] : doubledKeys(line, at);
  return doubled.length > 0 ? { faults: doubled } : { value };
}

const ONE_A_LINE = "one claim a line, each a JSON object: {…}";

function syntaxError({ message }: SyntaxError, at: Place): Diagnostic {
  const offset = /at position (\d+)/.exec(message)?.[1];
  const said = message.replace(/ in JSON at position .*| at position .*|, "(?:.|\n)*$/s, "");
  const place = { ...at, column: offset === undefined ? at.column : Number(offset) + 1 };
  return error("json-syntax", said.charAt(0).toLowerCase() + said.slice(1), place, ONE_A_LINE);
}

function moreFaults(faults: number, lines: number, file: string): Diagnostic {
  const rest = faults === GIVEN_UP_AFTER ? `; what follows line ${lines} was not read` : "";
  const message = `lines that are not JSON: ${faults - MOST_SYNTAX_ERRORS} more${rest}`;
  return error("json-syntax", message, { file, line: null, column: null });
}

function keysIn(line: string): number {
  let keys = 0;
  for (const _ of line.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (_[1] !== undefined) keys += 1;
  return keys;
}

/** NaN where it nests deeper than any claim does. */
function keysOf(value: unknown, depth = 0): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > DEEPEST) return Number.NaN;
  const inner = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce((sum: number, one) => sum + keysOf(one, depth + 1), own);
}

function doubledKeys(line: string, at: Place): Diagnostic[] {
  return parseYaml(line, at.file, "claims")
    .diagnostics.filter(({ code }) => code === "duplicate-key")
    .map((fault) => ({ ...fault, at: onLine(fault.at!, at.line!), hint: "keep one of the two" }));
}

function onLine(place: Place, line: number): Place {
  return { ...place, line };
}

interface Lines {
  readonly file: string;
  lineOf(index: number): string;
  numberOf(index: number): number;
}

function locating({ file, lineOf, numberOf }: Lines): Pick<RawLines, "locate" | "written"> {
  const documentOf = (index: number) => parseYaml(lineOf(index), file, "claims").document;
  return {
    locate(index: number, path: RawPath, part) {
      const line = numberOf(index);
      if (path.length === 0) return { file, line, column: 1 };
      const place = documentOf(index)?.locate(path, part) ?? { file, line, column: 1 };
      return onLine(place, line);
    },
    written(index: number, path: RawPath) {
      // Asked for each small number; only of one that ends in three decimals is there anything to see.
      return /\.\d\d0(?!\d)/.test(lineOf(index)) ? (documentOf(index)?.written(path) ?? null) : null;
    },
  };
}
