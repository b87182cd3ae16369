import type { Discrepancy } from "../../model/analysis.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import type { Publication } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import type { Column } from "./csv-bytes.ts";
import { textIn, wordsCell } from "./text-cells.ts";

/** discrepancies.csv: one row a pair of claims, agreements and echoes too, heaviest kind first. */
export function discrepancyColumns({ dataset, wordings }: Publication): Column<Discrepancy>[] {
  const [first, ...others] = wordings;
  const speaker = (claim: Claim) => localize(dataset.speakers.get(claim.speaker)!.name, first.language).text;
  return [
    { name: "discrepancy_id", value: ({ id }) => id },
    { name: "kind", value: ({ kind }) => kind },
    { name: "subject", value: ({ subject }) => subject },
    { name: "claim_a", value: ({ a }) => a.id },
    { name: "claim_b", value: ({ b }) => b.id },
    { name: "speaker_a", value: ({ a }) => speaker(a) },
    { name: "speaker_b", value: ({ b }) => speaker(b) },
    { name: "source_a", value: ({ a }) => a.source },
    { name: "source_b", value: ({ b }) => b.source },
    { name: "said_a", value: ({ a }) => a.said?.edtf },
    { name: "said_b", value: ({ b }) => b.said?.edtf },
    { name: "days_apart", value: ({ daysApart }) => daysApart },
    { name: "words_a", value: ({ a }) => wordsCell(a, first) },
    { name: "words_b", value: ({ b }) => wordsCell(b, first) },
    { name: "gap", value: ({ gap }) => gap },
    { name: "ratio", value: ({ ratio }) => ratio },
    { name: "explanation", value: ({ id }) => first.explanations.get(id) },
    { name: "assessment", value: ({ id }) => assessment(id, dataset, first.language) },
    { name: "rule", value: ({ rule }) => rule },
    { name: "subject_type", value: ({ subjectType }) => subjectType },
    { name: "speaker_id_a", value: ({ a }) => a.speaker },
    { name: "speaker_id_b", value: ({ b }) => b.speaker },
    ...others.map(
      (wording): Column<Discrepancy> => ({
        name: `explanation_${wording.language}`,
        value: ({ id }) => wording.explanations.get(id),
      }),
    ),
  ];
}

/** The curator's reading, and what they wrote on it: `timing: the two counts are nine days apart`. */
function assessment(discrepancy: string, dataset: Dataset, language: string): string {
  const found = dataset.assessments.get(discrepancy);
  if (found === undefined) return "";
  const text = textIn(found.text, language);
  return text === "" ? found.reading : `${found.reading}: ${text}`;
}
