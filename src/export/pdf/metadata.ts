import type { PDFDocument } from "@cantoo/pdf-lib";
import type { PdfMetadata } from "./finish.ts";

/** The Info dictionary, the language, and the title in the window's bar. */
export async function setInfo(document: PDFDocument, metadata: PdfMetadata): Promise<void> {
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setLanguage(metadata.language);
  document.setCreationDate(metadata.date);
  document.setModificationDate(metadata.date);
  if (metadata.author) document.setAuthor(metadata.author);
  if (metadata.subject) document.setSubject(metadata.subject);
  if (metadata.keywords?.length) document.setKeywords([...metadata.keywords]);
  document.setCreator(metadata.creator ?? DEFAULT_CREATOR);
  document.setProducer(metadata.producer ?? metadata.creator ?? DEFAULT_CREATOR);
}

const DEFAULT_CREATOR = "discrepancy-brief";

/** The same as XMP, uncompressed as ISO 16684-1 asks, so that a search of the bytes finds it. */
export async function setXmp(document: PDFDocument, metadata: PdfMetadata): Promise<void> {
  const { PDFName, PDFRawStream } = await import("@cantoo/pdf-lib");
  const bytes = Buffer.from(xmpPacket(metadata), "utf8");
  const dictionary = document.context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  const stream = PDFRawStream.of(dictionary, bytes);
  document.catalog.set(PDFName.of("Metadata"), document.context.register(stream));
}

/**
 * The packet; names of properties from Dublin Core, the XMP basic and the Adobe PDF schema. No claim to
 * PDF/UA or PDF/A is made: nobody has validated one.
 */
export function xmpPacket(metadata: PdfMetadata): string {
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
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
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
