import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import type { Entry, WrittenClaim } from "./written-claim.ts";

/**
 * For texts that can't be edited in place (lists and maps in brackets): the library writes the whole file anew.
 * Comments stay, the spacing may not.
 */
function rewrite(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text, { schema: "core", version: "1.2", uniqueKeys: false });
  edit(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export function rewriteEntries(
  text: string,
  path: readonly string[],
  entries: ReadonlyMap<Id, Entry>,
): string {
  return rewrite(text, (document) => {
    for (const [id, entry] of entries) document.setIn([...path, id], document.createNode(entry));
  });
}

export function rewriteClaims(
  text: string,
  added: readonly WrittenClaim[],
  changes: ReadonlyMap<Id, ReadonlyMap<string, RawValue | undefined>>,
): string {
  return rewrite(text, (document) => {
    const { contents } = document;
    if (!isSeq(contents)) {
      document.contents = document.createNode([...added]) as unknown as typeof document.contents;
      return;
    }
    for (const item of contents.items) if (isMap(item)) changeKeys(document, item, changes);
    for (const claim of added) contents.add(document.createNode(claim));
  });
}

function changeKeys(
  document: Document,
  item: YAMLMap,
  changes: ReadonlyMap<Id, ReadonlyMap<string, RawValue | undefined>>,
): void {
  for (const [key, value] of changes.get(String(item.get("id"))) ?? []) {
    if (value === undefined) item.delete(key);
    else item.set(key, document.createNode(value));
  }
}
