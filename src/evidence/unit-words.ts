import type { Figure } from "../figures/index.ts";
import type { Text } from "../model/text.ts";

/**
 * Does a figure count what its measure counts? Words of different languages and synonyms ("troops", "soldater",
 * "men") can't be told apart from other things without a dictionary, so only what is certain counts against it:
 * a figure of another kind (money, percent, a distance, a duration) where the measure's unit names none of these.
 */
export function unitAgrees(figure: Figure, unit: Text, excerpt: string): boolean {
  if (figure.kind === "count" || figure.kind === "number" || figure.unit === null) return true;
  const names = Object.values(unit).flatMap((text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{Sc}%°]+/u)
      .filter(Boolean),
  );
  const written = `${figure.unit} ${excerpt}`.toLowerCase();
  const kindWords = KIND_WORDS[figure.kind];
  return names.some((name) => written.includes(stem(name)) || (kindWords?.test(name) ?? false));
}

/**
 * Is it certain that a figure is not in its measure's unit? A measure may be in percent or in a currency by its
 * code (docs/data-format.md); a figure with a currency of its own, or that counts or measures what stands right
 * behind it, is then another figure.
 */
export function contradictsUnit(figure: Figure, unit: Text, excerpt: string): boolean {
  const names = Object.values(unit);
  const codes = names.filter((name) => /^[A-Z]{3}$/.test(name));
  const isPercent = names.includes("percent");
  if (codes.length === 0 && !isPercent) return false;
  if (figure.kind === "percent") return !isPercent;
  if (figure.kind === "money")
    return isPercent || (figure.currency.length > 0 && !figure.currency.some((code) => codes.includes(code)));
  if (figure.kind === "count") return figure.unit !== null && standsBehind(figure, figure.unit, excerpt);
  return NEITHER.has(figure.kind);
}

/** A share of 0.25 is no 0.25 percent. */
const NEITHER = new Set<Figure["kind"]>(["measurement", "duration", "age", "ratio", "multiple"]);

/** "35m speakers", "35m of its speakers" */
function standsBehind({ end }: Figure, unit: string, excerpt: string): boolean {
  const behind = [...excerpt].slice(end).join("");
  const at = behind.indexOf(unit);
  return at >= 0 && /^\s*(?:(?:of|av)\s+(?:\p{L}{2,5}\s+)?)?$/u.test(behind.slice(0, at));
}

/** May two figures of one number, in two languages, be in one unit? */
export function mayBeOneUnit(one: Figure, other: Figure): boolean {
  const kinds = [one.kind, other.kind];
  if (kinds.includes("money") && kinds.includes("percent")) return false;
  const isPercent = one.kind === "percent" || other.kind === "percent";
  if (isPercent && one.kind !== other.kind) return [one, other].some(({ unit }) => unit === null);
  if (one.currency.length === 0 || other.currency.length === 0) return true;
  return one.currency.some((code) => other.currency.includes(code));
}

/** Cuts an ending, so that `dollars` is found in "dollar" and `kroner` in "krone". */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ene|ers|er|en|es|e|s)$/, "") : word;
}

/** What a measure's unit may be called where the text only has a sign. */
const KIND_WORDS: Partial<Record<Figure["kind"], RegExp>> = {
  money:
    /^(?:\p{Sc}|(?:nok|usd|eur|gbp|sek|dkk|rub|uah|cny|jpy|kr)$|dollar|euro|pound|pund|kron|rub[le]|yen|yuan|money|penger|cost)/u,
  percent: /^(?:%|percent|per|cent|prosent|pst|share|andel)/u,
  measurement:
    /^(?:km|kilo|met|mil|ton|kg|gram|lit|hect|hekt|acre|degree|grad|barrel|fat|area|areal|mw|gw|kw|watt|sq|kvadrat|mm|cm)/u,
  duration: /^(?:day|dag|døgn|week|uke|month|måned|year|år|hour|time|minut|sek|sec|night|natt)/u,
  age: /^(?:year|år|age|alder)/u,
  ratio: /./u,
  multiple: /./u,
};
