import { describe, expect, it } from "vitest";
import { linkTarget } from "./href.ts";

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
