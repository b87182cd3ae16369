import type { EditionChange } from "../../model/edition.ts";
import type { DatasetReview, Review } from "../../pipeline.ts";

/** The keys are documented in docs/review.md. @param failed the words of `--fail-on` that hold */
export function reviewJson({ ref, commit, datasets }: Review, failed: readonly string[]) {
  return { ref, commit, failed, datasets: datasets.map(datasetJson) };
}

function datasetJson({ dataset, state, changes, pairs, claims, sentences, gone, excluded }: DatasetReview) {
  const of = (type: EditionChange["subjectType"]) => {
    const rows = changes.filter(({ subjectType }) => subjectType === type);
    return [...Map.groupBy(rows, ({ subjectId }) => subjectId)];
  };
  return {
    dataset,
    state,
    claims: of("claim").map(([id, rows]) => ({
      id,
      change: rows[0]!.change,
      ...claims.get(id)!,
      why: rows[0]!.why,
      fields: fieldsOf(rows),
    })),
    sources: of("source").map(([id, rows]) => ({
      id,
      change: rows[0]!.change,
      name: rows[0]!.field === null ? (rows[0]!.new ?? rows[0]!.old) : null,
      fields: fieldsOf(rows),
    })),
    discrepancies: of("discrepancy").map(([id, [row]]) => ({
      id,
      change: row!.change,
      old: row!.old,
      new: row!.new,
      claim_a: pairs[id]![0],
      claim_b: pairs[id]![1],
      explanation: sentences.get(id) ?? "",
    })),
    excerpts_gone: gone,
    cant_both_be_true: excluded,
  };
}

function fieldsOf(rows: readonly EditionChange[]) {
  return rows.flatMap(({ field, old, new: now }) => (field === null ? [] : [{ field, old, new: now }]));
}
