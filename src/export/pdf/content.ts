/** A run of a page's drawing that a tag lays claim to, by its number there. */
export interface MarkedContent {
  /** Its MCID. */
  readonly id: number;
  /** Where it begins and ends in what was scanned, with its operators. */
  readonly start: number;
  readonly end: number;
}

export interface ScannedContent {
  /** The same drawing; all that no tag laid claim to, and what only decorates, is marked as an artifact. */
  readonly text: string;
  /** All that was tagged, in order. */
  readonly runs: readonly MarkedContent[];
  /** The numbers of those that are decorations. */
  readonly decorations: ReadonlySet<number>;
}

/**
 * Goes through a content stream as Skia writes it, a line an operator (several where nothing is drawn), with
 * tagged content that does not nest.
 * ISO 14289-1, 7.1: every drawing is either tagged or an artifact. Borders of cells and items come out of
 * Chromium tagged as if they were content.
 * @param holdsTags whether the drawing of this name, `X12`, has marks of its own
 */
export function scanContent(content: string, holdsTags: (name: string) => boolean): ScannedContent {
  const runs: MarkedContent[] = [];
  const decorations = new Set<number>();
  const writer = new ArtifactWriter(content);
  // Lines and areas alone are borders, unless they are a figure's.
  let marked: { id: number; start: number; lineEnd: number; says: boolean } | null = null;
  let depth = 0;
  for (let start = 0; start < content.length; ) {
    let end = content.indexOf("\n", start);
    if (end === -1) end = content.length;
    const effect = effectOf(content, start, end);
    if (effect === OPENS) {
      const opening = content.slice(start, end);
      const id = /\/MCID (\d+)/.exec(opening)?.[1];
      // A mark without a number says what a glyph stands for, within a tag or without.
      if (marked !== null || id === undefined) depth += 1;
      else {
        writer.close(start);
        marked = { id: Number(id), start, lineEnd: end, says: opening.startsWith("/Figure") };
      }
    } else if (effect === CLOSES && depth > 0) depth -= 1;
    else if (effect === CLOSES && marked !== null) {
      runs.push({ id: marked.id, start: marked.start, end: Math.min(end + 1, content.length) });
      if (!marked.says) {
        writer.replace(marked.start, marked.lineEnd, ARTIFACT);
        decorations.add(marked.id);
      }
      marked = null;
    } else if (marked === null) {
      if (effect !== DRAWS || !holdsTags(NAME.exec(content.slice(start, end))?.[1] ?? ""))
        writer.untagged(effect, start);
      else writer.close(start);
    } else if (effect === SHOWS || effect === DRAWS) marked.says = true;
    start = end + 1;
  }
  writer.close(content.length);
  return { text: writer.text(), runs, decorations };
}

const NAME = /^\/(\S+) Do$/;
const ARTIFACT = "/Artifact BMC";

/** Puts the marks of artifacts into what is copied otherwise. */
class ArtifactWriter {
  readonly #content: string;
  readonly #parts: string[] = [];
  #copied = 0;
  #open = false;
  /** Where a path began that may yet be painted: no mark may stand within it. */
  #path = -1;

  constructor(content: string) {
    this.#content = content;
  }

  untagged(effect: Effect, start: number): void {
    if (effect === PATH) {
      if (this.#path === -1) this.#path = start;
    } else if (effect === PAINTS) {
      this.#begin(this.#path === -1 ? start : this.#path);
      this.#path = -1;
    } else if (effect === DROPS) this.#path = -1;
    else if (effect === TEXT || effect === DRAWS) this.#begin(start);
    // A mark that is open over the end of a state would leave the next one half in it.
    else if (effect === STATE) this.close(start);
  }

  close(at: number): void {
    this.#path = -1;
    if (!this.#open) return;
    this.#copy(at);
    this.#parts.push("EMC\n");
    this.#open = false;
  }

  replace(start: number, end: number, text: string): void {
    this.#copy(start);
    this.#parts.push(text);
    this.#copied = end;
  }

  text(): string {
    this.#copy(this.#content.length);
    return this.#parts.join("");
  }

  #begin(at: number): void {
    if (this.#open) return;
    this.#copy(at);
    this.#parts.push(`${ARTIFACT}\n`);
    this.#open = true;
  }

  #copy(to: number): void {
    this.#parts.push(this.#content.slice(this.#copied, to));
    this.#copied = to;
  }
}

const OPENS = 1;
const CLOSES = 2;
const TEXT = 3;
const SHOWS = 4;
const PATH = 5;
const PAINTS = 6;
const DROPS = 7;
const DRAWS = 8;
const STATE = 9;
const NOTHING = 0;
type Effect = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What the line's last operator does (ISO 32000-1, table 51); first by its last letter, as most lines are text. */
function effectOf(content: string, start: number, end: number): Effect {
  const last = content.charCodeAt(end - 1);
  if (last === LETTER_J || last === LETTER_J_SMALL) return SHOWS_IF[content.charCodeAt(end - 2)] ?? NOTHING;
  const space = content.lastIndexOf(" ", end - 1);
  const operator = content.slice(Math.max(start, space + 1), end);
  return EFFECTS.get(operator) ?? (operator.endsWith("BDC") ? OPENS : NOTHING);
}

const LETTER_J = 0x4a;
const LETTER_J_SMALL = 0x6a;
/** `Tj` and `TJ`, and not the style of a join, `j` and `J`. */
const SHOWS_IF: Readonly<Record<number, Effect>> = { 84: SHOWS };

const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...["BDC", "BMC"].map((operator) => [operator, OPENS] as const),
  ["EMC", CLOSES],
  ["BT", TEXT],
  ...["'", '"'].map((operator) => [operator, SHOWS] as const),
  ...["m", "re"].map((operator) => [operator, PATH] as const),
  ...["f", "F", "f*", "S", "s", "B", "B*", "b", "b*"].map((operator) => [operator, PAINTS] as const),
  ["n", DROPS],
  ...["Do", "sh", "EI"].map((operator) => [operator, DRAWS] as const),
  ...["q", "Q"].map((operator) => [operator, STATE] as const),
]);
