/** The style sheets of a page that stand in it: which elements they take out of sight, or strike out. */
export interface Hiding {
  /** @param attributes of the start tag */
  hides(name: string, attributes: ReadonlyMap<string, string>): boolean;
}

/** What is written for a property takes an element's words from whoever looks at the page. */
export const HIDING_STYLE = new RegExp(
  [
    ...["display:none", "visibility:(?:hidden|collapse)", "content-visibility:hidden", "mso-hide:all"],
    ...["opacity:(?:0?[.]0+|0%?)(?![.0-9])", "font-size:0(?![.0-9])"],
    String.raw`(?:left|top|text-indent|margin-left):-\d{4,}`,
    String.raw`clip(?:-path)?:(?:rect\(0|inset\((?:50|100)%)`,
    "text-decoration[a-z-]{0,9}:[^;]{0,99}line-through",
  ]
    .map((style) => `(?:^|[;{])${style}`)
    .join("|"),
  "i",
);

/** As {@link HIDING_STYLE} has it: without the space and the comments that CSS leaves to the writer. */
export function tightStyle(style: string): string {
  return style.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "").replace(/\s+/g, "");
}

interface Rule {
  readonly tag: string;
  readonly names: readonly string[];
  readonly hides: boolean;
}

/** A page has some hundred; more of them were made to be looked through without end. */
const MOST_RULES = 1000;

/**
 * Selectors of one element (`.gone`, `p.old`, `#draft`); not those that go by what stands around it, for what a
 * script opens is written so. Of what is for one medium alone (`@media`) nothing is read. Null where nothing hides.
 */
export function hidingIn(html: string): Hiding | null {
  if (!/<style/i.test(html)) return null;
  const rules = new Map<string, Rule>();
  for (const [, sheet] of html.matchAll(SHEET)) if (sheet !== undefined) readSheet(sheet, rules);
  if (![...rules.values()].some(({ hides }) => hides)) return null;
  const byKey = Map.groupBy(rules.values(), ({ tag, names }) => names[0] ?? tag);
  return {
    hides: (name, attributes) => {
      const own = namesOf(attributes);
      const found = [name, ...own]
        .flatMap((key) => byKey.get(key) ?? [])
        .filter(({ tag, names }) => (tag === "" || tag === name) && names.every((one) => own.has(one)));
      // The more is asked of an element the more a rule counts, an id ten times; of two alike the last.
      const weight = ({ tag, names }: Rule) =>
        names.reduce((sum, one) => sum + (one.startsWith("#") ? 100 : 10), tag === "" ? 0 : 1);
      const [first, ...others] = found;
      if (first === undefined) return false;
      return others.reduce((most, rule) => (weight(rule) >= weight(most) ? rule : most), first).hides;
    },
  };
}

/** A comment or a style sheet, each to its end or the page's: no place is looked at twice. */
const SHEET =
  /<!--[\s\S]*?(?:-->|$)|<style(?:\s(?![^>]{0,300}\bmedia\s*=\s*["']?print)[^>]{0,300})?>([\s\S]*?)(?:<\/style\s*>|$)/gi;

function readSheet(sheet: string, rules: Map<string, Rule>): void {
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "");
  let depth = 0;
  let start = 0;
  let selectors = "";
  for (const { 0: sign, index } of plain.matchAll(/[{};]/g)) {
    if (sign === "{") {
      if (depth === 0) selectors = plain.slice(start, index).trim();
      depth += 1;
    } else if (sign === "}") depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    if (sign === "}" && depth === 0)
      addRules(selectors, plain.slice(plain.indexOf("{", start) + 1, index), rules);
    if (depth === 0) start = index + 1;
  }
}

function addRules(selectors: string, body: string, rules: Map<string, Rule>): void {
  if (selectors.startsWith("@") || body.includes("{")) return;
  const style = tightStyle(body);
  if (!/display:|visibility:|opacity:|size:|left:|top:|indent:|clip|hide:|decoration/i.test(style)) return;
  const hides = HIDING_STYLE.test(style);
  for (const selector of selectors.split(",")) {
    const [whole, tag = "", names = ""] = SELECTOR.exec(selector.trim()) ?? [];
    // A page that waits for its scripts hides all of itself.
    if (whole === undefined || whole === "" || /^(?:html|body|main|article)$/i.test(tag)) continue;
    if (rules.size >= MOST_RULES) return;
    rules.delete(whole);
    rules.set(whole, { tag: tag.toLowerCase(), names: names.match(/[.#][^.#]+/g) ?? [], hides });
  }
}

const SELECTOR = /^([a-z][a-z0-9]{0,20})?((?:[.#][\w-]{1,80}){0,5})$/i;

function namesOf(attributes: ReadonlyMap<string, string>): ReadonlySet<string> {
  const classes = (attributes.get("class") ?? "").split(/\s+/).filter((name) => name !== "");
  const id = attributes.get("id") ?? "";
  return new Set([...classes.slice(0, 50).map((name) => `.${name}`), ...(id === "" ? [] : [`#${id}`])]);
}
