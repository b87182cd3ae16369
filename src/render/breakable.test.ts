import { describe, expect, it } from "vitest";
import { breakable } from "./breakable.ts";

const shown = (name: string) => breakable(name).replaceAll("\u00ad", "|");

describe("a name that may break", () => {
  it("stays as it is where each word fits its column", () => {
    expect(breakable("National Intelligence Service")).toBe("National Intelligence Service");
    expect(breakable("Ås & <b>")).toBe("Ås &amp; &lt;b&gt;");
  });

  it("breaks a longer word behind a sign", () => {
    expect(shown("jrnold/acw_battle_data · Fox")).toBe("jrnold/<wbr>acw_<wbr>battle_<wbr>data · Fox");
  });

  it("else between two syllables, two letters from its ends or more", () => {
    expect(shown("Overvåkningskommisjonen")).toBe("Over|våk|nings|kom|mis|jo|nen");
    expect(shown("Kommunikasjonsdirektoratet i Ås")).toBe("Kom|mu|ni|kas|jons|di|rek|to|ra|tet i Ås");
  });

  it("adds nothing to a word whose syllables it doesn't know, and escapes what it prints", () => {
    expect(breakable("국가정보원국가정보원국가정보원국가정보원")).toBe(
      "국가정보원국가정보원국가정보원국가정보원",
    );
    expect(shown('"<i>Overvåkningskommisjonen</i>"')).toBe(
      "&quot;&lt;i&gt;Over|våk|nings|kom|mis|jo|nen&lt;/<wbr>i&gt;&quot;",
    );
  });
});
