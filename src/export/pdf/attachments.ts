import { createHash } from "node:crypto";
import { compareText } from "../../model/compare-text.ts";
import { dateString, name, textString } from "./objects/text.ts";
import { Dictionary, Indirect, Stream, type Value } from "./objects/values.ts";
import { compress } from "./objects/write.ts";
import { nameTree } from "./trees.ts";

/** A file carried inside the PDF. */
export interface Attachment {
  /** Plain file name. */
  readonly name: string;
  /** `text/csv` */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
}

/** Entries of the catalog for the files that the document carries as its data (ISO 32000-2, 7.11.4 and 14.13). */
export async function attachFiles(
  attachments: readonly Attachment[],
  date: Date,
): Promise<Readonly<Record<string, Value>>> {
  if (attachments.length === 0) return {};
  // By name, as the tree of names has to be.
  const sorted = attachments.toSorted((a, b) => compareText(a.name, b.name));
  const named = await Promise.all(
    sorted.map(async (attachment) => [textString(attachment.name), await fileOf(attachment, date)] as const),
  );
  return { Names: Dictionary.of({ EmbeddedFiles: nameTree(named) }), AF: named.map(([, file]) => file) };
}

async function fileOf(
  { name: fileName, mediaType, bytes, description }: Attachment,
  date: Date,
): Promise<Indirect> {
  const about = Dictionary.of({
    Size: String(bytes.length),
    CreationDate: dateString(date),
    ModDate: dateString(date),
    // A fingerprint against damage, of a kind that the format fixes.
    CheckSum: `<${createHash("md5").update(bytes).digest("hex")}>`,
  });
  const head = Dictionary.of({
    Type: "/EmbeddedFile",
    Subtype: name(mediaType),
    Filter: "/FlateDecode",
    Params: about,
  });
  const stream = new Indirect(new Stream(head, await compress(bytes)));
  return new Indirect(
    Dictionary.of({
      Type: "/Filespec",
      F: textString(fileName),
      UF: textString(fileName),
      EF: Dictionary.of({ F: stream, UF: stream }),
      Desc: textString(description ?? fileName),
      AFRelationship: "/Data",
    }),
  );
}
