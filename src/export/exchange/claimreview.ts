import type { Discrepancy, Kind } from "../../model/analysis.ts";
import type { Claim, Dataset, Source } from "../../model/dataset.ts";
import { known, sourceOf, speakerOf } from "../../model/known.ts";
import { isFullDay, type PartialDate } from "../../model/partial-date.ts";
import type { Wording } from "../../model/publication.ts";
import { ANY_LANGUAGE, localize, type Text } from "../../model/text.ts";
import type { Exchange } from "./exchange.ts";

/**
 * schema.org ClaimReview, https://schema.org/ClaimReview, one a claim. A line-up passes no verdict and none is
 * made up: there is no `reviewRating`, and no `author` of a review that nobody has written. What the brief has
 * to say of the claim, why it differs from which others, is the `reviewBody`.
 */
export const claimreview: Exchange = {
  id: "claimreview",
  mediaType: "application/ld+json",
  description: "schema.org ClaimReview as JSON-LD, without a verdict",
  *write(publication, language) {
    const { dataset, analysis, wordings } = publication;
    const wording = wordings.find((one) => one.language === language) ?? wordings[0];
    const told = analysis.discrepancies.filter(({ kind }) => !QUIET.has(kind));
    const sides = told.flatMap((pair) => [pair.a, pair.b].map(({ id }) => ({ id, pair })));
    const found = Map.groupBy(sides, ({ id }) => id);
    const reviews = dataset.claims.map((claim) => {
      const pairs = (found.get(claim.id) ?? []).map(({ pair }) => pair);
      return reviewOf(claim, pairs, dataset, wording);
    });
    yield `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 2)}\n`;
  },
};

/** What supports or repeats a claim is no review of it. */
const QUIET: ReadonlySet<Kind> = new Set(["compatible", "agreement", "echo"]);

function reviewOf(claim: Claim, found: readonly Discrepancy[], dataset: Dataset, wording: Wording) {
  const { language } = wording;
  const source = sourceOf(dataset, claim);
  const speaker = speakerOf(dataset, claim);
  const body = found.map(({ id }) => wording.explanations.get(id) ?? "").join("\n");
  return given({
    "@type": "ClaimReview",
    "@id": `#${claim.id}`,
    identifier: claim.id,
    inLanguage: language,
    isPartOf: { "@type": "Dataset", identifier: dataset.id, name: localize(dataset.title, language).text },
    claimReviewed: claimText(claim, dataset, wording),
    reviewBody: body,
    itemReviewed: given({
      "@type": "Claim",
      text: claim.excerpt,
      inLanguage: languageOf(source),
      // Whether a person or a body the data don't say.
      author: given({
        "@type": "Thing",
        identifier: speaker.id,
        name: textIn(speaker.name, language),
        description: textIn(speaker.role, language),
      }),
      datePublished: statedDay(claim.said),
      temporalCoverage: claim.asOf?.basis === "stated" ? claim.asOf.edtf : null,
      appearance: appearanceOf(source),
    }),
  });
}

/** The claim in one sentence, of the words that the brief prints. */
function claimText(claim: Claim, dataset: Dataset, wording: Wording): string {
  const words = wording.words.get(claim.id) ?? "";
  if (claim.type === "statement") {
    const { text } = known(dataset.propositions, claim.proposition);
    return `${words}: ${textIn(text, wording.language)}`;
  }
  const { label, unit } = known(dataset.measures, claim.measure);
  return `${textIn(label, wording.language)}: ${words} ${textIn(unit, wording.language)}`;
}

function appearanceOf(source: Source) {
  const { publisher, agency, headline, byline, published, url, archiveUrl, updated } = source;
  return given({
    "@type": "CreativeWork",
    identifier: source.id,
    url,
    headline,
    inLanguage: languageOf(source),
    datePublished: statedDay(published),
    dateModified: statedDay(updated),
    archivedAt: archiveUrl,
    publisher: publisher === null ? null : { "@type": "Organization", name: publisher },
    sourceOrganization: agency === null ? null : { "@type": "Organization", name: agency },
    creditText: byline,
  });
}

function textIn(text: Text | null, language: string): string {
  return text === null ? "" : localize(text, language).text;
}

function languageOf({ language }: Source): string | null {
  return language === ANY_LANGUAGE ? null : language;
}

/** schema.org has no mark for a day that is worked out, or not certain: such a one is left out. */
function statedDay(date: PartialDate | null): string | null {
  return date !== null && isFullDay(date) && date.basis === "stated" ? date.edtf : null;
}

/** Without what the data don't give. */
function given(properties: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}
