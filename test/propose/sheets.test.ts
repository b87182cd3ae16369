import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { locateExcerpt, searchableText } from "../../src/evidence/locate.ts";
import type { Dataset, Source } from "../../src/model/dataset.ts";
import { writtenDays } from "../../src/propose/days.ts";
import { groundOf } from "../../src/propose/ground.ts";
import { type ClaimProposal, type Place, readForClaims } from "../../src/propose/index.ts";
import { type Proposed, Scores } from "../../src/propose/proposal.ts";
import { readDataset, reasonsIn } from "./score.ts";

/**
 * All that is read in a text and proposed of it, as a curator would come to see it: who is named how surely, who speaks,
 * which days, and for each figure and statement what its claim would say, in its order. A change of the reading shows
 * in what it changes: look at it, and write the sheets anew with `npx vitest run test/propose/sheets.test.ts -u`.
 */
const dataset = await readDataset("test/propose/data", "harbour-strike");

/** What speaks for each value is told with its reason. */
const { ranked } = Scores.prototype;
vi.spyOn(Scores.prototype, "ranked").mockImplementation(function (this: Scores<string>, most) {
  return ranked
    .call(this, most)
    .map(({ value, reason }) => ({ value, reason: `${shown(this.get(value))} ${reason}` }));
});

/** Nothing of a source is curated yet. */
function sheetOf(source: Source, text: string): string {
  const others: Dataset = {
    ...dataset,
    claims: dataset.claims.filter((claim) => claim.source !== source.id),
  };
  const searchable = searchableText(text);
  const asked = {
    ...{ source, text, dataset: others, reasons: reasonsIn(dataset) },
    locate: (excerpt: string, prefix?: string | null, suffix?: string | null) =>
      locateExcerpt(searchable, excerpt, prefix, suffix).status,
  };
  const reader = readForClaims(asked);
  const language = source.language === "nb" ? "nb" : "en";
  const { sentences, voices } = groundOf(asked, language);
  const read = sentences.map(({ tokens, quoted, mentions, days, start, end, paragraph }, index) => {
    const words = (from: number, to: number) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const marks = quoted.flatMap((is, at) => (is && !quoted[at - 1] ? [words(at, at + 1)] : []));
    return [
      `${paragraph} ${text.slice(start, end).replaceAll(/\s+/g, " ")}`,
      ...(marks.length === 0 ? [] : [`  quoted from ${marks.join(", ")}`]),
      ...mentions.map(({ speaker, weight, reason }) => `  ${shown(weight)} ${speaker}, ${reason}`),
      ...days.map(
        ({ from, to, kind, days, stated }) =>
          `  “${words(from, to)}” ${kind} ${writtenDays(days)}${stated ? ", stated" : ""}`,
      ),
      ...(voices.of[index] ?? []).map(
        ({ speaker, weight, reason, day }) =>
          `  ${shown(weight)} spoken by ${speaker}, ${reason}${day === null ? "" : `, ${writtenDays(day.days)}`}`,
      ),
    ].join("\n");
  });
  const proposed = (place: Place, type?: "estimate" | "statement") =>
    proposalLines(text, place, reader.propose(place, type));
  return [
    ...read,
    "",
    ...reader.figures.flatMap((figure) => proposed(figure)),
    ...reader.statements().flatMap(({ place, line }) => [`line ${line}`, ...proposed(place)]),
    ...reader.sentences.flatMap(({ start, end }) => proposed({ start, end })),
    "",
  ].join("\n");
}

const shown = (weight: number) => weight.toFixed(3);

function proposalLines(text: string, { start, end }: Place, proposal: ClaimProposal): string[] {
  const words = [...text].slice(start, end).join("").replaceAll(/\s+/g, " ");
  const fields = Object.entries(proposal) as [string, readonly Proposed<unknown>[]][];
  const lines = fields
    .filter(([field, list]) => list.length > 0 && field !== "id")
    .map(([field, list]) => `  ${field}: ${list.map(valueLine).join(" | ")}`);
  return [`[${words}]`, ...lines];
}

function valueLine({ value, reason }: Proposed<unknown>): string {
  if (typeof value === "string") return `${value} (${reason})`;
  const told = Object.entries(value as object).filter(([, part]) => part !== null);
  return `${told.map(([key, part]) => `${key} ${typeof part === "object" ? part.en : part}`).join(", ")} (${reason})`;
}

describe("what is read in a text and proposed of it", () => {
  test.each([...dataset.sources.values()])("$id", async (source) => {
    const text = readFileSync(`test/propose/archive/${source.archive}`, "utf8");
    await expect(sheetOf(source, text)).toMatchFileSnapshot(`sheets/${source.id}.txt`);
  });
});
