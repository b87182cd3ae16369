import type { YAMLError } from "yaml";

/** What was written amiss, in the words of who wrote it. */
export interface Slip {
  readonly message: string;
  readonly hint: string;
  /** The line that it stands on, counted from 0. */
  readonly line: number;
  /** Counted from 1; null where the parser's own place is the best. */
  readonly column: number | null;
}

/**
 * The slip behind a fault of the parser, which tells what its grammar waited for, as a rule a line later; null where
 * none of the usual ones stands there.
 * @param place of the fault, counted from 1
 */
export function slipAt(
  text: string,
  place: { readonly line: number; readonly column: number },
  fault: YAMLError,
): Slip | null {
  const [line, column] = [place.line - 1, place.column];
  const lines = text.split(/\r\n|\r|\n/);
  for (const near of [line, line - 1, line + 1]) {
    const found = slipOn(lines[near] ?? "");
    if (found !== null) return { ...found, line: near };
  }
  const own = lines[line] ?? "";
  if (/^(?:Implicit keys need|Implicit map keys need)/.test(fault.message) && !/:(?:\s|$)/.test(own))
    return { message: `no colon: ${brief(own)}`, hint: NEEDS_COLON, line, column: indentOf(own) + 1 };
  const next = lines.findIndex((below, at) => at > line && below.trim() !== "");
  if (fault.code === "BLOCK_AS_IMPLICIT_KEY" && isDeeperKey(lines[next] ?? "", own))
    return { ...outOfLine(lines[next] ?? ""), line: next };
  const isOfLine = /^(?:Sequence item without|Unexpected scalar at node end|All (?:mapping|sequence) items)/;
  const isAtItsStart = column <= indentOf(own) + 1;
  return isAtItsStart && isOfLine.test(fault.message) && KEY.test(own) ? { ...outOfLine(own), line } : null;
}

/** What no line of a dataset may have, whatever stands around it. */
function slipOn(line: string): Omit<Slip, "line"> | null {
  if (/^ *\t/.test(line))
    return { message: "a tab at the start of a line", hint: "indent with spaces", column: null };
  if (/^ *[\u00a0\u2000-\u200b\u3000\ufeff]/.test(line)) {
    const message = "a space that YAML takes for a letter, at the start of a line";
    return { message, hint: "indent with plain spaces", column: 1 };
  }
  const tight = /^(?<lead>\s*(?:- )?)(?<key>[a-z]+(?:_[a-z]+)*):(?<value>[^\s:/].*)$/.exec(line)?.groups;
  if (tight !== undefined) {
    const { lead = "", key = "", value = "" } = tight;
    return {
      message: `no space behind the colon: ${key}:${brief(value)}`,
      hint: `write ${key}: ${brief(value)}`,
      column: lead.length + 1,
    };
  }
  const dashed = /^(?<lead>\s*)-+(?<rest>[a-z_]+:(?:\s.*)?)$/.exec(line)?.groups;
  if (dashed === undefined) return null;
  const { lead = "", rest = "" } = dashed;
  return {
    message: `no space behind the dash: -${brief(rest)}`,
    hint: `write - ${brief(rest)}`,
    column: lead.length + 1,
  };
}

const KEY = /^\s*(?:- )?[a-z]+(?:_[a-z]+)*:(?:\s|$)/;
const NEEDS_COLON = "write key: value; a text that goes on is indented further than its key";

function outOfLine(line: string): Omit<Slip, "line"> {
  const hint = "set it as far in as the keys that it belongs with, and each of them alike";
  return { message: `a key out of line: ${brief(line)}`, hint, column: indentOf(line) + 1 };
}

function isDeeperKey(below: string, own: string): boolean {
  return KEY.test(below) && KEY.test(own) && indentOf(below) > indentOf(own) && !/:\s.*:\s/.test(own);
}

/** A dash of a list counts, for the keys below stand behind it. */
function indentOf(line: string): number {
  return /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
}

function brief(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed;
}
