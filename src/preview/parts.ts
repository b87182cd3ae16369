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
 * `<template data-same="3/12">`, the number of the section of those that there were. In it are the elements, each with
 * its id, whose contents alone are others; none where all of the section is the same.
 */
export function renewedPage(now: Parts, then: Parts): string {
  const numbers = Map.groupBy(then.sections.keys(), (number) => then.sections[number]!);
  const same = (number: number, within = "") =>
    `<template data-same="${number}/${then.sections.length}">${within}</template>`;
  const kept = new Set(now.sections);
  const sections = now.sections.map((section, place) => {
    const number = numbers.get(section)?.shift();
    if (number !== undefined) return same(number);
    const before = then.sections[place];
    const changed = before === undefined || kept.has(before) ? null : changedWithin(section, before);
    return changed === null ? section : same(place, changed.join(""));
  });
  const styles = stylesOf(now.before);
  const before =
    styles !== "" && styles === stylesOf(then.before)
      ? now.before.replace(styles, () => same(0))
      : now.before;
  return [before, ...sections, now.after].join("");
}

/** The innermost elements with an id whose contents are others; null where anything else differs too. */
function changedWithin(now: string, then: string): string[] | null {
  const [own, old] = [identifiedIn(now), identifiedIn(then)];
  if (JSON.stringify(own.around) !== JSON.stringify(old.around)) return null;
  return own.elements.flatMap(({ html, content }, place) => {
    const before = old.elements[place]!.content;
    return content === before ? [] : (changedWithin(content, before) ?? [html]);
  });
}

/** The outermost elements with an id, and what stands around their contents. Those of a drawing can't stand alone. */
function identifiedIn(html: string) {
  const opening = /<(?:svg\b|[a-z][a-z0-9-]*\s(?:[^>]*\s)?id="[^">]*"[^>]*>)/g;
  const elements: { readonly html: string; readonly content: string }[] = [];
  const around: string[] = [];
  let at = 0;
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const end = endOfElement(html, found.index);
    if (end === null) continue;
    if (found[0] !== "<svg") {
      const [from, to] = [opening.lastIndex, html.lastIndexOf("</", end)];
      elements.push({ html: html.slice(found.index, end), content: html.slice(from, to) });
      around.push(html.slice(at, from));
      at = to;
    }
    opening.lastIndex = end;
  }
  return { elements, around: [...around, html.slice(at)] };
}

/** The style element, in which most of a page's bytes are its fonts; "" for none. */
function stylesOf(before: string): string {
  const [from, to] = [before.indexOf("<style>"), before.lastIndexOf("</style>")];
  return from === -1 || to === -1 ? "" : before.slice(from, to + "</style>".length);
}
