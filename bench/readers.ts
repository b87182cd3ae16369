/**
 * This program's reader of figures beside two others that can be installed from npm, on the English sentences whose
 * money and percentages are labelled with the counts: how many of the labelled figures each finds, how many of those
 * that it reports are labelled, whether value and bounds are right, and how fast it reads. And this reader on the
 * Norwegian sentences, which the others don't read. The others are installed into bench/readers/, where they are
 * missing, and are no part of the program.
 *
 *   node bench/readers.ts
 *
 * The others report every number of a text. What Recognizers-Text itself takes for a date, an age, a distance, a
 * temperature or a phone number is not held against it; of compromise, neither what it takes for an ordinal. Neither
 * reads bounds: all they report is taken for exact.
 */
import "../test/read-languages.ts";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFigures } from "../src/figures/index.ts";
import { CLAIMABLE, EVERY_KIND_SETS, type Labelled, readLabelled } from "../test/figures/score.ts";

/** Start and end in UTF-16 units of the sentence, `end` exclusive. */
interface Found {
  readonly start: number;
  readonly end: number;
  /** `12`, or `11..12`. */
  readonly value: string;
  readonly modifier: string;
}

interface Reader {
  readonly name: string;
  read(text: string): Found[];
}

const home = join(import.meta.dirname, "readers");
install();
const requireThere = createRequire(join(home, "package.json"));

const sets = (language: "en" | "nb") =>
  EVERY_KIND_SETS.flatMap((set) =>
    readLabelled(new URL(`../test/figures/${set}.${language}.yaml`, import.meta.url)),
  );
const english = sets("en");
row("", ["recall", "precision", "value", "value and bounds", "sentences"]);
for (const reader of [ours("en"), recognizersText(), compromise()]) print(reader, english, "en");
print(ours("nb"), sets("nb"), "nb");

function install(): void {
  if (existsSync(join(home, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: home,
    stdio: "inherit",
  });
  if (status === 0) return;
  console.error("the other readers could not be installed\n    run npm ci in bench/readers");
  process.exit(3);
}

function ours(language: "en" | "nb"): Reader {
  const read = (text: string): Found[] =>
    readFigures(text, { language })
      .filter(({ kind, ambiguous }) => CLAIMABLE.includes(kind) && ambiguous.length === 0)
      .map(({ start, end, amount, low, high, modifier }) => ({
        start,
        end,
        value: modifier === "vague" ? "" : written(amount ?? `${low}..${high}`),
        modifier: modifier ?? "",
      }));
  return { name: "this reader", read };
}

type Recognize = (
  text: string,
  culture: string,
) => readonly { start: number; end: number; resolution: { value?: string } | null }[];

function recognizersText(): Reader {
  const suite = requireThere("@microsoft/recognizers-text-suite") as Record<string, Recognize>;
  const found = (kind: string, text: string): Found[] =>
    suite[`recognize${kind}`]!(text, "en-us").map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: written(resolution?.value?.replace("%", "") ?? ""),
      modifier: "exact",
    }));
  const read = (text: string): Found[] => {
    const sums = ["Percentage", "Currency"].flatMap((kind) => found(kind, text));
    const others = ["DateTime", "Age", "Dimension", "Temperature", "PhoneNumber"].flatMap((kind) =>
      found(kind, text),
    );
    const taken = [...sums, ...others];
    return [...sums, ...found("Number", text).filter((one) => !taken.some((other) => overlap(one, other)))];
  };
  return { name: "Recognizers-Text", read };
}

interface Term {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly num: number | null };
  readonly terms: readonly { readonly tags: readonly string[] }[];
}

function compromise(): Reader {
  const nlp = requireThere("compromise") as (text: string) => {
    numbers(): { json(options: { offset: boolean }): Term[] };
  };
  const read = (text: string): Found[] =>
    nlp(text)
      .numbers()
      .json({ offset: true })
      .filter(({ terms }) => !terms.some(({ tags }) => tags.includes("Ordinal") || tags.includes("Date")))
      .map(({ offset: { start, length }, number }) => ({
        start,
        end: start + length,
        value: written(number.num ?? ""),
        modifier: "exact",
      }));
  return { name: "compromise", read };
}

function overlap(one: Found, other: Found): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A third is written to four digits. */
function written(value: number | string): string {
  const number = Number(value);
  return value === "" || Number.isNaN(number) ? String(value) : String(Number(number.toFixed(4)));
}

function print({ name, read }: Reader, sentences: readonly Labelled[], language: string): void {
  const score = { labelled: 0, reported: 0, found: 0, value: 0, bounds: 0 };
  for (const { text, counts } of sentences) {
    const left = read(text);
    for (const { words, value, modifier, kind } of counts) {
      const start = text.indexOf(words);
      const label = { start, end: start + words.length, value, modifier };
      const at = left.findIndex((found) => overlap(found, label));
      // A share or a measure that one of them reports is no fault, and none that it has to report.
      const [figure] = at === -1 ? [] : left.splice(at, 1);
      if (!CLAIMABLE.some((claimable) => claimable === kind)) continue;
      score.labelled++;
      if (figure === undefined) continue;
      score.found++;
      score.reported++;
      if (figure.value === value) score.value++;
      if (figure.value === value && figure.modifier === modifier) score.bounds++;
    }
    score.reported += left.length;
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const columns = [
    percent(score.found, score.labelled),
    percent(score.found, score.reported),
    percent(score.value, score.found),
    percent(score.bounds, score.found),
    `${speed(read, sentences).toFixed(0)}/s`,
  ];
  row(`${name}, ${language}`, columns);
}

function row(name: string, columns: readonly string[]): void {
  console.log(name.padEnd(24) + columns.map((column) => column.padStart(18)).join(""));
}

/** Sentences in a second; they have been read once before. */
function speed(read: Reader["read"], sentences: readonly Labelled[]): number {
  const start = performance.now();
  for (const { text } of sentences) read(text);
  return (1000 * sentences.length) / (performance.now() - start);
}
