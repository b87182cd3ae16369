import type { Claim, Dataset } from "../../model/dataset.ts";
import { sourceOf } from "../../model/known.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import type { ExcerptFigure, ExplainedPair } from "../../pipeline.ts";

function figureJson({ figure: { text, kind }, own, others }: ExcerptFigure) {
  return { text, kind, own, stated_by: others };
}

/** For programs: what docs/commands.md says of `explain --json`. */
export function explainedJson(explained: ExplainedPair) {
  const { dataset, language, derivation, words, explanation, outdated, evidence, standing, rules, figures } =
    explained;
  const { id, a, b, relation, window, tried, standIn, found, fingerprint } = derivation;
  const assessment = dataset.assessments.get(id);
  return {
    dataset: dataset.id,
    language,
    discrepancy_id: id,
    kind: found?.kind ?? null,
    subject: found?.subject ?? null,
    gap: found?.gap ?? null,
    ratio: found?.ratio ?? null,
    days_apart: found?.daysApart ?? null,
    a: { ...claimJson(a, words.a, dataset, evidence), figures: figures.a.map(figureJson) },
    b: { ...claimJson(b, words.b, dataset, evidence), figures: figures.b.map(figureJson) },
    relation,
    window,
    carried: found?.carried ?? null,
    rules: tried.map(({ rule, ...tried }) => ({ rule, title: rules[rule]?.title, ...tried })),
    stand_in: standIn,
    explanation: explanation === "" ? null : explanation,
    leads: standing && {
      number: standing.number,
      because: standing.because,
      after: standing.after?.found.id ?? null,
      decided_by: standing.after?.decidedBy ?? null,
      grounds: standing.grounds,
    },
    fingerprint,
    assessment:
      assessment === undefined
        ? null
        : {
            reading: assessment.reading,
            text: assessment.text,
            would_settle: assessment.wouldSettle,
            by: assessment.by,
            on: assessment.on?.edtf ?? null,
            outdated,
          },
  };
}

function claimJson(claim: Claim, words: string, dataset: Dataset, evidence: ExplainedPair["evidence"]) {
  const held =
    claim.type === "estimate"
      ? { measure: claim.measure, ends: claim.ends }
      : { proposition: claim.proposition, stance: claim.stance };
  const { verification = "no-archive", line = null } = evidence.claims.get(claim.id) ?? {};
  return {
    claim_id: claim.id,
    ...held,
    words,
    excerpt: claim.excerpt,
    language: sourceOf(dataset, claim).language,
    translation: claim.translation,
    verification,
    line,
    said: dateJson(claim.said),
    as_of: dateJson(claim.asOf),
    published: dateJson(sourceOf(dataset, claim).published),
    speaker: claim.speaker,
    origin: claim.origin,
    utterance: claim.utterance,
    via: claim.via,
    source: claim.source,
  };
}

function dateJson(date: PartialDate | null) {
  return date && { date: date.edtf, basis: date.basis, why: date.why };
}
