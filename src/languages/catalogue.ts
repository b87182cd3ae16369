import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { MachineError } from "../diagnostic.ts";
import { isRefused, type PlainFiles, readPlainFile } from "../files/index.ts";
import { type Language, makeLanguage } from "./language.ts";
import { DEFAULT_MARKS, marksIn, type QuotationMarks } from "./quotation-marks.ts";

/** What of node:fs/promises reading languages takes. */
export interface LanguageFiles extends PlainFiles {
  readdir(path: string): Promise<string[]>;
}

/** A folder of messages, not read yet but for its `language.ftl`. */
export interface FoundLanguage {
  /** Name of the folder. */
  readonly tag: string;
  readonly folder: string;
  /** Names of its files, sorted. */
  readonly files: readonly string[];
}

/** The languages that there are. */
export interface Catalogue {
  readonly found: readonly FoundLanguage[];
  /** The language that a dataset means by a tag: of that name, else by an alias, else without its region. */
  find(tag: string): FoundLanguage | null;
  /** @throws MachineError where a file can't be read */
  read(tags: readonly string[]): Promise<Languages>;
}

/** Languages of a brief, read. */
export interface Languages {
  /** @throws Error for one that was not asked for */
  language(tag: string): Language;
  /** Of any language that has been heard of; the usual ones for all others. */
  quotationMarks(tag: string): QuotationMarks;
}

/** More than the largest language would have, translated to the longest words. */
const LARGEST_MESSAGES = 1_000_000;
const SELF = "language.ftl";
const OTHERS = "quotation-marks.ftl";

/** @param folders that hold a folder each language; of two of one name the one in the later folder counts */
export async function findLanguages(folders: readonly string[], files: LanguageFiles): Promise<Catalogue> {
  const byTag = new Map<string, FoundLanguage>();
  for (const folder of folders)
    for (const found of await languagesIn(folder, files)) byTag.set(found.tag.toLowerCase(), found);
  const found = [...byTag.values()];
  const marks = new Map<string, QuotationMarks>();
  const aliases = new Map<string, FoundLanguage>();
  const others = await Promise.all(folders.map((folder) => readText(join(folder, OTHERS), files)));
  for (const { id, quotes } of others.flatMap(marksOfOthers)) marks.set(id, quotes);
  for (const { language, self } of await Promise.all(found.map((one) => introduced(one, files)))) {
    for (const alias of self.aliases) aliases.set(alias, language);
    marks.set(language.tag.toLowerCase(), self.quotes);
  }
  const find = (tag: string) => {
    const name = tag.toLowerCase();
    const [primary = ""] = name.split("-");
    return byTag.get(name) ?? aliases.get(name) ?? byTag.get(primary) ?? aliases.get(primary) ?? null;
  };
  const quotationMarks = (tag: string) => {
    const name = find(tag)?.tag.toLowerCase() ?? tag.toLowerCase();
    return marks.get(name) ?? marks.get(name.replace(/-.*$/u, "")) ?? DEFAULT_MARKS;
  };
  return {
    found,
    find,
    async read(tags) {
      const known = [...new Set(tags)].flatMap((tag) => ({ tag, found: find(tag) }));
      const read = await Promise.all(
        known.map(async (one) => [one.tag, one.found && (await readLanguage(one.found, files))] as const),
      );
      const languages = new Map(read);
      return {
        quotationMarks,
        language(tag) {
          const language = languages.get(tag);
          if (language == null) throw new Error(`language ${tag} was not read`);
          return language;
        },
      };
    },
  };
}

/** The texts of a language's files, in the order of their names. */
export async function messagesOf(
  { folder, files: names }: FoundLanguage,
  files: LanguageFiles,
): Promise<{ readonly file: string; readonly text: string }[]> {
  return Promise.all(
    names.map(async (name) => ({
      file: join(folder, name),
      text: (await readText(join(folder, name), files)) ?? "",
    })),
  );
}

const MADE = new Map<string, Language>();

/** One that is as it was is not made again: of many datasets each asks for the same. */
async function readLanguage(found: FoundLanguage, files: LanguageFiles): Promise<Language> {
  const texts = (await messagesOf(found, files)).map(({ text }) => text);
  const key = `${found.tag}\n${texts.join("\n")}`;
  const made = MADE.get(key) ?? makeLanguage(found.tag, texts);
  if (MADE.size > MOST_KEPT) MADE.clear();
  MADE.set(key, made);
  return made;
}

const MOST_KEPT = 50;

async function languagesIn(folder: string, files: LanguageFiles): Promise<FoundLanguage[]> {
  const names = (await files.readdir(folder)).filter((name) => TAG.test(name)).sort();
  const found = await Promise.all(
    names.map(async (tag) => {
      const inside = await files.readdir(join(folder, tag)).catch(() => []);
      const own = inside.filter((name) => name.endsWith(".ftl") && !name.startsWith(".")).sort();
      return { tag, folder: join(folder, tag), files: own };
    }),
  );
  return found.filter((one) => one.files.length > 0);
}

/** As a tag of BCP 47 is written. */
export const TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

/** What a language says of itself, as far as that is needed where it is not read. */
async function introduced(language: FoundLanguage, files: LanguageFiles) {
  const body = bodyOf(await readText(join(language.folder, SELF), files));
  const aliases = textIn(body, "aliases")
    .split(",")
    .map((alias) => alias.trim().toLowerCase())
    .filter((alias) => alias !== "" && alias !== "none");
  return { language, self: { aliases, quotes: quotesOf(body, "quotation-marks") } };
}

function marksOfOthers(text: string | null): { id: string; quotes: QuotationMarks }[] {
  const body = bodyOf(text);
  return body.map(({ id }) => ({ id: id.toLowerCase(), quotes: quotesOf(body, id) }));
}

type Body = FluentResource["body"];

const bodyOf = (text: string | null): Body => (text === null ? [] : new FluentResource(text).body);

function quotesOf(body: Body, id: string): QuotationMarks {
  const inner = body.find((message) => message.id === id)?.attributes.inner;
  return {
    outer: marksIn(textIn(body, id)) ?? DEFAULT_MARKS.outer,
    inner: marksIn(typeof inner === "string" ? inner : "") ?? DEFAULT_MARKS.inner,
  };
}

function textIn(body: Body, id: string): string {
  const value = body.find((message) => message.id === id)?.value;
  return typeof value === "string" ? value : "";
}

/** Null where there is none. */
export async function readText(path: string, files: LanguageFiles): Promise<string | null> {
  const read = await readPlainFile(path, { most: LARGEST_MESSAGES }, files);
  if (!isRefused(read)) return new TextDecoder().decode(read);
  if (read.refused === "missing") return null;
  throw new MachineError(`can't read ${path}: ${read.refused}`, { cause: read.cause });
}
