/**
 * Publication, EditionRecord → tables of an SQLite base: what several briefs hold, for questions in SQL. A file of its
 * own and no edition's: claims, sources, speakers and discrepancies as the data are now, and what each edition had.
 *
 * Not here: which datasets and editions (pipeline), and putting the file in its place (files).
 */
import type { DatabaseSync } from "node:sqlite";
import type { EditionRecord } from "../../model/edition.ts";
import type { Publication } from "../../model/publication.ts";
import type { Cell } from "../tables/column.ts";
import { BEGIN, FINISH } from "./schema.ts";
import { type BaseColumn, type BaseTable, baseTables } from "./tables.ts";

/** What `export --as` takes. */
export const base = {
  id: "sqlite",
  mediaType: "application/vnd.sqlite3",
  description: "one base of tables for SQL, over a dataset or all of them, with all editions",
} as const;

/** Rows between which a signal may be heard: some hundredths of a second. */
const BATCH = 5_000;

/** An empty file becomes a base without a dataset. It is another's in no moment, so that nothing need be undone. */
export function beginBase(database: DatabaseSync): void {
  database.exec(BEGIN);
}

/**
 * Of one dataset, all rows. Between two batches of them it yields, and does nothing until it is asked to go on.
 * @param publication with the changes of the newest edition
 */
export function* addDataset(database: DatabaseSync, publication: Publication): Generator<void> {
  const { id } = publication.dataset;
  addMentionedEditions(database, publication);
  for (const table of baseTables) {
    const { columns, rows } = table.content(publication);
    ensureColumns(database, table, columns);
    const into = `${table.name} (dataset, ${columns.map(({ name }) => quoted(name)).join(", ")})`;
    yield* insert(database, into, [id], columns.length, rows());
  }
}

/** Of one edition: its date, which claims it had, in what words, and of what kind each pair was. */
export function* addEdition(database: DatabaseSync, record: EditionRecord): Generator<void> {
  const { dataset, edition, date, claims, discrepancies } = record;
  database.prepare("INSERT INTO editions VALUES (?, ?, ?)").run(dataset, edition, date);
  const shown = Object.entries(claims).map(([id, claim]) => {
    const [first] = Object.values(claim.shown);
    return [id, first?.speaker, first?.source, first?.words];
  });
  yield* insert(database, "edition_claims", [dataset, edition], 4, shown);
  const pairs = Object.entries(discrepancies).map(([id, { kind, a, b }]) => [id, kind, a, b]);
  yield* insert(database, "edition_discrepancies", [dataset, edition], 4, pairs);
}

/** Full text, indexes and views: made once, when all rows are there. */
export function finishBase(database: DatabaseSync): void {
  database.exec(FINISH);
}

/** Editions of which nothing is left on disk but what they changed. */
function addMentionedEditions(database: DatabaseSync, { dataset, changes }: Publication): void {
  const mention = database.prepare("INSERT OR IGNORE INTO editions VALUES (?, ?, NULL)");
  for (const edition of new Set(changes.map((change) => change.edition))) mention.run(dataset.id, edition);
}

/** The table as the first dataset has it; of those after it, what columns it has besides. */
function ensureColumns(
  database: DatabaseSync,
  { name, constraints }: BaseTable,
  columns: readonly BaseColumn[],
) {
  const there = database.prepare("SELECT name FROM pragma_table_info(?)").all(name);
  const known = new Set(there.map((column) => column.name));
  const missing = columns.filter((column) => !known.has(column.name)).map(definition);
  if (known.size === 0)
    database.exec(`CREATE TABLE ${name} (dataset TEXT NOT NULL, ${[...missing, constraints].join(", ")})`);
  else for (const column of missing) database.exec(`ALTER TABLE ${name} ADD COLUMN ${column}`);
}

/** With NUMERIC, a whole number stays one. */
function definition({ name, type }: BaseColumn): string {
  return `${quoted(name)} ${type === "number" ? "NUMERIC" : type === "integer" ? "INTEGER" : "TEXT"}`;
}

/** A language's tag may have a hyphen, and a column be called as a word of SQL. */
const quoted = (name: string) => `"${name}"`;

function* insert(
  database: DatabaseSync,
  into: string,
  first: readonly Cell[],
  width: number,
  rows: Iterable<readonly Cell[]>,
): Generator<void> {
  const places = Array.from({ length: first.length + width }, () => "?").join(", ");
  const statement = database.prepare(`INSERT INTO ${into} VALUES (${places})`);
  let inserted = 0;
  for (const row of rows) {
    statement.run(...first.map(written), ...row.map(written));
    if (++inserted % BATCH === 0) yield;
  }
}

/** What the source doesn't give is NULL. */
function written(cell: Cell): string | number | null {
  return cell === undefined || cell === "" ? null : cell;
}
