import { UsageError } from "./diagnostic.ts";
import { didYouMean } from "./model/nearest.ts";

/** What a run was asked for, as a command line or a program writes it: all of it may be left out. */
export interface WrittenConfig {
  readonly data?: string | undefined;
  readonly output?: string | undefined;
  readonly archive?: string | undefined;
  readonly theme?: string | undefined;
  readonly trustTheme?: boolean | undefined;
  readonly browser?: string | undefined;
  readonly sandbox?: boolean | undefined;
  readonly language?: string | readonly string[] | undefined;
  readonly languages?: string | readonly string[] | undefined;
  readonly appendix?: string | undefined;
  readonly format?: string | readonly string[] | undefined;
  readonly delimiter?: string | undefined;
  readonly bom?: boolean | undefined;
  readonly keep?: number | undefined;
  readonly jobs?: number | undefined;
  readonly shard?: string | undefined;
  readonly keepGoing?: boolean | undefined;
  readonly wait?: string | undefined;
  /** "": a page of all briefs and a feed, for one brief too; an address: the same, and where it is served. */
  readonly site?: string | undefined;
  /** The variable SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). */
  readonly sourceDateEpoch?: string | undefined;
}

/** The same with every default in its place: nothing downstream asks what was left out. */
export interface Config {
  /** Folder of the datasets. */
  readonly data: string;
  /** Folder in which each dataset has one of its own. */
  readonly output: string;
  /** Null: `archive/` in the dataset's folder, else beside the datasets. */
  readonly archive: string | null;
  /** Name of one of the program's own, or a folder. */
  readonly theme: string;
  /** A folder of templates is used as it is, without being looked at for what a stranger may not do. */
  readonly trustTheme: boolean;
  /** Null: found in the documented order. */
  readonly browser: string | null;
  /** Chromium's own; off only where somebody asked for that. */
  readonly sandbox: boolean;
  /** Null: all of the brief. */
  readonly languages: readonly string[] | null;
  /** Folders of languages beside the program's own, as `languages/` of the package is one. */
  readonly languageFolders: readonly string[];
  /** `auto`: what a large brief leaves out stands in the CSV files; `full`: every claim stands in its appendix. */
  readonly appendix: (typeof APPENDICES)[number];
  /** Null: all there are. */
  readonly formats: readonly string[] | null;
  readonly csv: { readonly delimiter: "," | ";" | "\t"; readonly bom: boolean };
  /** How many editions stay on disk. */
  readonly keep: number;
  /** How many datasets at a time. */
  readonly jobs: number;
  /** Null: all that were named. `of` counts from 1; `k` is one of 1 to `of`. */
  readonly shard: { readonly k: number; readonly of: number } | null;
  /** Whether the other datasets are built where some have errors. */
  readonly keepGoing: boolean;
  /** How long to wait for another run that holds a folder, in seconds; 0 is not at all. */
  readonly wait: number;
  /** Null: a page of all briefs and a feed where there is more than one. `base` ends in `/`; null where nobody says. */
  readonly site: { readonly base: string | null } | null;
  /** Of the editions, `YYYY-MM-DD`; null: that of the newest data. */
  readonly date: string | null;
}

const APPENDICES = ["auto", "full"] as const;

/** @throws UsageError naming the option */
export function normalizeConfig(written: WrittenConfig): Config {
  return {
    data: folder("data", written.data) ?? "data",
    output: folder("output", written.output) ?? "output",
    archive: folder("archive", written.archive),
    theme: folder("theme", written.theme) ?? "brief",
    trustTheme: written.trustTheme ?? false,
    browser: folder("browser", written.browser),
    sandbox: written.sandbox ?? true,
    languages: list("language", written.language),
    languageFolders: [written.languages ?? []].flat().flatMap((path) => folder("languages", path) ?? []),
    appendix: oneOf("appendix", written.appendix ?? "auto", APPENDICES, (size) => size),
    formats: list("format", written.format),
    csv: { delimiter: delimiter(written.delimiter ?? ","), bom: written.bom ?? true },
    keep: wholeNumber("keep", written.keep ?? 10),
    jobs: wholeNumber("jobs", written.jobs ?? 1),
    shard: written.shard === undefined ? null : shard(written.shard),
    keepGoing: written.keepGoing ?? false,
    wait: written.wait === undefined ? 0 : seconds(written.wait),
    site: written.site === undefined ? null : { base: address(written.site) },
    date: epochDay(written.sourceDateEpoch),
  };
}

/** The one of `known` that was asked for. @throws UsageError with the near ones */
export function oneOf<T>(what: string, name: string, known: readonly T[], nameOf: (item: T) => string): T {
  const found = known.find((item) => nameOf(item) === name);
  if (found !== undefined) return found;
  const names = known.map(nameOf);
  throw new UsageError(
    `unknown ${what}: ${name}`,
    didYouMean(name, names) ?? `there are ${names.join(", ")}`,
  );
}

function folder(option: string, written: string | undefined): string | null {
  if (written === undefined) return null;
  if (written.trim() === "")
    throw new UsageError(`--${option} is empty`, "name a path, or leave the option out");
  if (written.includes("\0")) throw new UsageError(`--${option} holds a NUL`);
  return written;
}

function list(option: string, written: string | readonly string[] | undefined): readonly string[] | null {
  if (written === undefined) return null;
  const parts = [written].flat().flatMap((part) => part.split(","));
  const names = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
  if (names.length === 0)
    throw new UsageError(`--${option} is empty`, "name one or more, separated by commas");
  return names;
}

function delimiter(written: string): Config["csv"]["delimiter"] {
  if (written === "tab" || written === "\\t") return "\t";
  if (written === "," || written === ";" || written === "\t") return written;
  throw new UsageError(`unknown delimiter: ${written}`, 'one of "," ";" tab');
}

function wholeNumber(option: string, written: number): number {
  if (Number.isSafeInteger(written) && written >= 1) return written;
  // What was typed that is no number at all, the reader of the command line has not kept.
  throw new UsageError(
    `--${option} takes a whole number from 1${Number.isNaN(written) ? "" : `: ${written}`}`,
  );
}

function shard(written: string): { k: number; of: number } {
  const [k, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).slice(1).map(Number);
  if (k !== undefined && of !== undefined && k >= 1 && k <= of) return { k, of };
  throw new UsageError(
    `--shard takes k/n, with k from 1 to n: ${written}`,
    "the second of four: --shard 2/4",
  );
}

/** Without a number, as long as it takes. */
function seconds(written: string): number {
  if (written === "") return Number.POSITIVE_INFINITY;
  if (/^\d{1,7}$/.test(written)) return Number(written);
  throw new UsageError(`--wait takes seconds: ${written}`, "write --wait=30, or --wait at the end");
}

/** Of a folder on the web; left empty, nobody knows where. */
function address(written: string): string | null {
  if (written === "") return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  const serves = url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === "";
  if (serves && url.search + url.hash === "") return url.href.replace(/\/?$/, "/");
  throw new UsageError(
    `--site takes a web address: ${written}`,
    "write --site=https://…, or --site at the end",
  );
}

/** The day in UTC, since the same second has to give the same day everywhere. Left empty, it is not set. */
function epochDay(written: string | undefined): string | null {
  if (written === undefined || written === "") return null;
  // Of eleven digits, the last second is one of the year 5138.
  if (/^\d{1,11}$/.test(written)) return new Date(Number(written) * 1000).toISOString().slice(0, 10);
  throw new UsageError(
    `SOURCE_DATE_EPOCH is no number of seconds: ${written}`,
    "unset it, or set it as `date +%s` has it",
  );
}
