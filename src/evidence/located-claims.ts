import { createHash } from "node:crypto";
import type { Claim, Dataset, Source } from "../model/dataset.ts";
import { type Archive, archiveText } from "./archive.ts";
import { type Located, locateExcerpt, type SearchableText, searchableText } from "./locate.ts";

/** One source with its archived text and where each of its claims stands in it. */
export interface LocatedSource {
  readonly source: Source;
  /** Of the file's bytes, hex; null where the file is not at hand. */
  readonly sha256: string | null;
  /** Null where the file is not at hand or is not UTF-8. */
  readonly text: SearchableText | null;
  /** In the order of the dataset; null where there is no text to look in. */
  readonly located: ReadonlyMap<Claim, Located | null>;
}

/** One source at a time, so that only one folded text is held. */
export function* locateSources(dataset: Dataset, archive: Archive | null): Generator<LocatedSource> {
  const bySource = Map.groupBy(dataset.claims, (claim) => claim.source);
  for (const source of dataset.sources.values()) {
    const file = source.archive;
    const bytes = file === null ? undefined : archive?.get(file);
    const read = file === null || bytes === undefined ? null : archiveText(file, bytes);
    const text = read === null ? null : searchableText(read);
    const claims = bySource.get(source.id) ?? [];
    yield {
      source,
      sha256: bytes === undefined ? null : createHash("sha256").update(bytes).digest("hex"),
      text,
      located: new Map(claims.map((claim) => [claim, text && locateClaim(text, claim)])),
    };
  }
}

function locateClaim(text: SearchableText, claim: Claim): Located {
  return locateExcerpt(text, claim.excerpt, claim.prefix, claim.suffix);
}
