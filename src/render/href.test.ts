import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptTarget, linkTarget } from "./href.ts";

describe("linkTarget", () => {
  it("lets http and https through, written out", () => {
    expect(linkTarget("https://example.org/a?b=1&c=2#d")).toBe("https://example.org/a?b=1&c=2#d");
    expect(linkTarget("HTTP://Example.org")).toBe("http://example.org/");
    expect(linkTarget('https://example.org/"><script>')).toBe("https://example.org/%22%3E%3Cscript%3E");
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "smb://host/share",
    "//example.org",
    "/relative",
    "https://",
    "https://bank.example@evil.example/",
    "",
  ])("refuses %j", (address) => {
    expect(linkTarget(address)).toBe("");
  });
});

describe("excerptTarget", () => {
  it.each([
    ["https://a.example/x", "up to 10,000", "https://a.example/x#:~:text=up%20to%2010%2C000"],
    ["https://a.example/x#part", "a-b & c", "https://a.example/x#part:~:text=a%2Db%20%26%20c"],
    ["https://a.example/x#:~:text=other", "æ", "https://a.example/x#:~:text=%C3%A6"],
    ["https://a.example/x#a#b", "1", "https://a.example/x#a#b:~:text=1"],
    ["https://a.example/x", " \ud800 ", "https://a.example/x#:~:text=%EF%BF%BD"],
    ["https://a.example/x", "  ", "https://a.example/x"],
  ])("%s at %j", (address, excerpt, expected) => expect(excerptTarget(address, excerpt)).toBe(expected));

  it.each([null, "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a@b.example/"])(
    "gives nothing for %s",
    (address) => expect(excerptTarget(address, "x")).toBe(""),
  );

  it("never lets an excerpt become more than its text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (excerpt) => {
        const target = excerptTarget("https://a.example/x?y", excerpt);
        expect(target).toMatch(
          /^https:\/\/a\.example\/x\?y(?:#:~:text=(?:[A-Za-z0-9_.!~*'()]|%[0-9A-F]{2})+)?$/,
        );
      }),
    );
  });
});
