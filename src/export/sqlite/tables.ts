import { CANT_BOTH_BE_TRUE, type Discrepancy } from "../../model/analysis.ts";
import { type Claim, type Dataset, type Id, type Speaker, takesBackOnly } from "../../model/dataset.ts";
import { sourceOf } from "../../model/known.ts";
import { comparedRange } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import type { ColumnType } from "../../model/table-words.ts";
import { localize, type Text } from "../../model/text.ts";
import { changeColumns } from "../tables/changes.ts";
import { claimColumns } from "../tables/claims.ts";
import type { Cell } from "../tables/column.ts";
import { discrepancyColumns } from "../tables/discrepancies.ts";
import { sourceColumns } from "../tables/sources.ts";

/** A column of the base, called as the CSV files call it. */
export interface BaseColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table of the base; every row begins with its dataset. */
export interface BaseTable {
  readonly name: string;
  /** Its key and what it refers to, in SQL. */
  readonly constraints: string;
  /** A dataset whose brief is in other languages has other columns too. */
  content(publication: Publication): BaseContent;
}

interface BaseContent {
  readonly columns: readonly BaseColumn[];
  rows(): Iterable<readonly Cell[]>;
}

const OF_DATASET = "FOREIGN KEY (dataset) REFERENCES datasets (dataset)";
const OF_SUBJECT =
  "FOREIGN KEY (dataset, subject_type, subject) REFERENCES subjects (dataset, subject_type, subject)";
const refers = (column: string, table: string, key = column) =>
  `FOREIGN KEY (dataset, ${column}) REFERENCES ${table} (dataset, ${key})`;

/** What is referred to comes before what refers to it. */
export const baseTables: readonly BaseTable[] = [
  table("datasets", "PRIMARY KEY (dataset)", datasetColumns, ({ dataset }) => [dataset]),
  table(
    "subjects",
    `PRIMARY KEY (dataset, subject_type, subject), ${OF_DATASET}`,
    subjectColumns,
    subjectsOf,
  ),
  table("speakers", `PRIMARY KEY (dataset, speaker_id), ${OF_DATASET}`, speakerColumns, ({ dataset }) =>
    dataset.speakers.values(),
  ),
  table("sources", `PRIMARY KEY (dataset, source_id), ${OF_DATASET}`, sourceColumns, ({ dataset }) =>
    dataset.sources.values(),
  ),
  table(
    "claims",
    `UNIQUE (dataset, claim_id), ${OF_SUBJECT}, ${refers("speaker_id", "speakers")}, ${refers("source_id", "sources")}`,
    ownClaimColumns,
    ({ dataset }) => dataset.claims,
  ),
  table(
    "discrepancies",
    `PRIMARY KEY (dataset, discrepancy_id), ${OF_SUBJECT}, ${refers("claim_a", "claims", "claim_id")}, ${refers("claim_b", "claims", "claim_id")}`,
    ownDiscrepancyColumns,
    ({ analysis }) => analysis.discrepancies,
  ),
  table(
    "hinges",
    `PRIMARY KEY (dataset, source_id, discrepancy_id), ${refers("source_id", "sources")}, ${refers("discrepancy_id", "discrepancies")}`,
    hingeColumns,
    hingesOf,
  ),
  table("changes", refers("edition", "editions"), changeColumns, ({ changes }) => changes),
];

interface ValuedColumn<Row> extends BaseColumn {
  value(row: Row): Cell;
}

function table<Row>(
  name: string,
  constraints: string,
  columns: (publication: Publication) => readonly ValuedColumn<Row>[],
  rows: (publication: Publication) => Iterable<Row>,
): BaseTable {
  return {
    name,
    constraints,
    content(publication) {
      const valued = columns(publication);
      return {
        columns: valued,
        *rows() {
          for (const row of rows(publication)) yield valued.map((column) => column.value(row));
        },
      };
    },
  };
}

/** In the first language of the brief, as the CSV files are. */
function inFirst({ dataset: { languages } }: Publication) {
  return (text: Text | null): Cell => (text === null ? null : localize(text, languages[0], languages).text);
}

function datasetColumns(publication: Publication): ValuedColumn<Dataset>[] {
  const text = inFirst(publication);
  return [
    { name: "title", type: "text", value: ({ title }) => text(title) },
    { name: "question", type: "text", value: ({ question }) => text(question) },
    { name: "languages", type: "text", value: ({ languages }) => languages.join("; ") },
  ];
}

interface Subject {
  readonly type: Discrepancy["subjectType"];
  readonly id: Id;
  readonly label: Text;
  readonly unit: Text | null;
  readonly overTime: string;
  readonly excluded: number;
}

