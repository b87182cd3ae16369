import { ANY_LANGUAGE, type Text } from "./text.ts";

/** What a measure counts in: a currency by its ISO 4217 code, per cent, or what its words say. */
export type UnitKind =
  | { readonly kind: "currency"; readonly code: string }
  | { readonly kind: "percent" }
  | { readonly kind: "words"; readonly words: Text };

export const PERCENT = "percent";

export function unitKind(unit: Text): UnitKind {
  const written = unit[ANY_LANGUAGE];
  if (written === PERCENT) return { kind: "percent" };
  if (written !== undefined && isCurrency(written)) return { kind: "currency", code: written };
  return { kind: "words", words: unit };
}

/** The codes of ISO 4217, kept up to date by whoever makes the engine. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
