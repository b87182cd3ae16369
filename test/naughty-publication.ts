import type { Claim } from "../src/model/dataset.ts";
import type { Publication } from "../src/model/publication.ts";
import { ANY_LANGUAGE } from "../src/model/text.ts";
import { dataset, date, estimate, statement } from "./builders.ts";
import { publicationOf } from "./sample-publication.ts";

/** Where a program may begin a cell, or skip what stands before its sign. */
const BEFORE = [
  ...["", "a", "\n", "\r", "\r\n", "\u000b", "\u0085", "\u2028", ",", ";", "\t", "|"],
  ...[" ", "\u00a0", '"', "'", "''", '";"', '","', "\u200b", "\ufeff", "\u0000", "a; ", "a,\u0000"],
];
const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "=cmd|' /C calc'!"];

/** Texts that some program has run, misread, cut short or died of. */
export const NAUGHTY: readonly string[] = [
  ...BEFORE.map((before) => `${before}=A1+1`),
  ...SIGNS.flatMap((sign) => [`${sign}A1+1`, `a;${sign}A1+1`, `a\n${sign}A1+1`]),
  '=HYPERLINK("https://example.org";"x")',
  "_x0041_ and _X0041_ and _x005F_x0041_",
  "half \ud83d a pair, and \udc00 the other",
  "not a character: \ufffe \uffff \u{1ffff}",
  "\ufeffa byte order mark",
  "bell \u0007 escape \u001b[2J null \u0000",
  "<b>&amp;</b> ]]> <!-- -->",
  'he said "no", she "yes"',
  "  two spaces  inside  and around  ",
  "sep=;",
  "1.500 seals, 007 agents",
  "x".repeat(40_000),
  `${"😀".repeat(16_380)}${"😀".repeat(100)}`,
];

/** A publication as no loader would let it through: each text in an excerpt, a note, a place, a name. */
export function naughtyPublication(): Publication {
  const claims = NAUGHTY.map((text, index): Claim => {
    const fields = { id: `n-${index}`, excerpt: text, place: text, speaker: `s-${index}` };
    const claim =
      index % 2 === 0
        ? estimate({ ...fields, amount: index % 4 === 0 ? -index - 0.5 : index, said: "2031-05-04" })
        : statement({ ...fields, said: "2031-05" });
    return {
      ...claim,
      note: { [ANY_LANGUAGE]: text },
      said: date(index % 3 === 0 ? "2031-05" : "2031-05-04"),
    };
  });
  const made = dataset(claims);
  const speakers = new Map(
    [...made.speakers.values()].map((speaker, index) => [
      speaker.id,
      { ...speaker, party: { [ANY_LANGUAGE]: NAUGHTY[index]! } },
    ]),
  );
  const publication = publicationOf({ ...made, title: { [ANY_LANGUAGE]: "=1+1" }, speakers });
  // Some of the ten thousand pairs are as good as all.
  const discrepancies = publication.analysis.discrepancies.slice(0, 100);
  return { ...publication, analysis: { ...publication.analysis, discrepancies } };
}

/** What a file may keep of a text: no control characters, no halves of characters. */
export function kept(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
    .toWellFormed();
}
