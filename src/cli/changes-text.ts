import type { EditionChange } from "../model/edition.ts";
import { printable } from "./printable.ts";
import type { Terminal } from "./terminal.ts";

/** What changed, as a terminal shows it: subjects under their numbers, each with its fields before and after. */
export function changesText(
  changes: readonly EditionChange[],
  about: AboutSubject,
  terminal: Terminal,
): string {
  const types = Map.groupBy(changes, ({ subjectType }) => subjectType);
  const parts = [...types].map(([type, rows]) => {
    const subjects = [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()];
    const counted = `${subjects.length} ${PLURALS[type][subjects.length === 1 ? 0 : 1]}`;
    return `\n${terminal.outStyle("bold", counted)}\n${subjects.map((of) => subjectText(of, about, terminal)).join("")}`;
  });
  return parts.join("");
}

/** What is to be said of a subject besides. */
export interface AboutSubject {
  /** Behind its id; null for what its row says of it. */
  label?(subject: EditionChange): string | null;
  /** Lines below, of any length. */
  details?(subject: EditionChange): readonly string[];
}

export const PLURALS = {
  claim: ["claim", "claims"],
  source: ["source", "sources"],
  discrepancy: ["discrepancy", "discrepancies"],
} as const;

const MARKS = {
  added: ["+", "green"],
  withdrawn: ["-", "red"],
  changed: ["~", "yellow"],
  reclassified: ["~", "yellow"],
} as const;

function subjectText(
  rows: readonly EditionChange[],
  { label, details }: AboutSubject,
  terminal: Terminal,
): string {
  const subject = rows[0]!;
  const { change, subjectId, field, old, new: now, why } = subject;
  const [mark, colour] = MARKS[change];
  const named = label?.(subject) ?? (field === null ? (now ?? old ?? "") : "");
  const head = `${terminal.outStyle(colour, `${mark} ${subjectId}`)}${named === "" ? "" : `  ${printable(named)}`}`;
  const reason = why === null ? [] : Object.values(why).slice(0, 1);
  const lines = [
    ...(details?.(subject) ?? []).flatMap((text) => wrapped(printable(text))),
    ...reason.flatMap((text) => wrapped(`why: ${printable(text)}`)),
    ...rows.filter((row) => row.field !== null).flatMap(fieldLines),
  ];
  return [head, ...lines].map((line) => `${line}\n`).join("");
}

function fieldLines({ field, old, new: now }: EditionChange): string[] {
  const [before, after] = [printable(old ?? "(none)"), printable(now ?? "(none)")];
  const short = `${field}: ${before} → ${after}`;
  if (short.length <= WIDTH - INDENT.length) return [`${INDENT}${short}`];
  return [`${INDENT}${field}:`, ...wrapped(`- ${before}`), ...wrapped(`+ ${after}`)];
}

const WIDTH = 80;
const INDENT = "    ";

/** In lines of at most 80 columns, each indented; a longer word stands by itself. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = INDENT;
  for (const word of text.split(/\s+/)) {
    if (line.length > INDENT.length && line.length + word.length >= WIDTH) {
      lines.push(line.trimEnd());
      line = `${INDENT}  `;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
