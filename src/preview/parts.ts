/** A page as what adds up to it: the sections of its main element, and what stands before and behind them. */
export interface Parts {
  readonly before: string;
  /** Each one element, with the blanks in front of it. */
  readonly sections: readonly string[];
  readonly after: string;
}

/** Null where what is in the main element is not elements one after the other: such a page is shown whole. */
export function partsOf(html: string): Parts | null {
  const main = /<main\b[^>]*>/.exec(html);
  if (main === null) return null;
  const from = main.index + main[0].length;
  const sections: string[] = [];
  for (let at = from; ; ) {
    const start = at + blanksAt(html, at);
    if (html.startsWith("</main>", start)) {
      return { before: html.slice(0, from), sections, after: html.slice(at) };
    }
    const end = endOfElement(html, start);
    if (end === null) return null;
    sections.push(html.slice(at, end));
    at = end;
  }
}

function blanksAt(html: string, at: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = at;
  return blanks.exec(html)![0].length;
}

/** Behind the tag that closes the element which begins there; null where none begins, or none is closed. */
function endOfElement(html: string, start: number): number | null {
  const opening = /<([a-z][a-z0-9-]*)\b/y;
  opening.lastIndex = start;
  const name = opening.exec(html)?.[1];
  if (name === undefined) return null;
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, "g");
  tags.lastIndex = start;
  let open = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    open += tag[1] === "" ? 1 : -1;
    if (open === 0) return tags.lastIndex;
  }
  return null;
}

/**
 * The page without what the one before it has too: in the place of each such section, and of the styles, stands
 * `<template data-same="3/12">`, the number of the section of those that there were.
 */
export function renewedPage(now: Parts, then: Parts): string {
  const numbers = new Map(then.sections.map((section, number) => [section, number]));
  const same = (number: number) => `<template data-same="${number}/${then.sections.length}"></template>`;
  const sections = now.sections.map((section) => {
    const number = numbers.get(section);
    return number === undefined ? section : same(number);
  });
  const styles = stylesOf(now.before);
  const before =
    styles !== "" && styles === stylesOf(then.before)
      ? now.before.replace(styles, () => same(0))
      : now.before;
  return [before, ...sections, now.after].join("");
}

/** The style element, in which most of a page's bytes are its fonts; "" for none. */
function stylesOf(before: string): string {
  const [from, to] = [before.indexOf("<style>"), before.lastIndexOf("</style>")];
  return from === -1 || to === -1 ? "" : before.slice(from, to + "</style>".length);
}
