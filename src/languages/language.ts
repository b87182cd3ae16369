import { FluentBundle, FluentNumber, FluentResource, FluentType, type FluentVariable } from "@fluent/bundle";
import { hundredthsOf, type NumberMarks, percentOf, writeNumber } from "./numbers.ts";

/** What a message may be given: numbers choose plural forms, `true` is "yes"; what takes time is made when it is used. */
export type Value = string | number | boolean | (() => string);
export type Values = Readonly<Record<string, Value>>;

/** The messages of one language. */
export interface Language {
  /** Name of its folder. */
  readonly tag: string;
  /** BCP 47, with the region whose habits it follows: for what the platform knows of languages. */
  readonly locale: string;
  /** @param id of a message, or of one of its attributes: `kind-conflict.meaning` */
  say(id: string, values?: Values): string;
  /** Of all messages that begin so, in the order of its files. */
  ids(prefix: string): readonly string[];
  /** In digits; never rounded. */
  number(value: number): string;
  /** A fraction as per cent, to two decimals of it. */
  percent(fraction: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

/**
 * @param tag of its folder
 * @param texts of its files, in which nothing is at fault: see `inspectLanguage`
 */
export function makeLanguage(tag: string, texts: readonly string[]): Language {
  const resources = texts.map((text) => new FluentResource(text));
  const locale = localeOf(resources) ?? tag;
  const bundle = new FluentBundle(locale, { functions: functionsOf(say), useIsolating: false });
  for (const resource of resources) bundle.addResource(resource);
  const marks = { locale, thousands: say("thousands-mark"), decimal: say("decimal-mark") };

  function say(id: string, values: Values = {}): string {
    const [name = id, attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === null || pattern === undefined) throw new Error(`no message ${id} in ${tag}`);
    return bundle.formatPattern(pattern, variablesOf(values));
  }

  /** The values that a message takes; a number is written as the language writes it. */
  function variablesOf(values: Values): Record<string, FluentVariable> {
    const variables: Record<string, FluentVariable> = {};
    for (const name in values) {
      const value = values[name];
      if (typeof value === "number") variables[name] = new Count(value, () => marks);
      else if (typeof value === "function") variables[name] = new Deferred(value);
      else if (typeof value === "boolean") variables[name] = value ? "yes" : "no";
      else if (value !== undefined) variables[name] = value;
    }
    return variables;
  }

  return {
    tag,
    locale,
    say,
    ids: (prefix) =>
      resources.flatMap(({ body }) => body.map(({ id }) => id).filter((id) => id.startsWith(prefix))),
    number: (value) => writeNumber(value, marks),
    percent(fraction) {
      const hundredths = hundredthsOf(fraction);
      return hundredths === null
        ? percentOf(fraction, locale)
        : say("percent-sign", { number: writeNumber(hundredths, marks) });
    },
    list(items) {
      const [first = "", ...others] = items;
      const last = others.pop();
      if (last === undefined) return first;
      const before = others.reduce((all, second) => say("list-middle", { first: all, second }), first);
      return say("list-end", { first: before, second: last });
    },
  };
}

/** `tag = nb-NO`, before anything can be said by it. */
function localeOf(resources: readonly FluentResource[]): string | null {
  for (const { body } of resources) {
    const value = body.find(({ id }) => id === "tag")?.value;
    if (typeof value === "string") return value;
  }
  return null;
}

/** What messages may call; docs/languages.md has them with examples. */
function functionsOf(say: Language["say"]) {
  const textOf = (value: unknown): string => String(value);
  return {
    CAPITAL: ([text = ""]: unknown[]) => textOf(text).charAt(0).toUpperCase() + textOf(text).slice(1),
    LOWER: ([text = ""]: unknown[]) => textOf(text).charAt(0).toLowerCase() + textOf(text).slice(1),
    CARDINAL: ([count]: unknown[]) =>
      count instanceof FluentNumber ? say("cardinal", { count: count.value }) : textOf(count),
  };
}

export const FUNCTIONS: readonly string[] = Object.keys(functionsOf(() => ""));

/** Chooses its plural form by Unicode CLDR, as Fluent has it, and is written as the language's own file says. */
class Count extends FluentNumber {
  readonly #marks: () => NumberMarks;

  constructor(value: number, marks: () => NumberMarks) {
    super(value);
    this.#marks = marks;
  }

  override toString(): string {
    return writeNumber(this.value, this.#marks());
  }
}

class Deferred extends FluentType<() => string> {
  override toString(): string {
    return this.value();
  }
}
