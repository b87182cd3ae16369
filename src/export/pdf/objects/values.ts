/**
 * The objects of a PDF (ISO 32000-1, 7.3), as far as a print by Chromium and its finishing need them. What is
 * not looked into stays as it is written, so that a number keeps its digits.
 */
export type Value = Atom | Value[] | Dictionary | Indirect;

/** A number, name, string, boolean or null as it is written: `12.5`, `/Page`, `(a)`, `<00>`, `true`, `null`. */
export type Atom = string;

/** By key without its slash. */
export class Dictionary extends Map<string, Value> {
  static of(entries: Readonly<Record<string, Value | undefined>>): Dictionary {
    const dictionary = new Dictionary();
    for (const [key, value] of Object.entries(entries)) if (value !== undefined) dictionary.set(key, value);
    return dictionary;
  }

  /** What stands there, followed to the object where it is a reference. */
  find(key: string): Content | undefined {
    return follow(this.get(key));
  }

  dictionary(key: string): Dictionary | null {
    return maybeDictionary(this.get(key));
  }

  /** The values of an array, of a single value that stands for one, or none. */
  list(key: string): readonly Value[] {
    const value = this.get(key);
    const found = follow(value);
    if (value === undefined || found === undefined) return [];
    return Array.isArray(found) ? found : [value];
  }
}

export class Stream {
  readonly dictionary: Dictionary;
  readonly bytes: Uint8Array;

  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** Content that writes itself, where there are so many that the values in between would cost more than it. */
export interface SelfWriting {
  write(numberOf: (object: Indirect) => number): string;
}

/** An element of no meaning around one run of text, as every second element is in what Chromium writes. */
export class Leaf {
  readonly page: Indirect;
  readonly id: number;

  constructor(page: Indirect, id: number) {
    this.page = page;
    this.id = id;
  }
}

export type Content = Exclude<Value, Indirect> | Stream | Leaf | SelfWriting;

/** An object that others refer to; it is read when it is first looked at, and has no number until it is written. */
export class Indirect {
  #read: (() => Content) | null;
  #content: Content = "null";

  constructor(content: Content | (() => Content)) {
    this.#read = typeof content === "function" ? content : null;
    if (typeof content !== "function") this.#content = content;
  }

  get content(): Content {
    if (this.#read === null) return this.#content;
    const read = this.#read;
    this.#read = null;
    this.#content = read();
    return this.#content;
  }

  set content(content: Content) {
    this.#read = null;
    this.#content = content;
  }
}

export function follow(value: Value | undefined): Content | undefined {
  return value instanceof Indirect ? value.content : value;
}

/** A dictionary, a stream's too; null for anything else. */
export function maybeDictionary(value: Value | undefined): Dictionary | null {
  const found = follow(value);
  if (found instanceof Dictionary) return found;
  return found instanceof Stream ? found.dictionary : null;
}

/** @throws Error where it is none: what Chromium always writes is missing. */
export function dictionaryIn(value: Value | undefined, what: string): Dictionary {
  const found = maybeDictionary(value);
  if (found === null) throw new Error(`the printed PDF has no ${what}`);
  return found;
}

/** NaN for anything else. */
export function numberIn(value: Value | undefined): number {
  const found = follow(value);
  return typeof found === "string" ? Number(found) : Number.NaN;
}
