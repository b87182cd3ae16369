import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import type { UnitRequest } from "../../scheduling.ts";

/** Options of a build that name no path, for a machine other than this one. */
export function portableArguments(config: Config, datasets: readonly string[], ownTheme: boolean): string[] {
  const { languages, formats, appendix, csv, keep, jobs, shard, keepGoing, site, wait } = config;
  const options = [
    ownTheme && config.theme !== "brief" ? `--theme=${config.theme}` : "",
    config.trustTheme ? "--trust-theme" : "",
    config.sandbox ? "" : "--no-sandbox",
    languages === null ? "" : `--language=${languages.join(",")}`,
    formats === null ? "" : `--format=${formats.join(",")}`,
    appendix === "auto" ? "" : `--appendix=${appendix}`,
    csv.delimiter === "," ? "" : `--delimiter=${csv.delimiter === "\t" ? "tab" : csv.delimiter}`,
    csv.bom ? "" : "--no-bom",
    keep === 10 ? "" : `--keep=${keep}`,
    jobs === 1 ? "" : `--jobs=${jobs}`,
    shard === null ? "" : `--shard=${shard.k}/${shard.of}`,
    keepGoing ? "--keep-going" : "",
    site === null ? "" : `--site=${site.base ?? ""}`,
    // With nothing after it, as long as it takes.
    wait === 0 ? "" : `--wait=${Number.isFinite(wait) ? wait : ""}`,
  ];
  return [...options.filter((option) => option !== ""), ...datasets];
}

/** The arguments of a build that does on this machine, from whichever folder, what this command line asks for. */
export function localArguments(config: Config, datasets: readonly string[], ownTheme: boolean): string[] {
  const { data, output, archive, theme, browser } = placesOf(config, ownTheme);
  const paths = [
    `--data=${data}`,
    `--output=${output}`,
    archive === null ? "" : `--archive=${archive}`,
    browser === null ? "" : `--browser=${browser}`,
    theme === null ? "" : `--theme=${theme}`,
    ...config.languageFolders.map((folder) => `--languages=${resolve(folder)}`),
  ];
  return [...paths.filter((option) => option !== ""), ...portableArguments(config, datasets, ownTheme)];
}

/** Absolute, since whoever runs it does so from another folder. */
export function placesOf(
  { data, output, archive, theme, browser }: Config,
  ownTheme: boolean,
): UnitRequest["places"] {
  const absolute = (path: string | null) => (path === null ? null : resolve(path));
  return {
    data: resolve(data),
    output: resolve(output),
    archive: absolute(archive),
    theme: ownTheme ? null : resolve(theme),
    browser: absolute(browser),
  };
}
