import { type Claim, type Source, takesBackOnly } from "../../model/dataset.ts";
import { dateAsWritten, type PartialDate } from "../../model/partial-date.ts";
import type { Wording } from "../../model/publication.ts";
import { ANY_LANGUAGE, localize, type Text } from "../../model/text.ts";

/** The text in this very language, or written once for all; another language's would be read back as this one's. */
export function textIn(text: Text | null, language: string): string {
  return text === null ? "" : (text[language] ?? text[ANY_LANGUAGE] ?? "");
}

/** With its hour and zone where it has them: the file reads back as it was. */
export function dateCell(date: PartialDate | null): string | null {
  return date === null ? null : dateAsWritten(date);
}

/** Why a date was inferred; there is one column for it, so any language is better than none. */
export function reason(date: PartialDate | null, language: string): string {
  return date === null || date.why === null ? "" : localize(date.why, language).text;
}

/** Empty where the curator gives no language. */
export function writtenLanguage(source: Source): string {
  return source.language === ANY_LANGUAGE ? "" : source.language;
}

/**
 * The figure as the reader sees it, or the stance in words. A vague figure stands as the curator wrote it,
 * without the quotation marks that print puts round it: the file reads back as it was. What only takes a figure back
 * has none.
 */
export function wordsCell(claim: Claim, wording: Wording): string {
  if (claim.type === "estimate" && takesBackOnly(claim)) return "";
  const own = claim.type === "estimate" ? textIn(claim.words, wording.language) : "";
  return own === "" ? (wording.words.get(claim.id) ?? "") : own;
}
