import { PRINT_MARKS } from "../../model/print-marks.ts";
import { Dictionary, Indirect, Stream } from "./objects/values.ts";
import { compress } from "./objects/write.ts";
import type { PrintedPage } from "./printed.ts";
import type { RunningLine, RunningSheet, RunningText } from "./sheet.ts";

/** A page that is to get its running lines. */
export interface RunningPage {
  readonly page: PrintedPage;
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly section: number;
}

/**
 * Running heads and feet as artifacts, which no screen reader reads out on every page (ISO 32000-1, 14.8.2.2).
 * The words of a line are one form for all pages that have it; only the digits are drawn on each.
 */
export class RunningLines {
  readonly #sheet: RunningSheet;
  readonly #forms = new Map<RunningLine, Indirect>();
  readonly #made: Promise<unknown>[] = [];

  constructor(sheet: RunningSheet) {
    this.#sheet = sheet;
  }

  /** What to add to the page's content; its resources get what that needs. */
  draw({ page, number, pages, section }: RunningPage): string {
    const digits = [String(number), String(pages)] as const;
    const lines = this.#sheet.lines.filter((line) => {
      const fits =
        line.digits === null || line.digits.every((count, index) => count === digits[index]?.length);
      return !line.alphabet && line.from <= number && fits && (line.section ?? section) === section;
    });
    const resources = page.dictionary.dictionary("Resources") ?? new Dictionary();
    page.dictionary.set("Resources", resources);
    return lines.map((line) => this.#drawLine(line, digits, page, resources)).join("");
  }

  /** Once all forms are packed. */
  async ready(): Promise<void> {
    await Promise.all(this.#made);
  }

  #drawLine(
    line: RunningLine,
    digits: readonly [string, string],
    page: PrintedPage,
    resources: Dictionary,
  ): string {
    const form = this.#forms.get(line) ?? this.#makeForm(line, page);
    const drawings = new Dictionary(resources.dictionary("XObject") ?? []);
    const formName = `Running${drawings.size + 1}`;
    resources.set("XObject", drawings.set(formName, form));
    const numbers = line.runs.flatMap((run) => {
      const which = placeholderIn(run, line);
      return which === null
        ? []
        : [drawn(run, exchanged(run, this.#codes(line.element, which), digits[which]))];
    });
    if (numbers.length > 0) this.#lend(resources);
    const subtype = line.kind === "head" ? "Header" : "Footer";
    return `/Artifact <</Type/Pagination/Subtype/${subtype}>> BDC\nq\n/${formName} Do\nQ\n${numbers.join("")}EMC\n`;
  }

  #makeForm(line: RunningLine, { dictionary }: PrintedPage): Indirect {
    const words = line.runs.filter((run) => placeholderIn(run, line) === null);
    const form = new Indirect("null");
    this.#forms.set(line, form);
    const text = words.map((run) => drawn(run, run.drawing)).join("");
    const head = {
      Type: "/XObject",
      Subtype: "/Form",
      BBox: dictionary.get("MediaBox"),
      Resources: this.#sheet.resources ?? new Dictionary(),
      Filter: "/FlateDecode",
    };
    const packing = compress(Buffer.from(text, "latin1"));
    this.#made.push(packing.then((bytes) => (form.content = new Stream(Dictionary.of(head), bytes))));
    return form;
  }

  /** The glyphs of 0 to 9 as this element sets them. */
  #codes(element: number, which: 0 | 1): readonly string[] {
    const alphabet = this.#sheet.lines.find((line) => line.alphabet && line.element === element);
    const run = alphabet?.runs.find(({ text }) => text === PRINT_MARKS.alphabets[which]);
    const codes = codesIn(run?.drawing ?? "");
    return which === 0 ? codes : codes.toReversed();
  }

  /** The page draws digits with the sheet's fonts and states, whose names mean the same in all of a print. */
  #lend(resources: Dictionary): void {
    for (const kind of ["Font", "ExtGState"]) {
      const lent = this.#sheet.resources?.dictionary(kind) ?? [];
      resources.set(kind, new Dictionary([...lent, ...(resources.dictionary(kind) ?? [])]));
    }
  }
}

/** 0 where the page's number stands, 1 where the count of pages does. */
function placeholderIn({ text }: RunningText, { digits }: RunningLine): 0 | 1 | null {
  if (digits === null) return null;
  if (text === PRINT_MARKS.placeholders[0].repeat(digits[0])) return 0;
  return text === PRINT_MARKS.placeholders[1].repeat(digits[1]) ? 1 : null;
}

const drawn = ({ state }: RunningText, drawing: string): string => `q\n${state}\n${drawing}\nQ\n`;

function exchanged({ drawing }: RunningText, codes: readonly string[], digits: string): string {
  let next = 0;
  return drawing.replace(GLYPH_STRING, (_, glyphs: string) => {
    const count = glyphs.length / 4;
    const fresh = [...digits.slice(next, next + count)].map((digit) => codes[Number(digit)] ?? "");
    next += count;
    return `<${fresh.join("")}>`;
  });
}

function codesIn(drawing: string): string[] {
  return [...drawing.matchAll(GLYPH_STRING)].flatMap(([, glyphs = ""]) => glyphs.match(/.{4}/g) ?? []);
}

const GLYPH_STRING = /<((?:[\dA-Fa-f]{4})+)>/g;
