/** By these a file of this program is known, so that no other is ever written over. */
export const GENERATORS = {
  page: '<meta name="generator" content="discrepancy-brief">',
  feed: "<generator>discrepancy-brief</generator>",
} as const;

/** Markup that is safe as it is: of this program's own making, with every text in it escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Filled = string | number | Markup | readonly Markup[];

/** A template of HTML or XML: what is filled in is escaped, but for markup. */
export function markup(parts: TemplateStringsArray, ...filled: readonly Filled[]): Markup {
  const written = parts.map((part, index) => `${part}${index < filled.length ? textOf(filled[index]) : ""}`);
  return new Markup(written.join(""));
}

function textOf(filled: Filled | undefined): string {
  if (filled instanceof Markup) return filled.text;
  if (typeof filled === "object") return filled.map(({ text }) => text).join("");
  return escaped(String(filled));
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

/** Without what no XML may hold, even by its number (XML 1.0, 2.2). */
function escaped(text: string): string {
  const allowed = text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return allowed.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
}
