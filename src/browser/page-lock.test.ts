import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTENT_POLICY, isAllowed, withContentPolicy } from "./page-lock.ts";

const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`;

describe("withContentPolicy", () => {
  it.each([
    ["<!doctype html><html><head>", "<!doctype html>", "<html><head>"],
    ["\uFEFF\n<!-- note -->\n<!DOCTYPE html>\n<html>", "\uFEFF\n<!-- note -->\n<!DOCTYPE html>", "\n<html>"],
    ["<html>", "", "<html>"],
    ["text", "", "text"],
    ["<!-- <!doctype html> --><img src=x>", "<!-- <!doctype html> -->", "<img src=x>"],
    ["<!-- never closed <img src=x>", "", "<!-- never closed <img src=x>"],
    ["", "", ""],
  ])("stands before the first element of %j", (html, before, after) => {
    expect(withContentPolicy(html)).toBe(before + meta + after);
  });

  it("loses nothing of any document, and lets no element come first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<!--", "-->", "<!doctype html>", "<img src=a>", " ", "x", ">")),
        (parts) => {
          const html = parts.join("");
          const [before, ...after] = withContentPolicy(html).split(meta);
          expect(before + after.join(meta)).toBe(html);
          expect(before?.replace(/<!--[\s\S]*?-->/g, "")).not.toMatch(/<img/);
        },
      ),
    );
  });

  it("takes no longer than it must for many comments", () => {
    const hostile = `${"<!-- -->".repeat(20_000)}<!--${"<!-- ".repeat(20_000)}`;
    expect(withContentPolicy(hostile)).toHaveLength(hostile.length + meta.length);
  });
});

describe("isAllowed", () => {
  it.each(["data:image/png;base64,AA==", "about:blank"])("allows %s", (address) => {
    expect(isAllowed(address)).toBe(true);
  });
  it.each([
    "http://a/",
    "FILE:///etc/passwd",
    "file:///etc/passwd",
    "about:blank#x",
    "blob:null/1",
    "ws://a",
    "",
    "ftp://a",
  ])("refuses %s", (address) => {
    expect(isAllowed(address)).toBe(false);
  });
});
