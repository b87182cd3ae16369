import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  type YAMLError,
} from "yaml";
import { type Diagnostic, error } from "../diagnostic.ts";
import type { FileKind, RawDocument, RawValue } from "../model/raw-dataset.ts";
import { emptyFile } from "./text-file.ts";
import { keyText, YamlPlaces } from "./yaml-places.ts";
import { slipAt } from "./yaml-slips.ts";

/** A curated file nests five deep; what goes far beyond was made to exhaust the stack. */
export const DEEPEST = 50;
export interface ParsedYaml {
  /** Null where the syntax is broken: what could be salvaged would only give misleading errors. */
  readonly document: RawDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** YAML 1.2 text → values with positions. Aliases, tags, second documents and doubled keys are errors. */
export function parseYaml(text: string, file: string, kind: FileKind): ParsedYaml {
  const tooDeep = nestsTooDeep(text);
  if (tooDeep !== null) return { document: null, diagnostics: [nestedTooDeep({ file, ...tooDeep })] };
  const lines = new LineCounter();
  // The parser's own search for doubled keys takes time in proportion to their square; convert() finds them.
  const parsed = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    version: "1.2",
    schema: "core",
  });
  const places = new YamlPlaces(file, parsed, lines, text);
  const broken = syntaxErrors(parsed, places, text);
  if (broken.length > 0) return { document: null, diagnostics: broken };
  const diagnostics: Diagnostic[] = [];
  const value = convert(parsed.contents, places, diagnostics, 0);
  if (value === null) {
    const empty = emptyFile(file);
    return { document: null, diagnostics: diagnostics.length > 0 ? diagnostics : [empty] };
  }
  const document: RawDocument = {
    kind,
    file,
    value,
    locate: (path, part) => places.locate(path, part),
    written: (path) => places.written(path),
  };
  return { document, diagnostics };
}

/**
 * The parser itself is recursive and slow on brackets in brackets, so a run of them is looked for first:
 * only characters that can open a level and nothing else between them.
 */
