import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldText } from "./fold.ts";

describe("fold", () => {
  test.each([
    ["10\u00a0000 og 10\u202f000", "10 000 og 10 000"],
    ["to\r\n\tlinjer  her", "to linjer her"],
    ["ut\u00adplas\u00adsering", "utplassering"],
    ["«ja» “yes” „ja‟", '"ja" "yes" "ja"'],
    ["Russia’s ‘own’", "Russia's 'own'"],
    ["a–b—c−d‑e", "a-b-c-d-e"],
    ["A\u030angstrom", "Ångstrom"],
    ["e\u00ad\u0301", "é"],
    ["\u1112\u1161\u11ab", "한"],
  ])("%j becomes %j", (written, folded) => expect(foldText(written)).toBe(folded));

  test.each(["Ja", "ÆØÅ", "10.000", "10,000", "é", "a\u200bb", "ﬁ", "①", "½"])("%j stays", (text) =>
    expect(foldText(text)).toBe(text),
  );

  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        " ",
        "\u00a0",
        "\n",
        "\u00ad",
        "\u0301",
        "e",
        "«",
        "–",
        "😀",
        "\u1112",
        "\u1161",
        "\u11ab",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test("composed and decomposed text fold alike", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
      }),
    );
  });

  test("the way back leads to the characters that were folded", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        for (let index = 0; index < folded.text.length; index++) {
          const from = folded.startOf(index);
          expect(from).toBeLessThan(folded.endOf(index));
          expect(foldText(`|${text.slice(from, folded.endOf(index))}|`)).toContain(folded.text[index]);
        }
      }),
    );
  });
});

test("marks by the hundred thousand on one letter are put in order in runs, not all at once", () => {
  const text = (marks: number) => `e${"\u0300\u0323".repeat(marks / 2)}`;
  for (const marks of [1000, 400_000]) {
    const folded = fold(text(marks));
    expect(folded.text.length).toBeGreaterThan(marks * 0.97);
    const last = folded.text.length - 1;
    expect(folded.endOf(last)).toBe(marks + 1);
    expect(folded.startOf(last)).toBeGreaterThan(marks - 32);
  }
});
