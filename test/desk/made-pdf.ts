/** PDFs by hand, the good and the bad: what a page draws is given as it stands in the file. */
import { constants, deflateRawSync } from "node:zlib";

interface Made {
  /** What each page draws. */
  readonly pages: readonly string[];
  /** Entries of the font, where it is no Helvetica. */
  readonly font?: string;
  /** More objects, by number from 20 on. */
  readonly objects?: Readonly<Record<number, Buffer>>;
  readonly xobjects?: string;
}

const HELVETICA = "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding";

export function madePdf({ pages, font = HELVETICA, objects = {}, xobjects = "" }: Made): Buffer {
  const first = 100;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ");
  const all = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, `<< /Type /Font ${font} >>`],
    ...Object.entries(objects).map(([number, object]): [number, Buffer] => [Number(number), object]),
    ...pages.flatMap((drawn, index): [number, string | Buffer][] => [
      [
        first + 2 * index,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * index + 1} 0 R
           /Resources << /Font << /F 3 0 R >> /XObject << ${xobjects} >> >> >>`,
      ],
      [first + 2 * index + 1, streamed(drawn)],
    ]),
  ]);
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  for (const [number, object] of all) {
    places.set(number, length);
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(...all.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) =>
    places.has(number)
      ? `${String(places.get(number)).padStart(10, "0")} 00000 n \n`
      : "0000000000 65535 f \n",
  );
  const end = `xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

export function streamed(content: string | Buffer, entries = ""): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** A line of text, its foot at that place in points. */
export function drawn(x: number, y: number, text: string, size = 10): string {
  const escaped = Buffer.from(text, "latin1")
    .toString("latin1")
    .replace(/[\\()]/g, "\\$&");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

/** Lines below each other. */
export function column(x: number, top: number, lines: readonly string[], size = 10): string {
  return lines.map((line, index) => drawn(x, top - index * 1.2 * size, line, size)).join("");
}

/** Some hundred bytes that unpack to as many megabytes of spaces as are asked for. */
export function bomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.from(" "));
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => block), last]);
}
