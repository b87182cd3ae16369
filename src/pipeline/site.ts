/** What was published, as one page and one feed: made of the editions on disk, never of anybody's data. */

import { basename, dirname, join } from "node:path";
import type { Config } from "../config.ts";
import { type Diagnostic, warning } from "../diagnostic.ts";
import {
  entryAt,
  listEditions,
  listPublished,
  type PublishedBrief,
  replaceFile,
  writing,
} from "../editions/index.ts";
import { isRefused, LARGEST_THEME_FILE, readPlainFile } from "../files/index.ts";
import { compareText } from "../model/compare-text.ts";
import { inTurn } from "./concurrency.ts";
import type { Effects } from "./effects.ts";
import { readTheme } from "./theme.ts";

/** The page and the feed that a build left; none where there is one brief only, and nobody asked for them. */
export interface PublishedSite {
  /** Their paths. */
  readonly files: readonly string[];
  readonly briefs: number;
  readonly changed: boolean;
}

interface Published {
  readonly site: PublishedSite | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws MachineError */
export async function publishSite(config: Config, effects: Effects): Promise<Published> {
  const editionsNow = async () => {
    const published = await listPublished(config.output, effects.files);
    return inTurn(published, (id) => listEditions(join(config.output, id), effects.files));
  };
  let ofEach = await editionsNow();
  if (ofEach.length === 0 || (ofEach.length === 1 && config.site === null)) return NOTHING;
  // The output folder is held by a schedule, if by anybody: who builds beside this run may have told of less meanwhile.
  for (;;) {
    const put = await writeSite(ofEach, config, effects);
    const after = await editionsNow();
    if (JSON.stringify(after) === JSON.stringify(ofEach)) return put;
    ofEach = after;
  }
}

const NOTHING: Published = { site: null, diagnostics: [] };

/** @param ofEach the editions of each dataset, oldest first */
async function writeSite(
  ofEach: readonly (readonly PublishedBrief[])[],
  config: Config,
  effects: Effects,
): Promise<Published> {
  const newest = ofEach.flatMap((editions) => editions.slice(-1));
  const [first] = newest;
  if (first === undefined) return NOTHING;
  const { GENERATORS, renderFeed, renderSitePage } = await import("../render/site/index.ts");
  const { words, language } = first.summary;
  const theme = await readTheme(config, effects);
  const sheet = await readText(join(effects.program.themes.brief ?? "", "styles/site.css"), effects);
  const page = renderSitePage({ briefs: newest.toSorted(newestFirst), words, language }, theme, sheet ?? "");
  const editions = ofEach.flat().toSorted(newestFirst);
  const feed = renderFeed({ editions, words, language, base: config.site?.base ?? null });
  const put = [
    await putInPlace(join(config.output, "index.html"), page, GENERATORS.page, effects),
    await putInPlace(join(config.output, "feed.xml"), feed, GENERATORS.feed, effects),
  ];
  return {
    site: {
      files: put.flatMap(({ path, refused }) => (refused === null ? [path] : [])),
      briefs: newest.length,
      changed: put.some(({ changed }) => changed),
    },
    diagnostics: put.flatMap(({ refused }) => refused ?? []),
  };
}

const newestFirst = ({ summary: a }: PublishedBrief, { summary: b }: PublishedBrief) =>
  compareText(b.date, a.date) || compareText(a.dataset, b.dataset) || b.edition - a.edition;

/** Null where there is no plain file. */
async function readText(path: string, { files }: Effects): Promise<string | null> {
  const read = await readPlainFile(path, { most: LARGEST_THEME_FILE }, files);
  return isRefused(read) ? null : new TextDecoder().decode(read);
}

/** What stands there is left as it is where it is the same already, or was not written by this program. */
async function putInPlace(path: string, content: string, generator: string, effects: Effects) {
  const before = await readText(path, effects);
  if (before === content) return { path, changed: false, refused: null };
  const isFree =
    before === null ? (await entryAt(path, effects.files)) === "nothing" : before.includes(generator);
  if (!isFree) return { path, changed: false, refused: notOurs(path) };
  await writing(dirname(path), () => replaceFile(path, content, effects.files));
  return { path, changed: true, refused: null };
}

function notOurs(path: string): Diagnostic {
  const hint = "move it away, or build into another folder with --output";
  const at = { file: path, line: null, column: null };
  return warning("site-not-ours", `not written over: ${basename(path)} was not made by dbrief`, at, hint);
}
