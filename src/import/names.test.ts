import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ID_PATTERN } from "../model/dataset.ts";
import { freeId, idOf, idOfWhole } from "./names.ts";
import { nearNames } from "./near-names.ts";

describe("idOf", () => {
  it.each([
    ["Blum & Weprin Associates", "blum-weprin-associates"],
    ["Åse Ødegård", "ase-odegard"],
    ["O’Brien's", "obriens"],
    ["Straße", "strasse"],
    ["ﬁle №5", "file-no5"],
    ["constructor", "constructor"],
    ["область-1", "oblast-1"],
    ["район-1", "rayon-1"],
    ["Київ", "kiiv"],
    ["Αστυνομία", "astynomia"],
    ["警察署長", "jingchashuzhang"],
    ["연합뉴스", "yeonhabnyuseu"],
    ["الشرطة", "lshrth"],
    ["हिन्दी समाचार", "hindi-smacar"],
  ])("%s → %s", (name, id) => expect(idOf(name, "speaker")).toBe(id));

  it("gives any name an id, and the same one each time", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme", maxLength: 200 }), (name) => {
        expect(idOf(name, "speaker")).toMatch(ID_PATTERN);
        expect(idOf(name, "speaker")).toBe(idOf(name, "speaker"));
      }),
    );
  });

  it("tells names without a letter apart", () => {
    expect(idOf("🙂", "speaker")).toMatch(/^speaker-[0-9a-f]{8}$/);
    expect(idOf("🙂", "speaker")).not.toBe(idOf("→", "speaker"));
  });

  it("cuts long names between words, and ends them with a hash of the whole", () => {
    const long = "the ministry of foreign affairs and everything else that is out there abroad";
    expect(idOf(long, "x")).toBe("the-ministry-of-foreign-affairs-and-everything-else-bdb2092f");
    expect(idOf(`${long}s`, "x")).toMatch(
      /^the-ministry-of-foreign-affairs-and-everything-else-[0-9a-f]{8}$/,
    );
    expect(idOf(`${long}s`, "x")).not.toBe(idOf(long, "x"));
    const longer = "a ".repeat(2000);
    expect(idOf(`${longer}b`, "x")).not.toBe(idOf(`${longer}c`, "x"));
  });

  it("of a whole name is one name's alone, letter for letter", () => {
    expect(idOfWhole("1.1", "utterance")).toMatch(/^1-1-[0-9a-f]{8}$/);
    expect(idOfWhole("1.1", "utterance")).not.toBe(idOfWhole("1_1", "utterance"));
    expect(idOfWhole("→", "utterance")).toMatch(/^utterance-[0-9a-f]{8}$/);
    expect(idOfWhole("x".repeat(300), "utterance")).toMatch(ID_PATTERN);
  });
});

describe("freeId", () => {
  it("adds the first free number, and stays an id", () => {
    const taken = new Set(["a", "a-2", "b".repeat(64)]);
    expect(freeId("a", (id) => taken.has(id))).toBe("a-3");
    expect(freeId("b".repeat(64), (id) => taken.has(id))).toBe(`${"b".repeat(62)}-2`);
  });
});

describe("nearNames", () => {
  const pairs = (made: string[], known: string[]) => {
    const named = (name: string) => ({ id: name, name });
    return nearNames(made.map(named), known.map(named))!.map((pair) => [pair.made.name, pair.other.name]);
  };

  it("sees capitals, accents, spaces and a slip of the pen", () => {
    expect(pairs(["insideradvantage", "Zelenskij"], ["Insider Advantage", "Zelenskyj", "Yoon"])).toEqual([
      ["insideradvantage", "Insider Advantage"],
      ["Zelenskij", "Zelenskyj"],
    ]);
  });

  it("takes names with other numbers, and short ones, for different", () => {
    expect(pairs(["Ward 12", "NBC", "CBS"], ["Ward 13", "ABC"])).toEqual([]);
  });
});
