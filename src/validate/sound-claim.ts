import { claimFields, type FieldKind, keysWhere } from "../model/claim-fields.ts";
import { ID_PATTERN } from "../model/dataset.ts";
import { DATE_BASES, LONGEST_DATE } from "../model/partial-date.ts";
import { LONGEST_REF, LONGEST_TEXT, MOST_EXCERPT_WORDS } from "./text-rules.ts";

/**
 * Would the schema of a claim surely accept this? A tenth of the schema's work, for the hundred thousand rows of a
 * table that are as they should be. False where there is any doubt: then the schema says what is wrong, if
 * anything is; what it says is never said here.
 */
export function isSoundClaim(claim: Readonly<Record<string, unknown>>): boolean {
  for (const key in claim) {
    const isSound = SOUND.get(key);
    if (isSound === undefined) return false;
    const value = claim[key];
    if (value !== undefined && !isSound(value)) return false;
  }
  return REQUIRED.every((key) => claim[key] !== undefined);
}

type Test = (value: unknown) => boolean;

const isId: Test = (value) => typeof value === "string" && ID_PATTERN.test(value);
const isNumber: Test = Number.isFinite;
const oneOf = (words: readonly string[]): Test => {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
};

/** Neither a control character nor half a character, nor what turns the direction of writing. */
const ODD = /[^\n\t\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]/;

const isText: Test = (value) =>
  typeof value === "string" && value.length <= LONGEST_TEXT && !ODD.test(value) && value.trim() !== "";

/** In scripts that set spaces between words, so that counting those is enough. */
const isExcerpt: Test = (value) =>
  isText(value) && !UNSPACED.test(value as string) && fewWords(value as string);

const UNSPACED = /[^\x20-\u0dff\u2010-\u2027\u20a0-\u20cf]/;

function fewWords(text: string): boolean {
  let spaces = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xa0) spaces += 1;
  }
  return spaces < MOST_EXCERPT_WORDS && /[0-9A-Za-z]/.test(text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isTextByLanguage: Test = (value) => {
  if (!isObject(value)) return isText(value);
  const languages = Object.keys(value);
  return languages.length > 0 && languages.every((tag) => /^[a-z]{2}$/.test(tag) && isText(value[tag]));
};

const isDay: Test = (value) =>
  typeof value === "string" ? value.length <= LONGEST_DATE : Number.isSafeInteger(value);
const isBasis = oneOf(DATE_BASES);

const isDate: Test = (value) => {
  if (!isObject(value)) return isDay(value);
  const { date, basis, why, ...others } = value;
  return (
    isDay(date) &&
    (basis === undefined || isBasis(basis)) &&
    (why === undefined || isTextByLanguage(why)) &&
    Object.keys(others).length === 0
  );
};

const isIds: Test = (value) => (Array.isArray(value) ? value.every(isId) : isId(value));

const BY_KIND: Readonly<Record<Exclude<FieldKind, "word">, Test>> = {
  id: isId,
  ids: isIds,
  number: isNumber,
  date: isDate,
  text: isTextByLanguage,
  plain: isText,
  excerpt: isExcerpt,
  verbatim: (value) => isText(value) && (value as string).length <= LONGEST_REF,
};

const SOUND: ReadonlyMap<string, Test> = new Map(
  claimFields.map(({ key, kind, values = [] }) => [key, kind === "word" ? oneOf(values) : BY_KIND[kind]]),
);

const REQUIRED = keysWhere(({ required }) => required === true);
