import { resolve } from "node:path";
import type { Config } from "../../config.ts";

/** Options of a build that name no folder, for a machine other than this one. */
export function portableArguments(config: Config, datasets: readonly string[]): string[] {
  const { languages, formats, appendix, csv, keep, jobs, shard, wait } = config;
  const options = [
    languages === null ? "" : `--language=${languages.join(",")}`,
    formats === null ? "" : `--format=${formats.join(",")}`,
    appendix === "auto" ? "" : `--appendix=${appendix}`,
    csv.delimiter === "," ? "" : `--delimiter=${csv.delimiter === "\t" ? "tab" : csv.delimiter}`,
    csv.bom ? "" : "--no-bom",
    keep === 10 ? "" : `--keep=${keep}`,
    jobs === 1 ? "" : `--jobs=${jobs}`,
    shard === null ? "" : `--shard=${shard.k}/${shard.of}`,
    // With nothing after it, as long as it takes.
    wait === 0 ? "" : `--wait=${Number.isFinite(wait) ? wait : ""}`,
  ];
  return [...options.filter((option) => option !== ""), ...datasets];
}

/** The arguments of a build that does on this machine, from whichever folder, what this command line asks for. */
export function localArguments(config: Config, datasets: readonly string[], ownTheme: boolean): string[] {
  const { data, output, archive, browser, theme, trustTheme } = config;
  const places = [
    `--data=${resolve(data)}`,
    `--output=${resolve(output)}`,
    archive === null ? "" : `--archive=${resolve(archive)}`,
    browser === null ? "" : `--browser=${resolve(browser)}`,
    ownTheme ? `--theme=${theme}` : `--theme=${resolve(theme)}`,
    trustTheme ? "--trust-theme" : "",
  ];
  return [...places.filter((option) => option !== ""), ...portableArguments(config, datasets)];
}
