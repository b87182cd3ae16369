import type { Scope } from "./scope.ts";
import { primary } from "./typography.ts";

/** What the brief's language calls a language, by its BCP 47 tag. */
export function languageName(scope: Scope, tag: string): string {
  const known = scope.wording.languages[tag] ?? scope.wording.languages[primary(tag)];
  return known ?? new Intl.DisplayNames(scope.wording.language, { type: "language" }).of(tag) ?? tag;
}
