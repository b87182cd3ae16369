import { describe, expect, it } from "vitest";
import { type FigureSigns, readCellFigure } from "./cell-figure.ts";

const signs = (more: Partial<FigureSigns> = {}): FigureSigns => ({
  ...{ language: "und", numbers: null, nothing: new Set<string>(), typed: false, bounds: new Map() },
  ...more,
});

/** `modifier amount` or `modifier low..high`; what it is where it is no figure. */
function read(cell: string, more: Partial<FigureSigns> = {}): string {
  const reading = readCellFigure(cell, signs(more));
  if (reading.is === "plain") return `exact ${Number(reading.text)}`;
  if (reading.is !== "figure") return reading.is;
  const { amount, low, high, modifier, aside } = reading.figure;
  const ends = low === null && high === null ? "" : `${low}..${high}`;
  return [modifier, amount ?? "", ends, aside ? "aside" : ""].filter((part) => part !== "").join(" ");
}

describe("a cell of a table is read as its language writes figures", () => {
  it.each([
    ["1,500", "exact 1500"],
    ["1,500+", "at-least 1500"],
    ["3000 +", "at-least 3000"],
    ["≥ 400", "at-least 400"],
    ["500 or more", "at-least 500"],
    ["min. 300", "at-least 300"],
    ["1500 (at least)", "at-least 1500"],
    [">1200", "more-than 1200"],
    ["> 400", "more-than 400"],
    ["≤400", "up-to 400"],
    ["max 400", "up-to 400"],
    ["up to 300", "up-to 300"],
    ["< 400", "fewer-than 400"],
    ["~3000", "about 3000"],
    ["500~", "about 500"],
    ["≈300", "about 300"],
    ["about 500", "about 500"],
    ["200 (est.)", "about 200"],
    ["est. 1,500", "about 1500"],
    ["c. 1945", "about 1945"],
    ["~1.5k", "about 1500"],
    ["2.3 million", "exact 2300000"],
    ["2000–2500", "between 2000..2500"],
    ["1900–1950", "between 1900..1950"],
    ["12-15", "between 12..15"],
    ["500~600", "between 500..600"],
    ["1,500[a]–2,000[b]", "between 1500..2000"],
    ["300 ± 20", "between 300 280..320"],
    ["−5", "exact -5"],
    ["hundreds", "vague"],
    ["100s", "vague"],
    ["1,000s", "vague"],
    ["many", "vague"],
    ["1,200*", "exact 1200"],
    ["50[a]", "exact 50"],
    ["1,770[1][2]", "exact 1770"],
    ["12¹", "exact 12"],
    ["3000†", "exact 3000"],
    ["2\u00a0300", "exact 2300"],
    ["12 000 000", "exact 12000000"],
    ["3,000 (claimed)", "exact 3000 aside"],
    ["1,770 (12 May)", "exact 1770 aside"],
    ["opptil 3000", "up-to 3000"],
  ])("%s in English: %s", (cell, expected) => expect(read(cell, { language: "en" })).toBe(expected));

  it.each([
    ["opptil 3000", "up-to 3000"],
    ["1,5 mill.", "exact 1500000"],
    ["2 300", "exact 2300"],
    ["10.000", "exact 10000"],
    ["1.234", "exact 1234"],
    ["12,5", "exact 12.5"],
    ["flere hundre", "vague"],
    ["minst 300", "at-least 300"],
    ["1500 (minst)", "at-least 1500"],
    ["300–400", "between 300..400"],
    ["anslått 300", "about 300"],
    ["about 500", "about 500"],
  ])("%s in Norwegian: %s", (cell, expected) => expect(read(cell, { language: "nb" })).toBe(expected));

  it.each(["N/A", "n.a.", "-", "—", "…", "unknown", "Ukjent", "no data", "ikke oppgitt", "TBC", "?"])(
    "%s stands for nothing",
    (cell) => expect(read(cell)).toBe("nothing"),
  );

  it("so do the words that the mapping names", () => {
    expect(read("none")).toBe("fault");
    expect(read("None", { nothing: new Set(["none"]) })).toBe("nothing");
  });
});

describe("what may mean two things is no figure", () => {
  it.each([
    ["1,500", "1500 or 1.5 (say language: or numbers: in the mapping)"],
    ["1,500+", "1500 or 1.5"],
    ["1.5m", "1500000 or 1.5 (write it in full)"],
    ["(1,234)", "a number in brackets"],
    ["300 (up to 400)", "two figures in one cell"],
    ["nearly 300 of 500", "two figures in one cell"],
    ["300–", "no figure that can be read"],
    ["–300", "no figure that can be read"],
    ["50–100+", "no figure that can be read"],
    ["not 300", "words beside the figure"],
    ["12 dead", "words beside the figure"],
    ["3/4", "a figure of another kind"],
    ["18 October 2024", "a figure of another kind"],
    ["over 300 (at most)", "two bounds that differ"],
    ["none", "no figure that can be read"],
  ])("%s: %s", (cell, reason) => {
    const reading = readCellFigure(cell, signs());
    expect(reading).toMatchObject({ is: "fault", reason: expect.stringContaining(reason) });
  });

  it("is thousands or decimals by the language only where it is surely one of them", () => {
    expect(read("1.500+", { language: "en" })).toBe("fault");
    expect(read("1,500+", { language: "nb" })).toBe("fault");
    expect(read("1,500+", { language: "en" })).toBe("at-least 1500");
  });
});

describe("signs that the mapping names hold before any language's", () => {
  it.each([
    [".", ",", "1,500+", "at-least 1500"],
    [".", ",", "1,234.5", "exact 1234.5"],
    [".", ",", "1.234", "exact 1.234"],
    [".", ",", "~1,234.567", "about 1234.567"],
    [".", ",", "1,5", "fault"],
    [",", ".", "1.500", "exact 1500"],
    [",", ".", "1.5", "fault"],
    [",", ".", "1.234.567,5", "exact 1234567.5"],
    [",", ".", "10.000–12.000", "between 10000..12000"],
    [",", "'", "1'234'567,5", "exact 1234567.5"],
    [",", " ", "1\u00a0234 567,5", "exact 1234567.5"],
  ] as const)("decimal %s, group %s: %s is %s", (decimal, group, cell, expected) => {
    expect(read(cell, { numbers: { decimal, group } })).toBe(expected);
  });

  it("but not for numbers that are no texts", () => {
    expect(read("1.234", { language: "nb", typed: true })).toBe("exact 1.234");
    expect(read("12.5", { numbers: { decimal: ",", group: "." }, typed: true })).toBe("exact 12.5");
  });
});
