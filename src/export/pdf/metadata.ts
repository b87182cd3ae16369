import type { Attachment } from "./attachments.ts";
import { dateString, textString } from "./objects/text.ts";
import { Dictionary, Indirect, Stream } from "./objects/values.ts";

export interface PdfMetadata {
  readonly title: string;
  /** BCP 47, the document's own language. */
  readonly language: string;
  /** The edition's date, for every date in the file; seconds are kept, milliseconds are not. */
  readonly date: Date;
  readonly author?: string | null;
  readonly subject?: string | null;
  readonly keywords?: readonly string[];
  /** The program that laid it out, `discrepancy-brief 0.1.0`. */
  readonly creator?: string | null;
  /** In place of the browser's own name, which differs from machine to machine. */
  readonly producer?: string | null;
  readonly attachments?: readonly Attachment[];
}

const DEFAULT_CREATOR = "discrepancy-brief";

/** The Info dictionary. */
export function infoOf(metadata: PdfMetadata): Indirect {
  const { title, author, subject, keywords, date } = metadata;
  const creator = metadata.creator ?? DEFAULT_CREATOR;
  return new Indirect(
    Dictionary.of({
      Title: textString(title),
      Author: maybeText(author),
      Subject: maybeText(subject),
      Keywords: maybeText(keywords?.join(" ")),
      Creator: textString(creator),
      Producer: textString(metadata.producer ?? creator),
      CreationDate: dateString(date),
      ModDate: dateString(date),
    }),
  );
}

const maybeText = (text: string | null | undefined) => (text ? textString(text) : undefined);

/** The same as XMP, uncompressed as ISO 16684-1 asks, so that a search of the bytes finds it. */
export function xmpOf(metadata: PdfMetadata, conforms: boolean): Indirect {
  const bytes = Buffer.from(xmpPacket(metadata, conforms), "utf8");
  return new Indirect(new Stream(Dictionary.of({ Type: "/Metadata", Subtype: "/XML" }), bytes));
}

/**
 * The packet; names of properties from Dublin Core, the XMP basic, the Adobe PDF and the PDF/UA schema.
 * @param conforms whether it may say that it is PDF/UA-1
 */
export function xmpPacket(metadata: PdfMetadata, conforms: boolean): string {
  const day = `${metadata.date.toISOString().slice(0, 19)}Z`;
  const creator = escapeXml(metadata.creator ?? DEFAULT_CREATOR);
  const producer = escapeXml(metadata.producer ?? metadata.creator ?? DEFAULT_CREATOR);
  const properties = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${alternatives(metadata.title, metadata.language)}</dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(metadata.language)}</rdf:li></rdf:Bag></dc:language>`,
    maybe(
      metadata.author,
      (author) => `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    ),
    maybe(
      metadata.subject,
      (subject) => `<dc:description>${alternatives(subject, metadata.language)}</dc:description>`,
    ),
    maybe(metadata.keywords?.join(" "), (keywords) => `<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`),
    `<pdf:Producer>${producer}</pdf:Producer>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${day}</xmp:MetadataDate>`,
    conforms ? "<pdfuaid:part>1</pdfuaid:part>" : "",
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.filter(Boolean).join("\n")}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function maybe(value: string | null | undefined, write: (value: string) => string): string {
  return value ? write(value) : "";
}

/** A reader of any language gets the text; one who asks for this language learns that it is in it. */
function alternatives(text: string, language: string): string {
  const escaped = escapeXml(text);
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li><rdf:li xml:lang="${escapeXml(language)}">${escaped}</rdf:li></rdf:Alt>`;
}

/** XML 1.0 has no way to write most control characters, lone surrogates or U+FFFE: they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
