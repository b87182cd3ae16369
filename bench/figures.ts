/**
 * Reading the figures of a text: seconds for 5 MB of news in each language, and what four times the text costs, for
 * news and for hostile text; and the whole command from start to end. Linear growth is a ratio near 4; best of five.
 *
 *   node bench/figures.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FigureLanguage, readFigures } from "../src/figures/index.ts";
import "../test/read-languages.ts";
import { LABELLED_SETS, readLabelled } from "../test/figures/score.ts";

const SIZE = 5 * 1024 * 1024;
const SETS = LABELLED_SETS.filter((set) => set !== "dev");
/** Between the labelled sentences, which have more figures than news has. */
const PROSE = {
  en: "The foreign ministry said in a statement late on the same day that it had summoned the ambassador to protest against what it called an unacceptable interference in the internal affairs of the country. ",
  nb: "Utenriksdepartementet opplyste i en uttalelse sent samme dag at det hadde innkalt ambassadøren for å protestere mot det som ble kalt en uakseptabel innblanding i landets indre anliggender. ",
};
const HOSTILE = ["1 ", "1 to ", "a-", "one hundred and ", "tens of "];

for (const language of ["en", "nb"] as const) {
  const text = news(language, SIZE);
  const figures = readFigures(text, { language }).length;
  const seconds = best(text, language);
  const ratio = seconds / best(news(language, SIZE / 4), language);
  report(
    `news.${language}`,
    `5 MB, ${figures} figures: ${seconds.toFixed(2)} s; a quarter of it × ${ratio.toFixed(1)}`,
  );
}
for (const language of ["en", "nb"] as const) {
  report(
    `dbrief scan.${language}`,
    `5 MB: ${command(language, "--json").toFixed(2)} s --json, ${command(language).toFixed(2)} s`,
  );
}
for (const unit of HOSTILE) {
  const [short, long] = [SIZE / 64, SIZE / 16].map((size) => best(unit.repeat(size / unit.length), "en"));
  report(JSON.stringify(unit), `a quarter of it × ${(long! / short!).toFixed(1)}`);
}

function news(language: "en" | "nb", size: number): string {
  const sentences = SETS.flatMap((set) =>
    readLabelled(new URL(`../test/figures/${set}.${language}.yaml`, import.meta.url)),
  );
  const parts: string[] = [];
  for (let index = 0, length = 0; length < size; index++) {
    const part = `${sentences[index % sentences.length]!.text} ${PROSE[language]}${index % 4 === 3 ? "\n\n" : ""}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

/** Seconds by the clock, the start of Node and of the program among them. */
function command(language: "en" | "nb", ...options: string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "dbrief-bench-"));
  const text = join(folder, "news.txt");
  writeFileSync(text, news(language, SIZE));
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now();
    const args = ["src/cli/main.ts", "scan", text, "--language", language, ...options];
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) throw new Error(`scan: exit ${status}`);
    return (performance.now() - started) / 1000;
  });
  rmSync(folder, { recursive: true });
  return Math.min(...runs);
}

function best(text: string, language: FigureLanguage): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now();
    readFigures(text, { language });
    return (performance.now() - started) / 1000;
  });
  return Math.min(...runs);
}

function report(name: string, measured: string): void {
  console.log(`${name.padEnd(20)} ${measured}`);
}
