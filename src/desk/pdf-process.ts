/**
 * PDF on standard input → {@link PdfAnswer} on standard output: the process that {@link readPdf} starts. It ends itself
 * where it takes more memory than its first argument says, in bytes, or the process of the second is no longer there to
 * wait for it, and with 1 where the PDF can't be read.
 */
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { getDocument } from "unpdf/pdfjs";
import type { PdfAnswer } from "./pdf.ts";
import { type PdfPiece, paragraphsOf } from "./pdf-paragraphs.ts";

/** What unpacks has the only thread: another has to look. It is not told to the one that is at work. */
const WATCHER = `
  const [most, starter] = process.argv.slice(2).map(Number);
  const isToEnd = () => process.memoryUsage.rss() > most || process.ppid !== starter;
  setInterval(() => isToEnd() && process.kill(process.pid, "SIGKILL"), 20);
`;
const MOST_PAGES = 2000;
/** Of all signs: what a text has of pictograms is far from it. */
const MOST_UNREAD = 0.02;

await once(new Worker(WATCHER, { eval: true, argv: process.argv.slice(2) }), "online");
const answer = await read(new Uint8Array(await buffer(process.stdin)));
await new Promise((written) => process.stdout.write(JSON.stringify(answer), written));
process.exit(0);

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  if (!latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { refused: "no-pdf" };
  if (!latin(bytes.subarray(-1024)).includes("%%EOF")) return { refused: "cut" };
  const opened = await open(bytes);
  if ("refused" in opened) return opened;
  if (opened.numPages > MOST_PAGES) return { refused: "pages" };
  const pages: PdfPiece[][] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.filter((item): item is PdfPiece & typeof item => "str" in item));
    page.cleanup();
  }
  const text = paragraphsOf(pages).join("\n");
  const letters = text.match(/\p{L}|\p{N}/gu)?.length ?? 0;
  const unread = text.match(/\ufffd/g)?.length ?? 0;
  if (unread > MOST_UNREAD * (letters + unread)) return { refused: "no-letters" };
  if (letters === 0) return { refused: "no-text" };
  const without = pages.flatMap((pieces, index) =>
    pieces.some(({ str }) => str.trim() !== "") ? [] : [index + 1],
  );
  return { text: `${text}\n`, pages: pages.length, without };
}

async function open(bytes: Uint8Array) {
  try {
    // What it can't read it says, and leaves nothing out; and it makes no code of what a font has.
    const asked = {
      data: bytes,
      stopAtErrors: true,
      isEvalSupported: false,
      useSystemFonts: true,
      verbosity: 0,
    };
    return await getDocument(asked).promise;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "PasswordException") return { refused: "locked" } as const;
    throw thrown;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
