import files from "node:fs/promises";
import { stripVTControlCharacters, styleText } from "node:util";
import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { thisProgram } from "../../effects/program.ts";
import { LARGEST_ARCHIVED_TEXT } from "../../files/index.ts";
// Not by the pipeline's door, which stands before all that a build needs.
import { type Scan, type ScannedFigure, scan } from "../../pipeline/scan.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";

/** Every figure of one text: where it stands, how it reads, and which claim carries it. */
export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const normalized = normalizeConfig(config);
  const languages = normalized.languages ?? [];
  if (languages.length > 1) throw new UsageError("a text has one language", "name it once: --language nb");
  const effects = {
    files,
    readText: readAtMost,
    program: thisProgram(),
    signal: context.signal,
    onStep: (step: string) => context.terminal.step(step),
  };
  const result = await scan(positional[0]!, languages[0] ?? null, normalized, effects);
  const stub = options.stub === true ? await result.stub() : null;
  return {
    exit: EXIT.done,
    diagnostics: result.diagnostics,
    get text() {
      return stub ?? describeScan(result);
    },
    essential: true,
    json: { language: result.language, source: result.source, figures: result.figures },
  };
}

/** A pipe may be read, such as /dev/stdin, but not without end. */
async function readAtMost(path: string): Promise<Uint8Array> {
  const handle = await files.open(path);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(65_536), 0, 65_536, null);
      if (bytesRead === 0) return Buffer.concat(chunks);
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
      if (size > LARGEST_ARCHIVED_TEXT)
        throw new UsageError(
          `too large: ${path} is larger than ${LARGEST_ARCHIVED_TEXT / 1e6} MB`,
          "scan it in parts, or the text that it was made of",
        );
    }
  } finally {
    await handle.close();
  }
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
  const styles: Styles = {
    bold: styleOf("bold"),
    dim: styleOf("dim"),
    green: styleOf("green"),
    yellow: styleOf("yellow"),
  };
  return [
    ...figures.map((figure) => describeFigure(figure, styles)),
    `${claimable.length} ${claimable.length === 1 ? "figure" : "figures"} that a claim could carry (${language}, ${known}):`,
    `${covered} covered, ${ignored} left out on purpose, ${open} uncovered`,
    "",
  ].join("\n");
}

type Style = (text: string) => string;
type Styles = Readonly<Record<"bold" | "dim" | "green" | "yellow", Style>>;

/** Asked once: whether there are colours is found out anew each time, and a long text has figures by the ten thousand. */
function styleOf(name: keyof Styles): Style {
  const [open = "", close = ""] = styleText(name, "\0").split("\0");
  return (text) => `${open}${text}${close}`;
}

function describeFigure(figure: ScannedFigure, styles: Styles): string {
  const place = `line ${figure.line}`.padEnd(MARGIN);
  const facts = [styles.bold(printable(figure.text)), reading(figure), figure.kind, figure.unit];
  const head = facts.filter((fact) => fact !== null && fact !== "").join(" · ");
  const below = [styles.dim(printable(excerptAround(figure))), mark(figure, styles)].filter(
    (line) => line !== "",
  );
  return `${place}${head}\n${below.map((line) => `${" ".repeat(MARGIN)}${line}\n`).join("")}`;
}

function reading({ amount, low, high, modifier, ambiguous }: ScannedFigure): string {
  if (modifier === null) return "not read";
  if (ambiguous.length > 0) return `ambiguous: ${ambiguous.join(" or ")}`;
  if (amount !== null) return modifier === "exact" ? String(amount) : `${modifier} ${amount}`;
  if (low === null && high === null) return "";
  return `${modifier} ${low ?? "…"}–${high ?? "…"}`;
}

function mark({ claimable, covered_by: claims, ignored }: ScannedFigure, styles: Styles): string {
  if (claims.length > 0) return styles.green(`covered by ${claims.join(", ")}`);
  if (!claimable) return "";
  return ignored === null ? styles.yellow("uncovered") : `left out: ${ignored}`;
}

/** The sentence, cut around the figure to one line. */
function excerptAround({ sentence, text }: ScannedFigure): string {
  const room = WIDTH - MARGIN;
  const flat = CONTROL.test(sentence) ? stripVTControlCharacters(sentence) : sentence;
  if (flat.length <= room) return flat;
  const at = Math.max(0, flat.indexOf(text));
  const start = Math.min(Math.max(0, at - Math.floor(room / 3)), flat.length - room + 1);
  const cut = flat.slice(start, start + room - 2);
  return `${start > 0 ? "…" : ""}${cut}…`;
}

/** What a control sequence of a terminal begins with. */
const CONTROL = /[\u001b\u009b]/;
