/** A run of text on a page, as pdf.js has it. */
export interface PdfPiece {
  readonly str: string;
  /** In points: `[…, x, y]` of its foot, from the left and the bottom. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of its letters, in points. */
  readonly size: number;
}

/**
 * Pieces of text, page by page, in the order that the PDF has them (of columns, one after the other, where a program
 * for setting text made it) → paragraphs. Nothing is moved and no word is left out; what is put in or taken out is
 * the hyphen at the end of a line and the space between two lines.
 */
export function paragraphsOf(pages: readonly (readonly PdfPiece[])[]): string[] {
  const lines = pages.flatMap(linesOf);
  const leading = leadingOf(lines);
  const words = wordsIn(lines);
  const paragraphs: string[] = [];
  let width = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn = before !== undefined && isOneParagraph(before, line, { leading, width });
    width = Math.max(goesOn ? width : 0, line.right - line.left);
    if (goesOn) paragraphs.push(joined(paragraphs.pop() ?? "", line.text, words));
    else paragraphs.push(line.text);
  });
  return paragraphs;
}

function linesOf(pieces: readonly PdfPiece[], page: number): Line[] {
  const lines: Line[] = [];
  let own: PdfPiece[] = [];
  const end = () => {
    const line = lineOf(own, page);
    own = [];
    if (line === null) return;
    const before = lines.at(-1);
    const isBeside =
      before !== undefined && Math.abs(before.y - line.y) < 0.4 * line.size && line.left > before.right;
    if (isBeside)
      lines[lines.length - 1] = { ...before, right: line.right, text: `${before.text}\t${line.text}` };
    else lines.push(line);
  };
  for (const piece of pieces) {
    own.push(piece);
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

function lineOf(pieces: readonly PdfPiece[], page: number): Line | null {
  const shown = pieces.filter(({ str }) => str.trim() !== "");
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const size = shown.reduce((most, { height }) => Math.max(most, height), 0);
  const y = shown.find(({ height }) => height === size)?.transform[5] ?? 0;
  const text = pieces.map((piece) => wordsOf(piece, { size, y })).join("");
  return {
    text: text
      .replace(/ *\t[ \t]*/g, "\t")
      .replace(/ {2,}/g, " ")
      .trim(),
    page,
    left: first.transform[4] ?? 0,
    right: (last.transform[4] ?? 0) + last.width,
    y,
    size,
  };
}

/** A gap as wide as a letter is high parts cells: “40” and “000” beside each other are no 40,000. */
function wordsOf(
  { str, width, height, transform }: PdfPiece,
  line: { readonly size: number; readonly y: number },
): string {
  if (str.trim() === "") return width > line.size ? "\t" : str.replace(/\s/g, " ");
  const isRaised = height < 0.85 * line.size && (transform[5] ?? 0) > line.y + 0.15 * line.size;
  // The mark of a note must not become the last digit of the figure before it.
  if (isRaised && /^\s*\d{1,3}\s*$/.test(str))
    return str.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  // Browsers that print a page write an apostrophe as the letter of that shape.
  return str.normalize("NFC").replaceAll("ʼ", "’").replace(/\s/g, " ").replace(UNREAD, "\ufffd");
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Of what no font says which letter it is: controls, and places that each font fills as it likes. */
const UNREAD = /[\p{Cc}\p{Co}\p{Cn}]/gu;

/** How far apart lines of one size stand most of the time, as a multiple of it. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || !isAlike(before, line)) return [];
    const step = (before.y - line.y) / line.size;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 1.2;
}

const isAlike = (a: Line, b: Line) => Math.abs(a.size - b.size) < 0.1 * b.size;

/** `width` is that of the widest line of the paragraph so far. */
function isOneParagraph(
  before: Line,
  line: Line,
  { leading, width }: { readonly leading: number; readonly width: number },
): boolean {
  const isRow = before.text.includes("\t") || line.text.includes("\t");
  if (isRow || !isAlike(before, line)) return false;
  const isOpen = !/[.!?:…]["'”’»)\]]*$/u.test(before.text);
  const step = (before.y - line.y) / line.size;
  // To the next column or page.
  if (before.page !== line.page || step < 0.4) return isOpen && /^\p{Ll}/u.test(line.text);
  if (step > 1.25 * leading) return false;
  const isIndented = line.left > before.left + 0.8 * line.size;
  const isShort = before.right - before.left < 0.85 * width;
  return isOpen || !(isIndented || isShort);
}

/** Words of the text that no end of a line cuts, to tell a hyphen that is one. */
function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*(?:-\p{L}+)*/gu) ?? []),
  );
}

/**
 * Two lines of a paragraph. A hyphen between small letters goes (“demon-”, “strators”), unless the text has the word
 * with it elsewhere and not without; any other stays (“NATO-”, “landene”; “land-”, “og sjøstyrker”).
 */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
  if (/\d[–-]$/u.test(before) && /^\d/.test(after)) return before + after;
  const [, first] = /([\p{L}\p{N}]+)[-‐]$/u.exec(before) ?? [];
  if (first === undefined)
    return WITHOUT_SPACES.test(before.slice(-1) + after.slice(0, 1)) ? before + after : `${before} ${after}`;
  if (AND_OR.test(after)) return `${before} ${after}`;
  const [rest] = /^\p{Ll}+/u.exec(after) ?? [];
  if (rest === undefined || !/\p{Ll}$/u.test(first)) return before + after;
  const isOwn = words.has(`${first}-${rest}`.toLowerCase()) && !words.has(`${first}${rest}`.toLowerCase());
  return (isOwn ? before : before.slice(0, -1)) + after;
}

const AND_OR = /^(?:og|eller|samt|and|or|und|oder|sowie|bzw|et|ou|y|o|och|eller|en|of)\b/iu;
const WITHOUT_SPACES = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}$/u;
