import { expect, test } from "vitest";
import type { Dataset, Speaker } from "../../src/model/dataset.ts";
import { claimWords } from "../../src/propose/lexicon/languages.ts";
import { elisionsOf, mentionReader } from "../../src/propose/mentions.ts";
import { sentencesOf } from "../../src/propose/sentences.ts";
import { readDataset } from "./score.ts";

test.each([
  ["en", "“It is shut”, said Lund. Then she left.", "It is shut"],
  ["nb", "«Den er stengt», sa Lund. Så gikk hun.", "Den er stengt"],
  ["de", "„Er ist zu“, sagte Lund. Dann ging sie.", "Er ist zu"],
  ["de", "»Er ist zu«, sagte Lund. Dann ging sie.", "Er ist zu"],
  ["fr", "« Il est fermé », a dit Lund. Puis elle est partie.", "Il est fermé"],
  ["nb", "Den er stengt», sa Lund. Så gikk hun.", ""],
] as const)("what stands in quotation marks in %s: %s", (language, text, words) => {
  const quoted = sentencesOf(text, language).flatMap((sentence) =>
    sentence.tokens.filter((_, index) => sentence.quoted[index]),
  );
  expect(text.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0)).toBe(words);
});

const full = await readDataset("test/propose/data", "incendie");

test.each([
  ["riverains anonymes", true, "Des riverains l’affirment.", 1],
  ["riverains anonymes", false, "Des riverains l’affirment.", 0],
  ["État", false, "L’État paiera.", 1],
])("%s, without a name: %s, is found in “%s”: %i", (name, unnamed, text, found) => {
  const [one] = full.speakers.values();
  const speaker = { ...one, id: "x", name: { fr: name }, role: null, party: null, unnamed } as Speaker;
  const dataset: Dataset = { ...full, speakers: new Map([["x", speaker]]) };
  const read = mentionReader(dataset, claimWords("fr"), elisionsOf("fr"));
  const mentions = sentencesOf(text, "fr").flatMap(({ tokens }) => read(tokens));
  expect(mentions.filter(({ weight }) => weight === 1)).toHaveLength(found);
});