function subjectsOf({ dataset, analysis }: Publication): Subject[] {
  const { measures, propositions } = dataset;
  const excluded = Map.groupBy(
    analysis.discrepancies.filter(({ kind }) => CANT_BOTH_BE_TRUE.has(kind)),
    ({ subject, subjectType }) => `${subjectType} ${subject}`,
  );
  const counted = <Rest extends Pick<Subject, "type" | "id">>(rest: Rest) => ({
    ...rest,
    excluded: excluded.get(`${rest.type} ${rest.id}`)?.length ?? 0,
  });
  return [
    ...[...measures.values()].map(({ id, label, unit, overTime }) =>
      counted({ type: "measure" as const, id, label, unit, overTime }),
    ),
    ...[...propositions.values()].map(({ id, text, overTime }) =>
      counted({ type: "proposition" as const, id, label: text, unit: null, overTime }),
    ),
  ];
}

function subjectColumns(publication: Publication): ValuedColumn<Subject>[] {
  const text = inFirst(publication);
  return [
    { name: "subject_type", type: "code", value: ({ type }) => type },
    { name: "subject", type: "id", value: ({ id }) => id },
    { name: "label", type: "text", value: ({ label }) => text(label) },
    { name: "unit", type: "text", value: ({ unit }) => text(unit) },
    { name: "over_time", type: "code", value: ({ overTime }) => overTime },
    { name: "excluded", type: "integer", value: ({ excluded }) => excluded },
  ];
}

function speakerColumns(publication: Publication): ValuedColumn<Speaker>[] {
  const text = inFirst(publication);
  return [
    { name: "speaker_id", type: "id", value: ({ id }) => id },
    { name: "name", type: "text", value: ({ name }) => text(name) },
    { name: "role", type: "text", value: ({ role }) => text(role) },
    { name: "party", type: "text", value: ({ party }) => text(party) },
    { name: "unnamed", type: "code", value: ({ unnamed }) => (unnamed ? "yes" : "") },
    { name: "ref", type: "text", value: ({ ref }) => ref },
  ];
}

/** Of claims.csv and discrepancies.csv, what other tables of the base have: there it stands once. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...([
    "measure",
    "proposition",
    "unit",
    "speaker",
    "party",
    "publisher",
    "agency",
    "language",
    "url",
  ] as const),
  ...([
    "published",
    "published_basis",
    "published_why",
    "speaker_a",
    "speaker_b",
    "source_a",
    "source_b",
  ] as const),
  ...(["said_a", "said_b", "words_a", "words_b", "hinges_on", "speaker_id_a", "speaker_id_b"] as const),
]);
const isOwn = ({ name }: BaseColumn) => !ELSEWHERE.has(name);

/** With the subject under one name, and the days and ends that are compared, which a query can reckon with. */
function ownClaimColumns(publication: Publication): ValuedColumn<Claim>[] {
  const ends = (claim: Claim) => (claim.type === "estimate" && !takesBackOnly(claim) ? claim.ends : null);
  const range = (claim: Claim) => comparedDays(claim, publication.dataset);
  return [
    { name: "subject_type", type: "code", value: ({ type }) => SUBJECT_OF[type] },
    { name: "subject", type: "id", value: (claim) => subjectOf(claim) },
    ...claimColumns(publication).filter(isOwn),
    { name: "least", type: "number", value: (claim) => ends(claim)?.low?.value },
    { name: "most", type: "number", value: (claim) => ends(claim)?.high?.value },
    { name: "first_day", type: "date", value: (claim) => range(claim).earliest },
    { name: "last_day", type: "date", value: (claim) => range(claim).latest },
  ];
}

const SUBJECT_OF = { estimate: "measure", statement: "proposition" } as const;

function subjectOf(claim: Claim): Id {
  return claim.type === "estimate" ? claim.measure : claim.proposition;
}

/** The day of a claim: as of, else said, else some day up to its publication. */
function comparedDays(claim: Claim, dataset: Dataset): ReturnType<typeof comparedRange> {
  const own = claim.asOf ?? claim.said;
  if (own !== null) return comparedRange(own);
  const { published } = sourceOf(dataset, claim);
  return { earliest: null, latest: published === null ? null : comparedRange(published).latest };
}

function ownDiscrepancyColumns(publication: Publication): ValuedColumn<Discrepancy>[] {
  return [
    ...discrepancyColumns(publication).filter(isOwn),
    { name: "excluded", type: "integer", value: ({ kind }) => Number(CANT_BOTH_BE_TRUE.has(kind)) },
  ];
}

type Hinge = readonly [discrepancy: string, source: Id];

function* hingesOf({ analysis }: Publication): Iterable<Hinge> {
  for (const { id, hingesOn } of analysis.discrepancies) for (const source of hingesOn) yield [id, source];
}

function hingeColumns(): ValuedColumn<Hinge>[] {
  return [
    { name: "discrepancy_id", type: "id", value: ([discrepancy]) => discrepancy },
    { name: "source_id", type: "id", value: ([, source]) => source },
  ];
}
