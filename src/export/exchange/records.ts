import type { Discrepancy } from "../../model/analysis.ts";
import { claimFields, type FieldKind, fieldValue } from "../../model/claim-fields.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { dateAsWritten, type PartialDate } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import { ANY_LANGUAGE, type Text } from "../../model/text.ts";
import { wordsCell } from "../tables/text-cells.ts";
import { groupRecords } from "./groups.ts";
import type { ExchangeRecord } from "./record.ts";

/** What is referred to comes before what refers to it. */
export function* records(publication: Publication): Generator<ExchangeRecord> {
  const { dataset, analysis } = publication;
  yield datasetRecord(dataset);
  for (const measure of dataset.measures.values()) {
    const { id, label, unit, overTime, window, within, perhapsSameAs, note } = measure;
    const texts = { label: written(label), unit: written(unit), note: written(note) };
    yield {
      type: "measure",
      id,
      ...texts,
      over_time: overTime,
      window,
      within,
      perhaps_same_as: perhapsSameAs,
    };
  }
  for (const proposition of dataset.propositions.values()) {
    const { id, text, label, overTime, window, implies, excludes } = proposition;
    const texts = { text: written(text), label: written(label) };
    yield { type: "proposition", id, ...texts, over_time: overTime, window, implies, excludes };
  }
  for (const { id, ref, name, role, party, unnamed } of dataset.speakers.values()) {
    const texts = { name: written(name), role: written(role), party: written(party) };
    yield { type: "speaker", id, ref, ...texts, unnamed };
  }
  yield* sourceRecords(publication);
  for (const claim of dataset.claims) yield claimRecord(claim, publication);
  yield* groupRecords(publication);
  for (const found of analysis.discrepancies) yield discrepancyRecord(found, publication);
}

function datasetRecord(dataset: Dataset): ExchangeRecord {
  const { id, title, question, headline, publisher, contact, languages, comparison, focus } = dataset;
  const { window, about, rounding } = comparison;
  return {
    type: "dataset",
    id,
    title: written(title),
    question: written(question),
    headline: headline === null ? null : written(headline),
    publisher: publisher === null ? null : written(publisher),
    contact,
    languages,
    comparison: { window, about, rounding },
    focus,
  };
}

function* sourceRecords({ dataset, evidence }: Publication): Generator<ExchangeRecord> {
  for (const source of dataset.sources.values()) {
    const { id, ref, publisher, agency, headline, byline, language, published, url, archive, note } = source;
    const { archiveUrl, updated, accessed, original, originalSha256 } = source;
    yield {
      type: "source",
      id,
      ref,
      publisher,
      agency,
      headline,
      byline,
      language: language === ANY_LANGUAGE ? null : language,
      published: day(published),
      url,
      archive_url: archiveUrl,
      updated: day(updated),
      accessed: day(accessed),
      archive,
      sha256: evidence.sources.get(id)?.sha256 ?? null,
      original,
      original_sha256: originalSha256,
      note: written(note),
    };
  }
}

function claimRecord(claim: Claim, { evidence, wordings }: Publication): ExchangeRecord {
  const found = evidence.claims.get(claim.id);
  const own = claimFields.filter(({ of }) => of === undefined || of === claim.type);
  return {
    type: "claim",
    claim_type: claim.type,
    ...Object.fromEntries(own.map((field) => [field.key, jsonOf(fieldValue(claim, field), field.kind)])),
    words: Object.fromEntries(wordings.map((wording) => [wording.language, wordsCell(claim, wording)])),
    // What the figure allows, with the tolerance of "about"; null where it is open.
    ...(claim.type === "estimate" ? { ends: claim.ends } : {}),
    verification: found?.verification ?? "no-archive",
    line: found?.line ?? null,
  };
}

function jsonOf(value: unknown, kind: FieldKind): unknown {
  if (kind === "date") return day(value as PartialDate | null);
  return kind === "text" ? written(value as Text | null) : value;
}

function discrepancyRecord(found: Discrepancy, { dataset, analysis, wordings }: Publication): ExchangeRecord {
  const assessment = dataset.assessments.get(found.id);
  const explanations = wordings.map((wording) => [
    wording.language,
    wording.explanations.get(found.id) ?? "",
  ]);
  return {
    type: "discrepancy",
    id: found.id,
    kind: found.kind,
    rule: found.rule,
    subject: found.subject,
    subject_type: found.subjectType,
    claim_a: found.a.id,
    claim_b: found.b.id,
    days_apart: found.daysApart,
    gap: found.gap,
    ratio: found.ratio,
    if_same: found.ifSame,
    hinges_on: found.hingesOn,
    independence: found.independence,
    least_change: found.leastChange,
    fewest_days: found.fewestDays,
    most_days: found.mostDays,
    place: found.place,
    population: found.population,
    explanation: Object.fromEntries(explanations),
    assessment:
      assessment === undefined
        ? null
        : {
            reading: assessment.reading,
            text: written(assessment.text),
            would_settle: written(assessment.wouldSettle),
            by: written(assessment.by),
            on: day(assessment.on),
            outdated: analysis.assessed.get(found.id)?.outdated ?? false,
          },
  };
}

/** As the data files have it: one string where it is written once for all languages. */
function written(text: Text | null): string | Text | null {
  return text?.[ANY_LANGUAGE] ?? text;
}

/** The date as written, and the first and last day that it may mean. */
function day(date: PartialDate | null) {
  if (date === null) return null;
  const { earliest, latest, basis, why } = date;
  return { date: dateAsWritten(date), earliest, latest, basis, why: written(why) };
}
