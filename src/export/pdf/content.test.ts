import { describe, expect, it } from "vitest";
import { scanContent } from "./content.ts";
import { cutContent } from "./cut.ts";
import { asArtifacts } from "./repeated-heads.ts";

const scan = (lines: readonly string[], holding: readonly string[] = []) =>
  scanContent(`${lines.join("\n")}\n`, (name) => holding.includes(name));

describe("scanContent", () => {
  it("marks what no tag claims: areas, lines, text, drawings", () => {
    const { text, decorations } = scan([
      ".24 0 0 -.24 0 841 cm",
      "q",
      "1 1 1 rg",
      "0 0 680 1017 re",
      "f",
      "Q",
      "BT",
      "<0012> Tj",
      "ET",
      "/X9 Do",
    ]);
    expect(text.split("\n")).toEqual([
      ".24 0 0 -.24 0 841 cm",
      "q",
      "1 1 1 rg",
      "/Artifact BMC",
      "0 0 680 1017 re",
      "f",
      "EMC",
      "Q",
      "/Artifact BMC",
      "BT",
      "<0012> Tj",
      "ET",
      "/X9 Do",
      "EMC",
      "",
    ]);
    expect(decorations.size).toBe(0);
  });

  it("begins a mark where the path begins that is painted, be it the very first, and drops one that is not", () => {
    const path = ["0 0 m", "9 0 l", "0 0 9 9 re"];
    const marked = ["/Artifact BMC", ...path, "S", "EMC"];
    expect(scan([...path, "S"]).text).toBe(`${marked.join("\n")}\n`);
    expect(scan([...path, "n", ...path, "S"]).text).toBe(`${[...path, "n", ...marked].join("\n")}\n`);
    expect(scan(["f*"]).text).toBe("/Artifact BMC\nf*\nEMC\n");
    // A shading paints without any path, and the style of a join shows nothing.
    expect(scan(["1 j", "/Sh sh", "q"]).text).toBe("1 j\n/Artifact BMC\n/Sh sh\nEMC\nq\n");
  });

  it("leaves alone what is tagged, what only clips, and drawings with tags of their own", () => {
    const lines = ["0 0 9 9 re", "W* n", "/P <</MCID 3 >>BDC", "BT", "<0012> Tj", "ET", "EMC", "/X9 Do"];
    const { text, runs } = scan(lines, ["X9"]);
    expect(text).toBe(`${lines.join("\n")}\n`);
    expect(runs.map(({ id }) => id)).toEqual([3]);
  });

  it("lets a mark that says what a glyph stands for be, within a tag and without", () => {
    const glyph = ["/Span <</ActualText <FEFF2019> >> BDC", "<05> Tj", "EMC"];
    const lines = ["/P <</MCID 3 >>BDC", "BT", ...glyph, "<06> Tj", "ET", "EMC"];
    expect(scan(lines).text).toBe(`${lines.join("\n")}\n`);
    expect(scan(lines).runs).toEqual([{ id: 3, start: 0, end: `${lines.join("\n")}\n`.length }]);
    expect(scan(["BT", ...glyph, "ET"]).text).toBe(
      `${["/Artifact BMC", "BT", ...glyph, "ET", "EMC"].join("\n")}\n`,
    );
  });

  it("takes borders for decoration, and a figure's lines for what they are", () => {
    const lines = [
      "/TD <</MCID 0 >>BDC",
      "0 0 9 1 re",
      "f",
      "EMC",
      "/Figure <</MCID 1 >>BDC",
      "0 0 m",
      "9 9 l",
      "S",
      "EMC",
    ];
    const { text, decorations } = scan(lines);
    expect(text).toBe(`${["/Artifact BMC", ...lines.slice(1)].join("\n")}\n`);
    expect([...decorations]).toEqual([0]);
  });

  it("never leaves a mark open over a change of state or into a tag", () => {
    const { text } = scan([
      "q",
      "0 0 m",
      "9 0 l",
      "S",
      "q",
      "/P <</MCID 0 >>BDC",
      "<01> Tj",
      "EMC",
      "Q",
      "0 0 1 1 re",
      "f",
      "Q",
    ]);
    let open = 0;
    for (const line of text.split("\n")) {
      if (/B[MD]C$/.test(line)) open += 1;
      if (line === "EMC") open -= 1;
      if (line === "q" || line === "Q") expect(open).toBe(0);
      expect(open).toBeLessThan(2);
    }
    expect(open).toBe(0);
    expect(text.match(/Artifact/g)).toHaveLength(2);
  });
});

it("cuts a run out with all that it stands on, and balances what it begins or leaves", () => {
  const content = `${["2 0 0 2 0 0 cm", "q", "1 0 0 rg", "0 0 9 9 re", "W n", "/P <</MCID 4 >>BDC", "<01> Tj", "Q", "<02> Tj", "q", "<03> Tj", "EMC"].join("\n")}\n`;
  const { runs } = scanContent(content, () => false);
  expect(cutContent(content, runs).get(4)).toEqual([
    { state: "2 0 0 2 0 0 cm\n1 0 0 rg", drawing: "<01> Tj" },
    { state: "2 0 0 2 0 0 cm", drawing: "<02> Tj\nq\n<03> Tj\nQ" },
  ]);
});

it("turns named runs into artifacts, and no others", () => {
  const content = "/TH <</MCID 1 >>BDC\n<01> Tj\nEMC\n/TH <</MCID 11 >>BDC\n<01> Tj\nEMC\n";
  const turned = asArtifacts(content, new Set([1]));
  expect(turned).toBe(content.replace("/TH <</MCID 1 >>BDC", "/Artifact <</Type/Pagination>>BDC"));
});
