/** Nothing ends so. */
export const NOTHING = /(?!)/;

/**
 * A pattern of words: `-ist` is whatever ends so, `meter-` whatever begins so, `...er` what ends so with three letters
 * before it at least, `cook` the word itself; `not -father` leaves out again.
 */
export function endings(items: readonly string[]): RegExp {
  const [no, yes] = [true, false].map((isLeftOut) =>
    items.filter((item) => item.startsWith("not ") === isLeftOut).map((item) => item.replace(/^not /, "")),
  );
  if (yes!.length === 0) return NOTHING;
  const taken = yes!.map(patternOf).join("|");
  return no!.length === 0
    ? new RegExp(taken, "u")
    : new RegExp(`^(?!.*(?:${no!.map(patternOf).join("|")})).*(?:${taken})`, "u");
}

function patternOf(item: string): string {
  const [, dots = "", rest = ""] = /^(\.*)(.*)$/u.exec(item) ?? [];
  const word = rest.replace(/^-|-$/gu, "").replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  if (rest.endsWith("-")) return `^${word}`;
  return dots !== "" || rest.startsWith("-") ? `${dots}${word}$` : `^${word}$`;
}
