import { textString } from "./objects/text.ts";
import { isTag, newTag, type Tag, tagsIn } from "./tags.ts";

/** What stands in a table before its rows is its caption: Chromium gives it no tag of its own. */
export function nameTables(document: Tag): void {
  for (const table of tagsIn(document)) {
    const first =
      table.role === "Table" ? table.kids.findIndex((kid) => isTag(kid) && ROWS.has(kid.role)) : 0;
    if (first <= 0) continue;
    table.kids = [newTag("Caption", table.kids.slice(0, first)), ...table.kids.slice(first)];
  }
}

const ROWS: ReadonlySet<string> = new Set(["TR", "THead", "TBody", "TFoot"]);

/**
 * A head that spans columns and stands for the rows below it ("In Russia so far") is among the heads of each of their
 * cells: Chromium names those of the cell's own row and column alone. The last one before a row is meant.
 */
export function nameGroups(document: Tag): void {
  let count = 0;
  for (const table of tagsIn(document)) {
    if (table.role !== "Table") continue;
    let group: string | null = null;
    for (const row of rowsOf(table)) {
      const cells = row.kids.filter(isTag);
      const head = cells.find(isGroup);
      if (head !== undefined) {
        count += 1;
        // Beyond what a browser counts to; all are written anew.
        group = identifierOf(head) ?? named(head, textString(`node${GROUPS + count}`));
      } else if (group !== null) for (const cell of cells) addHead(cell, group);
    }
  }
}

const GROUPS = 90_000_000_000;

function rowsOf({ kids }: Tag): Tag[] {
  return kids.filter(isTag).flatMap((kid) => (kid.role === "TR" ? [kid] : rowsOf(kid)));
}

const attributesOf = ({ own }: Tag): string => String(own.get("A") ?? "");

const isGroup = (cell: Tag): boolean =>
  cell.role === "TH" &&
  /\/Scope \/Row\b/.test(attributesOf(cell)) &&
  /\/ColSpan [2-9]/.test(attributesOf(cell));

function identifierOf({ own }: Tag): string | null {
  const identifier = own.get("ID");
  return typeof identifier === "string" ? identifier : null;
}

function named(head: Tag, identifier: string): string {
  head.own.set("ID", identifier);
  return identifier;
}

/** Before the others, as it stands above them. */
function addHead(cell: Tag, group: string): void {
  const attributes = attributesOf(cell);
  if (attributes.includes("/Headers")) {
    cell.own.set(
      "A",
      attributes.replace(/\/Headers\s*\[/, (heads) => `${heads}${group} `),
    );
  } else if (attributes !== "" && attributes.startsWith("["))
    cell.own.set("A", attributes.replace(/^\[/, `[<</O /Table\n/Headers [${group}]>> `));
}
