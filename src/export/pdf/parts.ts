import { PRINT_MARKS } from "../../model/print-marks.ts";

/**
 * Below this length of what is printed, in characters of HTML, a second page of the browser costs more than it
 * saves. Above it, parts are gathered into runs of about this length.
 */
export const RUN_LENGTH = 300_000;

/**
 * Cuts a long document into several that are printed side by side and put together again by `finishPdf`: at
 * `<section data-part>`, children of `<main>` that begin on a new page in print. A link to what stands in
 * another document gets an address that is known again; what is linked to from another is linked to in its own
 * as well, as the browser writes down no other places.
 * @returns one document where it is short, or has no such parts
 */
export function documentsOf(html: string, runLength = RUN_LENGTH): string[] {
  // Nothing runs when it is printed, and what scripts work on is as long as the document.
  const still = html.replace(SCRIPT, "");
  const open = MAIN.exec(still);
  const end = still.lastIndexOf("</main>");
  if (open === null || end === -1) return [still];
  const start = open.index + open[0].length;
  const runs = gathered(cut(still.slice(start, end)), runLength);
  if (runs.length < 2 || !runs.every(isWhole)) return [still];

  const targets = runs.map((run) => idsIn(run, LINK));
  const before = still.slice(0, open.index);
  const after = still.slice(end);
  let section = "";
  return runs.map((run, index) => {
    const own = idsIn(run, ID);
    const elsewhere = targets.filter((_, other) => other !== index);
    const wanted = [...own].filter((id) => elsewhere.some((linked) => linked.has(id)));
    const main = index === 0 ? open[0] : `<main data-continues data-section="${section}">`;
    section = lastHeading(run) ?? section;
    return `${before}${main}${outward(run, own)}${places(wanted)}${after}`;
  });
}

const idsIn = (html: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(Array.from(html.matchAll(pattern), ([, id = ""]) => id));

const SCRIPT = /<script\b[\s\S]*?<\/script>/g;
const MAIN = /<main\b[^>]*>/;
const PART = /<section\b[^>]*\sdata-part\b/g;
const ID = /\sid="([^"]+)"/g;
const LINK = /\shref="#([^"]+)"/g;

/** What stands before the first part, and each part with what follows it. */
function cut(main: string): string[] {
  const starts = Array.from(main.matchAll(PART), ({ index }) => index);
  return [0, ...starts]
    .map((start, index) => main.slice(start, starts[index]))
    .filter((piece) => piece.trim() !== "");
}

/** Neighbours together, so that all runs are about as long, and an even number of them, as two print at a time. */
function gathered(pieces: readonly string[], runLength: number): string[] {
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  const count = Math.ceil(whole / runLength / 2) * 2;
  if (whole <= runLength) return [pieces.join("")];
  const runs: string[] = [];
  let taken = 0;
  for (const piece of pieces) {
    const due = Math.min(count - 1, Math.floor(((taken + piece.length / 2) / whole) * count));
    runs[due] = `${runs[due] ?? ""}${piece}`;
    taken += piece.length;
  }
  return runs.filter((run) => run !== undefined);
}

/** Where a part is no child of main, cutting there would tear an element in two. */
function isWhole(run: string): boolean {
  return ["section", "div", "article"].every((name) => {
    const opened = run.match(new RegExp(`<${name}\\b`, "g"))?.length ?? 0;
    return opened === (run.match(new RegExp(`</${name}>`, "g"))?.length ?? 0);
  });
}

function outward(run: string, own: ReadonlySet<string>): string {
  return run.replace(LINK, (link, id: string) =>
    own.has(id) ? link : ` href="${PRINT_MARKS.otherPart}${id}"`,
  );
}

const places = (ids: readonly string[]): string =>
  ids.length === 0 ? "" : `<div hidden>${ids.map((id) => `<a href="#${id}"></a>`).join("")}</div>`;

/** The section that the next run goes on with, as an attribute can hold it. */
function lastHeading(run: string): string | null {
  const start = run.lastIndexOf("<h2");
  if (start === -1) return null;
  const heading = run.slice(run.indexOf(">", start) + 1, run.indexOf("</h2>", start));
  return heading.replace(/<[^>]*>/g, "").replaceAll('"', "&quot;");
}
