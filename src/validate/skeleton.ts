/**
 * Letters of other alphabets that print like Latin ones: the part of Unicode's confusables (UTS #39,
 * https://www.unicode.org/Public/security/latest/confusables.txt) that Cyrillic and Greek share with Latin, small
 * letters, plus signs that stand in for a hyphen or an apostrophe. Capitals come here as small letters, and those
 * that look alike only as capitals (Cyrillic В, Н, Т; Greek Β, Η, …) are in the second half.
 */
const CONFUSABLES: ReadonlyMap<string, string> = new Map([
  ...pairs("а ɑ α", "a"),
  ...pairs("с ϲ", "c"),
  ...pairs("ԁ", "d"),
  ...pairs("е ҽ", "e"),
  ...pairs("һ", "h"),
  ...pairs("і ı ι", "i"),
  ...pairs("ј", "j"),
  ...pairs("ӏ", "l"),
  ...pairs("ո", "n"),
  ...pairs("о ο օ", "o"),
  ...pairs("р ρ", "p"),
  ...pairs("ԛ", "q"),
  ...pairs("ѕ", "s"),
  ...pairs("υ ս", "u"),
  ...pairs("ѵ ν", "v"),
  ...pairs("ԝ", "w"),
  ...pairs("х χ", "x"),
  ...pairs("у γ", "y"),
  ...pairs("в β", "b"),
  ...pairs("н η", "h"),
  ...pairs("к κ", "k"),
  ...pairs("м μ", "m"),
  ...pairs("т τ", "t"),
  ...pairs("ε", "e"),
  ...pairs("ζ", "z"),
  ...pairs("ø", "o"),
  ...pairs("đ", "d"),
  ...pairs("ł", "l"),
  ...pairs("‐ ‑ ‒ – — −", "-"),
  ...pairs("’ ‘ ʼ ′ `", "'"),
]);

function pairs(letters: string, latin: string): (readonly [string, string])[] {
  return letters.split(" ").map((letter) => [letter, latin] as const);
}

/**
 * What is left of a name when spelling, capitals, accents, invisible characters and look-alike letters are taken
 * away. Two names with one skeleton look the same, or nearly.
 */
export function nameSkeleton(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase().normalize("NFD");
  const bare = folded.replace(/[\p{Mn}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "").replace(/\s+/gu, " ");
  return [...bare.trim()].map((letter) => CONFUSABLES.get(letter) ?? letter).join("");
}

/** Ids are a–z, digits and hyphens: what is left to confuse are zero and o, one and l, and letters run together. */
export function idSkeleton(id: string): string {
  return id.replaceAll("0", "o").replaceAll("1", "l").replaceAll("rn", "m").replaceAll("vv", "w");
}

/** The first word that mixes Latin with Cyrillic or Greek letters; null where none does. */
export function mixedScripts(name: string): string | null {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  const mixes = (word: string) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  return words.find(mixes) ?? null;
}