function nestsTooDeep(text: string): { line: number; column: number } | null {
  const run = /(?:[[{][ \t\r\n]*){60}|(?:[-?][ \t]+){60}|(?:\{[^{}"'\n]{0,80}:[ \t]*){60}/.exec(text);
  if (run === null) return null;
  const before = text.slice(0, run.index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export function nestedTooDeep(at: Diagnostic["at"]): Diagnostic {
  return error(
    "nested-too-deep",
    "nested too deep",
    at,
    `no file of a dataset nests more than ${DEEPEST} levels`,
  );
}

/** The first alone: one slip of indentation makes the parser complain of every line after it. */
function syntaxErrors(parsed: Document, places: YamlPlaces, text: string): Diagnostic[] {
  const found = [...parsed.errors, ...parsed.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const exhausted = found.find((fault) => fault.code === "RESOURCE_EXHAUSTION");
  if (exhausted !== undefined) return [nestedTooDeep(places.at(exhausted.pos[0]))];
  if (parsed.directives?.yaml.version === "1.1") {
    return [
      error("yaml-syntax", "YAML version: 1.1", places.at(0), "take the %YAML line out; files are YAML 1.2"),
    ];
  }
  return found.slice(0, 1).map((fault) => syntaxError(fault, places, text));
}

function syntaxError(fault: YAMLError, places: YamlPlaces, text: string): Diagnostic {
  const at = places.at(fault.pos[0]);
  const slip = slipAt(text, at, fault);
  if (slip !== null) {
    const { message, hint, line, column } = slip;
    return error("yaml-syntax", message, { ...at, line: line + 1, column: column ?? at.column }, hint);
  }
  const said = lowerFirst(fault.message);
  const sign = text.charAt(fault.pos[0]);
  switch (fault.code) {
    case "MULTIPLE_DOCS":
      return error("multiple-documents", "a second document in one file", at, "take the line --- out");
    case "TAG_RESOLVE_FAILED":
      return error("yaml-tag", said, at, "take the tag (the word after !) out; values need none");
    case "TAB_AS_INDENT":
      return error("yaml-syntax", said, at, "indent with spaces");
    case "BLOCK_AS_IMPLICIT_KEY":
      return error("yaml-syntax", "a colon and a space within a text", at, "put the whole text in quotes");
    case "BAD_SCALAR_START":
      return error("yaml-syntax", `a text that starts with ${sign}`, at, "put the whole text in quotes");
    case "UNEXPECTED_TOKEN": {
      const isDash = said.startsWith("unexpected block-seq-ind");
      const message = isDash ? "a text that starts with a dash" : "words behind what ends a value";
      return error("yaml-syntax", message, at, QUOTE_WHOLE);
    }
    case "BAD_DQ_ESCAPE":
      return error(
        "yaml-syntax",
        "a backslash that stands for no sign",
        at,
        "write a backslash twice, or the text in single quotes",
      );
    case "BAD_INDENT":
      if (!said.startsWith("flow")) break;
      return error("yaml-syntax", "a bracket that is not closed", at, `close [ with ], and { with }${HASH}`);
    case "MISSING_CHAR":
      if (said.startsWith("missing closing"))
        return error(
          "yaml-syntax",
          "a quote that is not closed",
          at,
          "close it, or write it twice within a text",
        );
      return error(
        "yaml-syntax",
        "a comma or a bracket is missing",
        at,
        `close [ with ], and { with }${HASH}`,
      );
    default:
  }
  return error("yaml-syntax", said, at, "check the indentation and quotes on this line and the one above");
}

const QUOTE_WHOLE =
  "put the whole text in quotes (in single ones where it holds double ones) if it starts with a quote, bracket, dash or sign";
const HASH = "; a # behind a space cuts a line off, so such a text goes in quotes";

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** Nodes → plain values; what a dataset may not hold is reported and left out. */
function convert(node: unknown, places: YamlPlaces, diagnostics: Diagnostic[], depth: number): RawValue {
  if (depth > DEEPEST) {
    diagnostics.push(nestedTooDeep(places.ofNode(node)));
    return null;
  }
  if (isAlias(node)) {
    const hint = "write the value out; aliases (*) are not read";
    diagnostics.push(error("yaml-alias", `alias: *${node.source}`, places.ofNode(node), hint));
    return null;
  }
  const anchor = (node as { readonly anchor?: string } | null)?.anchor;
  if (anchor !== undefined) {
    const hint = "put a text that starts with & in quotes; anchors are not read";
    diagnostics.push(error("yaml-alias", `anchor: &${anchor}`, places.ofNode(node), hint));
  }
  if (isScalar(node)) {
    const cut = cutAtHash(node, places);
    if (cut !== null) {
      const hint = "put the text in quotes; a comment has a space after its #";
      diagnostics.push(error("yaml-hash", `a text cut off at #${cut}`, places.ofNode(node), hint));
    }
    return scalarValue(node.value);
  }
  if (isSeq(node)) return node.items.map((item) => convert(item, places, diagnostics, depth + 1));
  if (isMap(node)) return convertMap(node.items, places, diagnostics, depth);
  return null;
}

/** YAML takes the # for a comment, and what is left of an excerpt still stands in its source. */
function cutAtHash(node: Scalar, places: YamlPlaces): string | null {
  const { type, value, comment } = node;
  if (type !== "PLAIN" || (typeof value !== "string" && value !== null)) return null;
  // A key that is commented out below one without a value is none of its text.
  if (value === null && !/^[ \t]*#/.test(places.behind(node))) return null;
  return /^[^\s#!]+/.exec(comment ?? "")?.[0] ?? null;
}

function scalarValue(value: unknown): RawValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function convertMap(
  pairs: readonly { key: unknown; value: unknown }[],
  places: YamlPlaces,
  diagnostics: Diagnostic[],
  depth: number,
): RawValue {
  const map = new Map<string, RawValue>();
  const first = new Map<string, unknown>();
  for (const { key, value } of pairs) {
    const name = keyText(key);
    if (name === null) {
      const hint = "a key is one word or a text in quotes";
      diagnostics.push(error("yaml-syntax", "a key that is not a text", places.ofNode(key), hint));
      continue;
    }
    if (map.has(name)) {
      const hint = `first used on line ${places.ofNode(first.get(name)).line}; keep one of the two`;
      diagnostics.push(error("duplicate-key", `duplicate key: ${name}`, places.ofNode(key), hint));
      continue;
    }
    first.set(name, key);
    map.set(name, convert(value, places, diagnostics, depth + 1));
  }
  return map;
}
