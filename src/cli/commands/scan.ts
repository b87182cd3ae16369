import { stripVTControlCharacters, styleText } from "node:util";
import { normalizeConfig, UsageError } from "../../config.ts";
import { type Scan, type ScannedFigure, scan } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

/** Every figure of one text: where it stands, how it reads, and which claim carries it. */
export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const normalized = normalizeConfig(config);
  const languages = normalized.languages ?? [];
  if (languages.length > 1) throw new UsageError("a text has one language", "name it once: --language nb");
  const result = await scan(positional[0]!, languages[0] ?? null, normalized, realEffects(context));
  return {
    exit: EXIT.done,
    diagnostics: result.diagnostics,
    get text() {
      return options.stub === true ? result.stub() : describeScan(result);
    },
    essential: true,
    json: { language: result.language, source: result.source, figures: result.figures },
  };
}

const WIDTH = 80;
const MARGIN = 9;

function describeScan({ figures, source, language }: Scan): string {
  const claimable = figures.filter((figure) => figure.claimable);
  const covered = claimable.filter((figure) => figure.covered_by.length > 0).length;
  const ignored = claimable.filter(
    (figure) => figure.covered_by.length === 0 && figure.ignored !== null,
  ).length;
  const open = claimable.length - covered - ignored;
  const known = source === null ? "no claim of any dataset is from this text" : `as ${source}`;
  return [
    ...figures.map(describeFigure),
    `${claimable.length} figures that a claim could carry (${language}, ${known}):`,
    `${covered} covered, ${ignored} left out on purpose, ${open} uncovered`,
    "",
  ].join("\n");
}

function describeFigure(figure: ScannedFigure): string {
  const place = `line ${figure.line}`.padEnd(MARGIN);
  const facts = [styleText("bold", figure.text), reading(figure), figure.kind, figure.unit];
  const head = facts.filter((fact) => fact !== null && fact !== "").join(" · ");
  const below = [styleText("dim", excerptAround(figure)), mark(figure)].filter((line) => line !== "");
  return `${place}${head}\n${below.map((line) => `${" ".repeat(MARGIN)}${line}\n`).join("")}`;
}

function reading({ amount, low, high, modifier, ambiguous }: ScannedFigure): string {
  if (ambiguous.length > 0) return `ambiguous: ${ambiguous.join(" or ")}`;
  if (amount !== null) return modifier === "exact" ? String(amount) : `${modifier} ${amount}`;
  if (low === null && high === null) return "";
  return `${modifier} ${low ?? "…"}–${high ?? "…"}`;
}

function mark({ claimable, covered_by: claims, ignored }: ScannedFigure): string {
  if (claims.length > 0) return styleText("green", `covered by ${claims.join(", ")}`);
  if (!claimable) return "";
  return ignored === null ? styleText("yellow", "uncovered") : `left out: ${ignored}`;
}

/** The sentence, cut around the figure to one line. */
function excerptAround({ sentence, text }: ScannedFigure): string {
  const room = WIDTH - MARGIN;
  const flat = stripVTControlCharacters(sentence).replace(/\s+/gu, " ");
  if (flat.length <= room) return flat;
  const at = Math.max(0, flat.indexOf(text.replace(/\s+/gu, " ")));
  const start = Math.min(Math.max(0, at - Math.floor(room / 3)), flat.length - room + 1);
  const cut = flat.slice(start, start + room - 2);
  return `${start > 0 ? "…" : ""}${cut}…`;
}
