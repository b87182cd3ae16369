import { describe, expect, it } from "vitest";
import { estimate, statement } from "../../test/builders.ts";
import { type FigureReader, markedParts } from "./marked.ts";

/** Finds numbers of digits with the word "over" before them, as the reader of figures would. */
const reader: FigureReader = (text) =>
  [...text.matchAll(/(?:over )?([\d., ]*\d)/giu)].map((match) => ({
    start: [...text.slice(0, match.index)].length,
    end: [...text.slice(0, match.index + match[0].length)].length,
    amount: match[1]!.includes(".") ? null : Number(match[1]!.replace(/\D/gu, "")),
    low: null,
    high: null,
    ambiguous: match[1]!.includes(".") ? [Number(match[1]!.replace(/\D/gu, "")), Number(match[1])] : [],
  }));

const marks = (text: string, claim: Parameters<typeof markedParts>[2]) =>
  markedParts(text, "en", claim, reader).map((part) => (part.marked ? `[${part.text}]` : part.text));

describe("markedParts", () => {
  const losses = estimate({ amount: 600000, modifier: "more-than" });

  it("marks the figure with the word that qualifies it", () => {
    expect(marks("Over 600 000 soldiers killed", losses)).toEqual(["[Over 600 000]", " soldiers killed"]);
    expect(marks("600.000 soldater drept", losses)).toEqual(["[600.000]", " soldater drept"]);
  });

  it("marks the claim's figure among others, and nothing where it is not there", () => {
    expect(marks("on day 3, over 600,000 fell", losses)).toEqual(["on day 3, ", "[over 600,000]", " fell"]);
    expect(marks("on day 3, many fell", losses)).toEqual(["on day 3, many fell"]);
  });

  it("leaves statements and empty texts alone", () => {
    expect(marks("over 600,000 fell", statement())).toEqual(["over 600,000 fell"]);
    expect(marks("", losses)).toEqual([]);
  });

  it("counts in characters, not in code units", () => {
    expect(marks("🚢 over 600,000 fell", losses)).toEqual(["🚢 ", "[over 600,000]", " fell"]);
  });
});
