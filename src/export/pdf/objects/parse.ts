import { Dictionary, type Indirect, type Value } from "./values.ts";

/** Reads values out of a PDF's text, each byte of which is one character. */
export class ValueReader {
  readonly #text: string;
  readonly #resolve: (number: number) => Indirect;
  position: number;

  constructor(text: string, position: number, resolve: (number: number) => Indirect) {
    this.#text = text;
    this.position = position;
    this.#resolve = resolve;
  }

  /** @throws Error where the text ends or is none of PDF's kinds */
  value(): Value {
    this.skipSpace();
    const text = this.#text;
    const code = text.charCodeAt(this.position);
    if (code === SLASH) return this.#token(NAME);
    if (code === LESS)
      return text.charCodeAt(this.position + 1) === LESS ? this.dictionary() : this.#token(HEX);
    if (code === BRACKET) return this.#array();
    if (code === PARENTHESIS) return this.#string();
    return isDigit(code) ? this.#numberOrReference() : this.#token(WORD);
  }

  dictionary(): Dictionary {
    const dictionary = new Dictionary();
    this.position += 2;
    for (;;) {
      this.skipSpace();
      if (this.#text.startsWith(">>", this.position)) break;
      const key = this.#token(NAME).slice(1);
      const raw = key === "A" && dictionary.get("Type") === "/StructElem" ? this.#attributes() : null;
      dictionary.set(key, raw ?? this.value());
    }
    this.position += 2;
    return dictionary;
  }

  skipSpace(): void {
    let code = this.#text.charCodeAt(this.position);
    while (code <= SPACE || code === PERCENT) {
      this.position = code === PERCENT ? this.#lineEnd() : this.position + 1;
      code = this.#text.charCodeAt(this.position);
    }
  }

  #lineEnd(): number {
    LINE_END.lastIndex = this.position;
    return LINE_END.test(this.#text) ? LINE_END.lastIndex : this.#text.length;
  }

  /**
   * The attributes of a tag as they are written, since every cell has some and next to none are looked into.
   * @returns null where they refer to other objects
   */
  #attributes(): string | null {
    this.skipSpace();
    const start = this.position;
    let depth = 0;
    let end = start;
    do {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code)) return null;
      if (code === BRACKET || code === LESS) depth += 1;
      else if (code === BRACKET_END || code === GREATER) depth -= 1;
      end += 1;
    } while (depth > 0);
    const written = this.#text.slice(start, end);
    if (end - start < 2 || /\d R\b|[\\%]/.test(written)) return null;
    this.position = end;
    return written;
  }

  #array(): Value[] {
    const values: Value[] = [];
    this.position += 1;
    for (;;) {
      this.skipSpace();
      if (this.#text.charCodeAt(this.position) === BRACKET_END) break;
      values.push(this.value());
    }
    this.position += 1;
    return values;
  }

  #numberOrReference(): Value {
    REFERENCE.lastIndex = this.position;
    const reference = REFERENCE.exec(this.#text);
    if (reference === null) return this.#token(WORD);
    this.position = REFERENCE.lastIndex;
    return this.#resolve(Number(reference[1]));
  }

  /** Parentheses nest, and a backslash takes the meaning from the next character (ISO 32000-1, 7.3.4.2). */
  #string(): string {
    const start = this.position;
    let depth = 0;
    do {
      const code = this.#text.charCodeAt(this.position);
      if (Number.isNaN(code)) throw new Error("a string in the PDF has no end");
      if (code === BACKSLASH) this.position += 1;
      else if (code === PARENTHESIS) depth += 1;
      else if (code === PARENTHESIS_END) depth -= 1;
      this.position += 1;
    } while (depth > 0);
    return this.#text.slice(start, this.position);
  }

  #token(kind: RegExp): string {
    kind.lastIndex = this.position;
    const found = kind.exec(this.#text);
    if (found === null) throw new Error(`no PDF value at byte ${this.position}`);
    this.position = kind.lastIndex;
    return found[0];
  }
}

const NAME = /\/[^\x00\t\n\f\r ()<>[\]{}/%]*/y;
const WORD = /[^\x00\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<[\dA-Fa-f\s]*>/y;
const REFERENCE = /(\d+)\s+\d+\s+R(?![\w.])/y;
const LINE_END = /[\r\n]/g;

const SPACE = 0x20;
const PERCENT = 0x25;
const PARENTHESIS = 0x28;
const PARENTHESIS_END = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_END = 0x5d;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
