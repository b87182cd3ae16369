import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Dots to an inch: a line of text is two dots high. */
const DPI = 20;
/** Above and below the body stand the running lines, in millimetres. */
const [HEAD, FOOT] = [18, 284];
const PAGE = 297;

/** How far down each page of a PDF reaches, as a share of what lies between head and foot. Needs pdftoppm (poppler). */
export async function filledPages(pdf: string): Promise<number[]> {
  const options = { encoding: "buffer", maxBuffer: 2 ** 30 } as const;
  const { stdout } = await run("pdftoppm", ["-r", String(DPI), "-gray", pdf], options);
  return [...pagesIn(stdout)].map(({ rows }) => {
    const body = rows.slice(Math.round((HEAD / PAGE) * rows.length), Math.round((FOOT / PAGE) * rows.length));
    return (body.findLastIndex((row) => row.some((grey) => grey < 200)) + 1) / body.length;
  });
}

/** Pictures in the form PGM, one behind the other. */
function* pagesIn(bytes: Buffer): Generator<{ rows: Uint8Array[] }> {
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(at, at + 40).toString("latin1"))!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    yield {
      rows: Array.from({ length: height }, (_, y) =>
        bytes.subarray(start + y * width, start + (y + 1) * width),
      ),
    };
    at = start + width * height;
  }
}
