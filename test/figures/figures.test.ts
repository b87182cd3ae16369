import { describe, expect, test } from "vitest";
import {
  CLAIMABLE,
  EVERY_KIND_SETS,
  formatScore,
  GERMAN_AND_FRENCH_SETS,
  LABELLED_SETS,
  readLabelled,
  scoreFigures,
  UKRAINIAN_SETS,
} from "./score.ts";

describe.each([
  ...[...LABELLED_SETS, ...EVERY_KIND_SETS].map((set) => ({ set, languages: ["en", "nb"] })),
  ...GERMAN_AND_FRENCH_SETS.map((set) => ({ set, languages: ["de", "fr"] })),
  ...UKRAINIAN_SETS.map((set) => ({ set, languages: ["uk"] })),
])("figures in the $set sentences", ({ set, languages }) => {
  const kinds = LABELLED_SETS.some((counts) => counts === set) ? undefined : CLAIMABLE;
  test.each(languages)("%s: found, valued and not invented", (language) => {
    const sentences = readLabelled(new URL(`${set}.${language}.yaml`, import.meta.url));
    const score = scoreFigures(sentences, language, kinds);
    console.log([formatScore(`${set}.${language}`, score), ...score.faults].join("\n  "));
    expect(score.found / score.labelled).toBeGreaterThanOrEqual(0.98);
    expect(score.rightValue / score.found).toBeGreaterThanOrEqual(0.99);
    expect(score.rightModifier / score.found).toBeGreaterThanOrEqual(0.97);
    expect(score.spurious / (score.found + score.spurious)).toBeLessThan(0.02);
    // A change of the reader shows here what it mends and what it breaks: look, and run this once more with -u.
    expect(score.faults).toMatchSnapshot("sentences that are read otherwise than they are labelled");
  });
});
