import type { Indirect } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";
import { isContent, isTag, type Tag, tagsIn } from "./tags.ts";

/**
 * A table's head is printed again on each page that the table goes on to, and would be read out as often: what
 * stands on later pages becomes an artifact. A row of heads alone is never split, so there it is always the
 * same again.
 */
export function forgetRepeatedHeads(document: Tag, pages: readonly PrintedPage[]): void {
  const byObject = new Map(pages.map((page) => [page.object, page]));
  for (const row of tagsIn(document)) {
    if (row.role !== "TR" || !isHead(row)) continue;
    const first = firstPage(row);
    for (const tag of tagsIn(row)) {
      tag.kids = tag.kids.filter((kid) => {
        if (isTag(kid) || !isContent(kid) || kid.page === first || kid.holder !== kid.page) return true;
        byObject.get(kid.page)?.repeated.add(kid.id);
        return false;
      });
    }
  }
}

function isHead(row: Tag): boolean {
  const heads = row.kids.filter(isTag).filter(({ role }) => role === "TH");
  return heads.length > 0 && heads.every(({ own }) => /\/Scope \/Column/.test(String(own.get("A"))));
}

function firstPage(row: Tag): Indirect | null {
  for (const { kids } of tagsIn(row)) for (const kid of kids) if (!isTag(kid)) return kid.page;
  return null;
}

/** @param content as it was scanned, each marked run on lines of its own */
export function asArtifacts(content: string, ids: ReadonlySet<number>): string {
  if (ids.size === 0) return content;
  return content.replace(MARKED, (mark, id: string) =>
    ids.has(Number(id)) ? "/Artifact <</Type/Pagination>>BDC" : mark,
  );
}

const MARKED = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/gm;
