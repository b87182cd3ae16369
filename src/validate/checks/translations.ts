import { type Diagnostic, warning } from "../../diagnostic.ts";
import { keysWhere } from "../../model/claim-fields.ts";
import { canonicalLanguage } from "../../model/text.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenClaim, WrittenText } from "../schema.ts";
import { languagesMissing } from "../texts.ts";

export const translations: Check = {
  id: "translations",
  title: "Whatever readers see is there in each language of the brief",

  *inspect(drafts) {
    const languages = (drafts.brief?.value.languages ?? []).map((tag) => canonicalLanguage(tag) ?? tag);
    if (languages.length === 0) return;
    for (const [draft, key, text] of labels(drafts)) yield* missingIn(draft, key, text, languages);
    const foreign = foreignLanguages(drafts, languages);
    for (const claim of drafts.claims) {
      yield* excerptTranslation(claim, foreign.get(claim.value.source ?? "") ?? []);
      for (const key of TEXT_KEYS) {
        if (claim.value[key] !== undefined)
          yield* missingIn(claim, key, claim.value[key] as WrittenText, languages);
      }
    }
  },
};

/** Of a translation those languages are missed alone that the excerpt is not in. */
const TEXT_KEYS = keysWhere(({ kind, key }) => kind === "text" && key !== "translation");

type Labelled = [draft: Draft<unknown>, key: string, text: WrittenText | undefined];

function* labels({
  brief,
  measures,
  propositions,
  speakers,
  assessments,
  withdrawn,
}: Drafts): Generator<Labelled> {
  if (brief !== null) yield* textsOf(brief, ["title", "question", "headline", "publisher"]);
  for (const draft of measures.values()) yield* textsOf(draft, ["label", "unit", "note"]);
  for (const draft of propositions.values()) yield* textsOf(draft, ["text", "label"]);
  for (const draft of speakers.values()) yield* textsOf(draft, ["name", "role", "party"]);
  for (const draft of assessments.values()) yield* textsOf(draft, ["text", "would_settle", "by"]);
  for (const draft of withdrawn.values()) yield* textsOf(draft, ["why", "by"]);
}

function* textsOf<T>(draft: Draft<T>, keys: readonly (keyof T & string)[]): Generator<Labelled> {
  for (const key of keys) yield [draft, key, draft.value[key] as WrittenText | undefined];
}

function* missingIn(
  draft: Draft<unknown>,
  key: string,
  text: WrittenText | undefined,
  languages: readonly string[],
): Iterable<Diagnostic> {
  // One string holds for every language, and what is left out altogether is not missed here.
  if (text === undefined || typeof text === "string") return;
  const missing = languagesMissing(text, languages);
  if (missing.length === 0) return;
  const hint = `it has ${Object.keys(text).join(", ")}; readers of ${missing.join(", ")} get that`;
  yield warning(
    "missing-translation",
    `${key} not in ${missing.join(", ")}: ${draft.id}`,
    placeIn(draft, key),
    hint,
  );
}

/** For each source, the languages of the brief whose readers need a translation of it; none where its own is unknown. */
function foreignLanguages(
  drafts: Drafts,
  languages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const foreign = new Map<string, readonly string[]>();
  for (const [id, { value }] of drafts.sources) {
    const spoken = value.language;
    if (spoken === undefined) continue;
    foreign.set(
      id,
      languages.filter((language) => primary(language) !== primary(spoken)),
    );
  }
  return foreign;
}

function* excerptTranslation(claim: Draft<WrittenClaim>, foreign: readonly string[]): Iterable<Diagnostic> {
  if (foreign.length === 0 || claim.refused.has("translation")) return;
  const missing = languagesMissing(claim.value.translation, foreign);
  if (missing.length === 0) return;
  const hint = `the source is in another language; add translation: {${missing[0]}: "…"}`;
  const at = placeIn(claim, "excerpt");
  yield warning(
    "missing-translation",
    `excerpt not translated to ${missing.join(", ")}: ${claim.id}`,
    at,
    hint,
  );
}

/** The language without its region; Norwegian that is not said to be Nynorsk is Bokmål. */
function primary(tag: string): string {
  const [language = ""] = tag.toLowerCase().split("-");
  return language === "no" ? "nb" : language;
}
