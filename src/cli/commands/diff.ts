import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import type { EditionChange } from "../../model/edition.ts";
import { type ComparedEditions, compareEditions } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../print-diagnostics.ts";
import type { Terminal } from "../terminal.ts";

/** What changed from the one edition to the other, whichever of the two is the older. */
export async function run({ config, positional }: Arguments, context: Context): Promise<Outcome> {
  const [from, to, dataset = null] = positional;
  const compared = await compareEditions(
    { from: editionNumber(from!), to: editionNumber(to!), dataset },
    normalizeConfig(config),
    realEffects(context),
  );
  return {
    exit: EXIT.done,
    text: describe(compared, context.terminal),
    essential: true,
    json: {
      dataset: compared.dataset,
      from: compared.from,
      to: compared.to,
      changes: compared.changes.map(({ edition: _, ...change }) => change),
    },
  };
}

function editionNumber(written: string): number {
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new UsageError(`not the number of an edition: ${written}`, "editions count from 1: dbrief diff 1 2");
}

function describe({ dataset, from, to, changes, pairs }: ComparedEditions, terminal: Terminal): string {
  const head = `${dataset}: edition ${from.edition} (${from.date}) → ${to.edition} (${to.date})\n`;
  if (changes.length === 0) return `${head}nothing has changed\n`;
  const types = Map.groupBy(changes, ({ subjectType }) => subjectType);
  const parts = [...types].map(([type, rows]) => {
    const subjects = [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()];
    const counted = `${subjects.length} ${PLURALS[type][subjects.length === 1 ? 0 : 1]}`;
    return `\n${terminal.outStyle("bold", counted)}\n${subjects.map((of) => describeSubject(of, pairs, terminal)).join("")}`;
  });
  return `${head}${parts.join("")}`;
}

const PLURALS = {
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

function describeSubject(
  rows: readonly EditionChange[],
  pairs: ComparedEditions["pairs"],
  terminal: Terminal,
): string {
  const { change, subjectId, field, old, new: now, why } = rows[0]!;
  const [mark, colour] = MARKS[change];
  const label = field === null ? `  ${printable(now ?? old ?? "")}` : "";
  const head = `${terminal.outStyle(colour, `${mark} ${subjectId}`)}${label}`;
  const pair = Object.hasOwn(pairs, subjectId) ? pairs[subjectId]!.join(", ") : "";
  const reason = why === null ? [] : Object.values(why).slice(0, 1);
  const details = [
    ...(pair === "" ? [] : wrapped(pair)),
    ...reason.flatMap((text) => wrapped(`why: ${printable(text)}`)),
    ...rows.filter((row) => row.field !== null).flatMap(describeField),
  ];
  return [head, ...details].map((line) => `${line}\n`).join("");
}

function describeField({ field, old, new: now }: EditionChange): string[] {
  const [before, after] = [printable(old ?? "(none)"), printable(now ?? "(none)")];
  const short = `${field}: ${before} → ${after}`;
  if (short.length <= WIDTH - INDENT.length) return [`${INDENT}${short}`];
  return [`${INDENT}${field}:`, ...wrapped(`- ${before}`), ...wrapped(`+ ${after}`)];
}

const WIDTH = 80;
const INDENT = "    ";

/** In lines of at most 80 columns, each indented; a longer word stands by itself. */
function wrapped(text: string): string[] {
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
