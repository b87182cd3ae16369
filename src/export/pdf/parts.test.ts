import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { documentsOf } from "./parts.ts";

const page = (main: string) =>
  `<!doctype html><html lang="en"><head><title>t</title></head><body><main>${main}</main><footer>f</footer><script>let x;</script></body></html>`;
const part = (id: string, text: string) =>
  `<section class="part" data-part><h2 id="${id}">${id} "quoted" &amp; <i>more</i></h2>${text}</section>`;
const claims = (from: number, to: number, link: (id: number) => number) =>
  Array.from({ length: to - from }, (_, step) => {
    const id = from + step;
    return `<p id="claim-${id}">${id} <a href="#claim-${link(id)}">other</a></p>`;
  }).join("");

describe("documentsOf", () => {
  const long = page(
    `<h1>T</h1><p><a href="#claim-7">seven</a></p>${part(
      "a",
      claims(0, 10, (id) => id + 10),
    )}${part(
      "b",
      claims(10, 20, (id) => id),
    )}${part("c", "<p>end</p>")}`,
  );

  it("leaves a short one whole, but for its scripts", () => {
    expect(documentsOf(long)).toEqual([long.replace(/<script>.*<\/script>/, "")]);
  });

  it("cuts a long one between its parts, in order, nothing lost and nothing twice", () => {
    const documents = documentsOf(long, 500);
    expect(documents.length).toBeGreaterThan(1);
    const bodies = documents.map((document) => parse(document).querySelector("main")!);
    const texts = bodies.map((main) => main.querySelectorAll("[id]").map(({ id }) => id));
    expect(texts.flat()).toEqual(
      parse(long)
        .querySelectorAll("[id]")
        .map(({ id }) => id),
    );
    for (const document of documents) expect(document).toMatch(/^<!doctype html>[\s\S]*<footer>f<\/footer>/);
  });

  it("keeps links within a document, and marks those that lead out of it", () => {
    const documents = documentsOf(long, 500).map((document) => parse(document));
    for (const document of documents) {
      const ids = new Set(document.querySelectorAll("[id]").map(({ id }) => id));
      for (const link of document.querySelectorAll("main > *:not([hidden]) a")) {
        const address = link.getAttribute("href")!;
        const id = address.replace(/^.*#/, "");
        expect(address).toBe(ids.has(id) ? `#${id}` : `https://part.invalid/#${id}`);
      }
      const elsewhere = documents.filter((other) => other !== document);
      const wanted = elsewhere.flatMap((other) =>
        other.querySelectorAll("a").map((link) => link.getAttribute("href")!),
      );
      const places = new Set(
        document.querySelectorAll("div[hidden] a").map((link) => link.getAttribute("href")!.slice(1)),
      );
      for (const id of ids) expect(places.has(id)).toBe(wanted.includes(`https://part.invalid/#${id}`));
    }
  });

  it("says what section a later document goes on with", () => {
    const [, second] = documentsOf(
      page(`${part("a", "<p>one</p>")}<section data-part><p>two</p></section>`),
      60,
    );
    const main = parse(second!).querySelector("main")!;
    expect(main.hasAttribute("data-continues")).toBe(true);
    expect(main.getAttribute("data-section")).toBe('a "quoted" & more');
  });

  it("does not cut what is no child of main", () => {
    const nested = page(
      `<div>${part(
        "a",
        claims(0, 9, (id) => id),
      )}${part(
        "b",
        claims(9, 20, (id) => id),
      )}</div>`,
    );
    expect(documentsOf(nested, 100)).toHaveLength(1);
    expect(documentsOf("<p>no main</p>", 1)).toEqual(["<p>no main</p>"]);
  });
});
