import { languageColumn, READ_COLUMNS } from "../model/claim-columns.ts";
import { keysWhere } from "../model/claim-fields.ts";
import { byKey } from "../model/compare-text.ts";
import type { RecordedFields } from "../model/edition.ts";

/** A table of an edition: the names of its columns, and its rows as the CSV file has them. */
export interface Rows {
  readonly columns: readonly { readonly name: string }[];
  rows(): Iterable<readonly (string | number | null | undefined)[]>;
}

/** What the desk alone has to know: that it changed is no news, nor kept for the next edition. */
const OWN_AFFAIRS: ReadonlySet<string> = new Set(keysWhere(({ changedAs }) => changedAs === undefined));

/** By claim: the columns that make it up, and what the archive says of its excerpt. */
export function claimFields(claims: Rows): Readonly<Record<string, RecordedFields>> {
  return fieldsById(claims, "claim_id", (name, fields) => {
    const column = languageColumn(name)?.key ?? name;
    // A figure's words follow from its numbers, and a new turn of phrase of this program changes no claim.
    if (column === "words") return fields.modifier === "vague";
    return column === "verification" || (READ_COLUMNS.has(column) && !OWN_AFFAIRS.has(column));
  });
}

/** By source; how many claims it carries is told by the claims. */
export function sourceFields(sources: Rows): Readonly<Record<string, RecordedFields>> {
  return fieldsById(sources, "source_id", (name) => name !== "claims");
}

function fieldsById(
  { columns, rows }: Rows,
  key: string,
  takes: (name: string, fields: RecordedFields) => boolean,
): Readonly<Record<string, RecordedFields>> {
  const byId: [string, RecordedFields][] = [];
  for (const row of rows()) {
    const all = columns.map(({ name }, at) => [name, String(row[at] ?? "")] as const);
    const written = Object.fromEntries(all.filter(([, value]) => value !== "")) as RecordedFields;
    const taken = Object.entries(written).filter(([name]) => name !== key && takes(name, written));
    byId.push([written[key] ?? "", Object.fromEntries(taken)]);
  }
  return Object.fromEntries(byKey(byId));
}
