import { type Discrepancy, INDEPENDENCE, KINDS } from "../../model/analysis.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import { speakerOf } from "../../model/known.ts";
import type { Publication } from "../../model/publication.ts";
import { ANY_LANGUAGE, localize } from "../../model/text.ts";
import { type Column, text } from "./column.ts";
import { textIn, wordsCell } from "./text-cells.ts";

/** discrepancies.csv: one row a pair of claims, agreements and echoes too, heaviest kind first. */
export function discrepancyColumns({ dataset, analysis, wordings }: Publication): Column<Discrepancy>[] {
  const [first, ...others] = wordings;
  const speaker = (claim: Claim) => localize(speakerOf(dataset, claim).name, first.language).text;
  const id = { type: "id", required: true } as const;
  const number = (name: "gap" | "ratio" | "least_change") => ({ ...text(name), type: "number" as const });
  const days = (name: "days_apart" | "fewest_days" | "most_days") =>
    ({ ...text(name), type: "integer" }) as const;
  const claim = { ...id, topic: "claim_pair", refers: { table: "claims", column: "claim_id" } } as const;
  const source = { ...id, topic: "source_pair", refers: { table: "sources", column: "source_id" } } as const;
  return [
    { ...text("discrepancy_id"), ...id, value: (found) => found.id },
    { ...text("kind"), type: "code", required: true, values: KINDS, value: ({ kind }) => kind },
    { ...text("subject"), ...id, value: ({ subject }) => subject },
    { name: "claim_a", ...claim, value: ({ a }) => a.id },
    { name: "claim_b", ...claim, value: ({ b }) => b.id },
    { name: "speaker_a", ...SPEAKER, value: ({ a }) => speaker(a) },
    { name: "speaker_b", ...SPEAKER, value: ({ b }) => speaker(b) },
    { name: "source_a", ...source, value: ({ a }) => a.source },
    { name: "source_b", ...source, value: ({ b }) => b.source },
    { name: "said_a", ...SAID, value: ({ a }) => a.said?.edtf },
    { name: "said_b", ...SAID, value: ({ b }) => b.said?.edtf },
    { ...days("days_apart"), value: ({ daysApart }) => daysApart },
    { name: "words_a", ...WORDS, value: ({ a }) => wordsCell(a, first) },
    { name: "words_b", ...WORDS, value: ({ b }) => wordsCell(b, first) },
    { ...number("gap"), value: ({ gap }) => gap },
    { ...number("ratio"), value: ({ ratio }) => ratio },
    { ...text("explanation"), value: (found) => first.explanations.get(found.id) },
    { ...text("assessment"), value: (found) => assessment(found.id, dataset, first.language) },
    { ...text("rule"), required: true, value: ({ rule }) => rule },
    { ...text("if_same"), type: "code", values: ["yes"], value: ({ ifSame }) => (ifSame ? "yes" : "") },
    { ...text("hinges_on"), value: ({ hingesOn }) => hingesOn.join("; ") },
    { ...text("independence"), ...INDEPENDENT, value: ({ independence }) => independence },
    { ...number("least_change"), value: ({ leastChange }) => leastChange },
    { ...days("fewest_days"), value: ({ fewestDays }) => fewestDays },
    { ...days("most_days"), value: ({ mostDays }) => mostDays },
    { ...text("place"), value: ({ place }) => place },
    { ...text("population"), value: ({ population }) => population },
    { ...text("subject_type"), ...SUBJECT_TYPE, value: ({ subjectType }) => subjectType },
    { name: "speaker_id_a", ...id, topic: "speaker_id_pair", value: ({ a }) => a.speaker },
    { name: "speaker_id_b", ...id, topic: "speaker_id_pair", value: ({ b }) => b.speaker },
    {
      ...text("assessment_outdated"),
      type: "code",
      values: ["yes"],
      value: ({ id }) => (analysis.assessed.get(id)?.outdated ? "yes" : ""),
    },
    ...others.map(
      ({ language, explanations }): Column<Discrepancy> => ({
        ...text("explanation"),
        name: `explanation_${language}`,
        of: { [ANY_LANGUAGE]: language },
        value: (found) => explanations.get(found.id),
      }),
    ),
  ];
}

const SPEAKER = { topic: "speaker_pair", type: "text", required: true } as const;
const SAID = { topic: "said_pair", type: "date" } as const;
const WORDS = { topic: "words_pair", type: "text" } as const;
const INDEPENDENT = { type: "code", values: INDEPENDENCE } as const;
const SUBJECT_TYPE = { type: "code", required: true, values: ["measure", "proposition"] } as const;

/** The curator's reading, and what they wrote on it: `timing: the two counts are nine days apart`. */
function assessment(discrepancy: string, dataset: Dataset, language: string): string {
  const found = dataset.assessments.get(discrepancy);
  if (found === undefined) return "";
  const text = textIn(found.text, language);
  return text === "" ? found.reading : `${found.reading}: ${text}`;
}
