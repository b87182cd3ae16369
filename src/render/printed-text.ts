import { parse } from "parse5";
import { type Element, elementsOf, textOf } from "./html-policy.ts";
import { withoutEscapes } from "./theme-texts.ts";

/** Named, not drawn. */
const UNDRAWN = new Set(["script", "title", "desc", "template"]);

/** All of a page that can be drawn: its texts, what style sheets write of their own, and what they may take from `data-`. */
export function printedText(html: string): string {
  return [...elementsOf(parse(html))].flatMap(drawnOf).join("\n");
}

function drawnOf(element: Element): string[] {
  if (UNDRAWN.has(element.tagName)) return [];
  const text = textOf(element);
  const given = element.attrs.filter(({ name }) => name.startsWith("data-")).map(({ value }) => value);
  return [...given, ...(element.tagName === "style" ? stringsOf(text) : [text])];
}

function stringsOf(css: string): string[] {
  const strings = css.replace(/\/\*.*?\*\//gsu, "").match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gsu) ?? [];
  return strings.filter((string) => !string.startsWith('"data:')).map(withoutEscapes);
}
