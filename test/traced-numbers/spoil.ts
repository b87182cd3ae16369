import type { HTMLElement, TextNode } from "node-html-parser";
import { findNumbers } from "./numbers.ts";
import { faultAt, type Trace, type Tracer, textsIn } from "./trace.ts";

const MONTHS: Readonly<Record<string, readonly [string, string]>> = {
  en: ["Nov", "Dec"],
  nb: ["nov", "des"],
};

/** The texts that one wrong number makes of a text: one more, or another month; a number, where there was none. */
function spoiledTexts(text: string, language: string): string[] {
  const [november, december] = MONTHS[language]!;
  const spoiled = findNumbers(text, language).map(({ value, start, end }) => {
    const other = value === "m11" ? december : november;
    const wrong = value.startsWith("m") ? other : String(Number(value) + 1);
    return `${text.slice(0, start)} ${wrong} ${text.slice(end)}`;
  });
  return spoiled.length === 0 ? [`${text} 3 `] : spoiled;
}

export interface Spoiling {
  /** How many wrong numbers were tried. */
  readonly tried: number;
  /** Those that nobody noticed, as they read then. */
  readonly unnoticed: readonly string[];
}

/** Spoils the numbers of an element one after the other, and asks its tracer each time. */
export function spoil(tracer: Tracer, element: HTMLElement, trace: Trace): Spoiling {
  const { language } = trace.ledger;
  const tries = (whole: string, set: (text: string) => void) =>
    spoiledTexts(whole, language).map((wrong) => {
      set(wrong);
      const noticed = faultAt(tracer, element, trace) !== null;
      set(whole);
      return noticed ? null : `${tracer.id}: ${wrong.trim()}`;
    });
  const { attribute } = tracer;
  const results =
    attribute === undefined
      ? textsIn(element).flatMap((node) =>
          tries(node.rawText, (text) => {
            (node as TextNode).rawText = text;
          }),
        )
      : tries(element.getAttribute(attribute)!, (text) => element.setAttribute(attribute, text));
  return { tried: results.length, unnoticed: results.filter((result) => result !== null) };
}
