import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locateExcerpt, searchableText } from "./locate.ts";

const text = `Første linje om 15000 soldater.

På linje tre står det at «over 10 000 soldater» er sendt.
Senere: 10 000 soldater igjen, og 10–12 andre.`;

describe("locateExcerpt", () => {
  test("finds the words over line ends, spaces and quotation marks", () => {
    expect(locateExcerpt(text, 'at "over 10\u00a0000 soldater" er')).toMatchObject({
      status: "verified",
      line: 3,
      start: text.indexOf("at «over"),
      end: text.indexOf(" sendt"),
    });
  });

  test("counts lines from 1 and offsets in code points", () => {
    expect(locateExcerpt("😀😀\r\n\r\nklar", "klar")).toMatchObject({ line: 3, start: 6, end: 10 });
  });

  test("two places are ambiguous until prefix or suffix leave one", () => {
    const found = locateExcerpt(text, "10 000 soldater");
    expect(found.status).toBe("ambiguous");
    expect(found.status === "ambiguous" && found.passages.map(({ line }) => line)).toEqual([3, 4]);
    expect(locateExcerpt(text, "10 000 soldater", "Senere:")).toMatchObject({ status: "verified", line: 4 });
    expect(locateExcerpt(text, "10 000 soldater", null, "» er")).toMatchObject({
      status: "verified",
      line: 3,
    });
  });

  test("an excerpt that stands elsewhere than between its prefix and suffix is not found", () => {
    expect(locateExcerpt(text, "10 000 soldater", "Tidligere:")).toMatchObject({
      status: "not-found",
      reason: "context",
    });
  });

  test.each([
    ["soldater", "10 000", "om", "verified"],
    ["soldater", "10 000 ", " om", "verified"],
    ["soldater", "000", null, "verified"],
    ["soldater", "0000", null, "not-found"],
    ["soldater", null, "o", "verified"],
    ["soldater", null, "omkring", "not-found"],
    ["10", "", "", "not-found"],
    ["Bare", "x", null, "not-found"],
    ["om", null, "høsten", "verified"],
    ["høsten", "om", null, "verified"],
    ["høsten", null, "x", "not-found"],
  ])("%j behind %j and before %j is %s", (excerpt, prefix, suffix, status) =>
    expect(locateExcerpt("Bare 10 000 soldater om høsten", excerpt, prefix, suffix).status).toBe(status),
  );

  test("what stands elsewhere is shown with five words to either side", () => {
    const words = "en to tre fire fem seks sju åtte ni ti elleve tolv tretten";
    expect(locateExcerpt(words, "sju", "x")).toMatchObject({
      nearest: "tre fire fem seks sju åtte ni ti elleve",
    });
  });

  test.each([
    ["1500", "15000 menn"],
    ["500 menn", "1 500 menn"],
    ["10", "10.000 menn"],
    ["10", "10 000 menn"],
    ["000 menn", "10 000 menn"],
    ["12", "10-12 menn"],
    ["12", "kl. 12:30"],
    ["5 grader", "det var −5 grader"],
    ["soldat", "soldater"],
    ["år", "sår"],
    ["about 1", "about 1,200 people"],
    ["200 people", "about 1,200 people"],
  ])("%j does not stand in %j", (excerpt, inText) =>
    expect(locateExcerpt(inText, excerpt).status).toBe("not-found"),
  );

  test.each([
    ["10,000", "a 10,000-strong force"],
    ["300 menn", "I 2024 300 menn"],
    ["10", "killed—10 of them"],
    ["1만2000명", "북한군 1만2000명을 파병"],
    ["一万人", "約一万人が参加した"],
    ["800 dockers walked out", "the strike, day 12\n\n800 dockers walked out"],
    ["800 dockers", "day 12\n800 dockers"],
    ["on day 12", "walked out on day 12\r\n800 dockers"],
    ["soldater", "«soldater»."],
  ])("%j stands in %j", (excerpt, inText) => expect(locateExcerpt(inText, excerpt).status).toBe("verified"));

  test("a near miss is shown and never accepted", () => {
    expect(locateExcerpt(text, "over 20 000 soldater er sendt")).toMatchObject({ status: "not-found" });
    const found = locateExcerpt(text, "at over 10 000 soldatene er sendt");
    expect(found.status === "not-found" && found.nearest).toContain("10 000");
  });

  test("no nearest passage where hardly a word is shared, and none longer than 20 words", () => {
    expect(locateExcerpt(text, "helt andre ord enn disse")).toMatchObject({ nearest: null });
    const long = Array.from({ length: 60 }, (_, index) => `ord${index}`).join(" ");
    const found = locateExcerpt(long, `${long} mer`);
    expect(found.status === "not-found" && found.nearest?.split(" ").length).toBe(20);
  });

  test("an empty excerpt is not found", () => {
    expect(locateExcerpt(text, " \u00ad ").status).toBe("not-found");
  });

  const words = fc.array(fc.stringMatching(/^[a-zæøå]{2,6}$/), { minLength: 4, maxLength: 12 });

  test("whole words of a text are found where they stand, and with one letter changed they are not", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const unique = [...new Set(list)];
        const from = a % unique.length;
        const to = from + 1 + (b % (unique.length - from));
        const archived = unique.join(" ");
        const excerpt = unique.slice(from, to).join(" ");
        const found = locateExcerpt(archived, excerpt);
        expect(found).toMatchObject({
          status: "verified",
          start: archived.search(new RegExp(`(?<!\\S)${excerpt}(?!\\S)`)),
        });
        const changed = excerpt.replace(excerpt[b % excerpt.length]!, "q");
        expect(locateExcerpt(archived.replaceAll("q", "k"), changed).status).toBe(
          changed.includes("q") ? "not-found" : "verified",
        );
      }),
    );
  });
});

test("in a text of one letter over and over, excerpts of it are looked for where words begin", () => {
  const text = searchableText(`${"a".repeat(5_000_000)} aaa ${"a".repeat(1_000_000)}`);
  const found = Array.from({ length: 20 }, (_, index) => locateExcerpt(text, "a".repeat(index + 1)).status);
  expect(found.filter((status) => status === "verified")).toHaveLength(1);
  expect(found[2]).toBe("verified");
});
