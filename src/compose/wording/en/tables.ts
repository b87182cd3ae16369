import type { NameColumn } from "../../../model/claim-columns.ts";
import { claimFields } from "../../../model/claim-fields.ts";
import type { TableWords } from "../../../model/table-words.ts";
import { countingIn } from "../count.ts";

const countOf = countingIn("en-GB");

const number = (value: number) => value.toLocaleString("en-GB");

/** What the list of fields says of each, by its column. */
const FIELD_MEANINGS = Object.fromEntries(
  claimFields.map(({ column, meaning }) => [column, meaning]),
) as Record<NameColumn, string>;

/** What the CSV files and the workbook say of themselves. */
export const tablesEn: TableWords = {
  tables: {
    lineup:
      "One row for each day said, speaker, source, place, population and day that it holds for; the measures stand side by side, or, of more than 50, in a row each.",
    claims: "One row a claim, in the curator's order.",
    discrepancies: "One row a pair of claims, the heaviest kinds first; agreements and echoes too.",
    stances: "One row a statement, by proposition, then day said.",
    sources: "One row a source, in the curator's order.",
    changes: "One row a change since the edition before; empty where there is none.",
  },
  columns: {
    ...FIELD_MEANINGS,
    claim_type: "estimate: a figure for a measure. statement: a stance on a proposition.",
    unit: "What one of the things counted is.",
    said_basis: "stated: the source prints the day. inferred: the curator worked it out.",
    published: "The day the source came out.",
    published_basis: "stated: the source prints the day. inferred: the curator worked it out.",
    speaker: "The person or body whose claim it is.",
    party: "The side that the speaker speaks for.",
    publisher: "Who published the source.",
    agency: "The news agency that wrote it.",
    language: "Language of the source, a BCP 47 tag.",
    verification:
      "Whether the excerpt stands in the archived text: verified, ambiguous (more than once), not-found, no-archive.",
    url: "Web address of the source.",
    said_why: "How an inferred day said was worked out.",
    as_of_basis: "stated: the source prints the day. inferred: the curator worked it out.",
    as_of_why: "How an inferred day was worked out.",
    figure_check:
      "Whether the figure is read in the excerpt, with its modifier: verified, ambiguous (one of several readings), unread (the language has no reader), derived (see there), not-in-words; empty for statements.",
    measure_number:
      "The stated figure, or the one end that is stated; empty for a range, a vague figure, or several that differ.",
    measure_words: "The figure as a reader sees it.",
    proposition_stances: "The stances taken on the proposition.",
    stances_by_proposition: "The stances taken, each after the id of its proposition.",
    proposition_text: "The proposition as a sentence.",
    stance_words: "The stance as a reader sees it.",
    discrepancy_id: "Id of the pair: the same two claims have it in every edition.",
    kind: "How the two claims stand to each other.",
    subject: "The measure or proposition on which they meet, as an id.",
    claim_pair: "Id of the claim; a is the one said earlier.",
    speaker_pair: "Speaker of the claim.",
    speaker_id_pair: "Id of the claim's speaker.",
    source_pair: "Id of the claim's source.",
    said_pair: "The day the claim was said.",
    words_pair: "The claim's figure or stance as a reader sees it.",
    days_apart: "Days between those of the two claims, at the least; empty where one has none.",
    gap: "How far apart the nearest ends of the two figures are, in the unit of the measure; 0 where they meet, empty where one of them has none.",
    ratio: "The larger stated figure over the smaller one.",
    explanation: "Why the pair is of this kind.",
    assessment: "How a curator reads the pair.",
    assessment_outdated: "yes where the reading was made before a claim changed.",
    rule: "Id of the rule that found the pair.",
    if_same: "yes where the two measures may be one: it holds if both count the same.",
    hinges_on: "Ids of the sources without whose telling of an utterance the pair would be of another kind.",
    independence: "How far two who agree are shown to be independent: independent, shared or not-shown.",
    least_change:
      "What would have had to change at the least for both to hold, from the earlier to the later, in the unit of the measure.",
    fewest_days: "The fewest days that this change had.",
    most_days: "The most days that this change had; empty where a day is open.",
    subject_type: "Whether the subject is a measure or a proposition.",
    headline: "Headline of the source, in its own language.",
    byline: "Author as printed.",
    archive: "File name of the archived text.",
    archive_url: "Web address of an archived copy of the source.",
    updated: "The day on which the source was last changed, as it says.",
    accessed: "The day on which the source was read.",
    sha256: "SHA-256 of the archived text, in hexadecimal.",
    claims: "How many claims the source carries.",
    published_why: "How an inferred day of publication was worked out.",
    edition: "Number of the edition that brought the change.",
    change: "added, withdrawn, changed, or reclassified: a pair that became another kind.",
    subject_id: "Id of the claim, source or discrepancy that changed.",
    field: "Which of its values changed; “rules” where only the rules of comparison did.",
    old: "The value before.",
    new: "The value now.",
    changed_subject: "What came, went or changed: a claim, a source or a discrepancy.",
    why: "Why the claim was withdrawn, as its curator says.",
  },
  types: {
    id: "id",
    text: "text",
    number: "number",
    integer: "whole number",
    date: "date (EDTF)",
    url: "web address",
    language: "language tag",
    code: "one of a list",
  },
  headings: { table: "sheet", column: "column", type: "type", values: "may hold", meaning: "meaning" },
  reading:
    "An empty cell: the source gives nothing. Dates that are not one certain day (2024-10, 2024-10-08/2024-10-13, 2024-10-28?) stand as text.",
  cutText: (file) => (file === "" ? " … [cut]" : ` … [cut; whole in ${file}]`),
  cutTexts: (sheet, count, cells) =>
    `Sheet ${sheet}: ${countOf(count, "text")} longer than a cell holds, cut with a mark (${cells.join(", ")}${count > cells.length ? ", …" : ""}).`,
  cutRows: (sheet, kept, all, file) =>
    `Sheet ${sheet}: the first ${number(kept)} of ${number(all)} rows; ${file} has them all.`,
  cutColumns: (sheet, kept, all) =>
    `Sheet ${sheet}: the first ${number(kept)} of ${number(all)} columns, as many as a sheet holds.`,
};
