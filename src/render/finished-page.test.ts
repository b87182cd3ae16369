import { describe, expect, it } from "vitest";
import { sampleBrief } from "../../test/sample-brief.ts";
import { ThemeError } from "../diagnostic.ts";
import { inspectPage, renderChecked } from "./finished-page.ts";
import { screenData } from "./helpers.ts";
import { contentPolicy, scriptElements } from "./scripts.ts";
import type { Theme } from "./theme.ts";

const theme: Theme = {
  layout: "",
  partials: {},
  styles: [],
  scripts: ["go();"],
  fonts: [],
  extent: "document",
  folders: ["mine", "whole"],
  paths: {
    layout: "whole/layout.hbs",
    partials: { row: "mine/partials/row.hbs", foot: "whole/partials/foot.hbs" },
  },
};

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(theme.scripts)}">`;
const HEAD = `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n${POLICY}`;
const pageOf = (body: string, head = HEAD) => `${head}<title>t</title></head>\n<body>${body}</body></html>`;

/** What is said of a page, without what all of it begins with. */
function faultsOf(html: string, styles = "", own = theme): string[] {
  return inspectPage({ html, styles }, sampleBrief, own).map(({ message }) =>
    message.replace("the page would hold ", ""),
  );
}

describe("a page may hold", () => {
  it.each([
    `<p class="a" id="b" data-x="1" aria-label="l">x</p><a href="#b">x</a><a href="https://a.example/?q=@b">x</a>`,
    `<img src="data:image/png;base64,AA" alt=""><img src="data:image/webp,AA" alt="">`,
    `<svg viewBox="0 0 1 1"><path d="M0" fill="rgb(1, 2, 3)" transform="rotate(3)"/><title>t</title></svg>`,
    `<blockquote cite="https://a.example/">x</blockquote>`,
    scriptElements(theme.scripts, screenData(sampleBrief)),
    "<style>\np{}\r\n</style>",
  ])("%s", (body) => expect(faultsOf(pageOf(body), "p{}\r")).toEqual([]));

  it.each([`<meta name="Viewport" content="a">`, `<META CHARSET="UTF-8">`])("%s in its head", (meta) => {
    expect(faultsOf(pageOf("", HEAD + meta))).toEqual([]);
  });
});

describe("a page may not hold", () => {
  it.each<[string, readonly string[]]>([
    ["<iframe></iframe>", ["element <iframe>: <iframe></iframe></body></html>"]],
    ["<svg><foreignObject></foreignObject></svg>", ["element <foreignObject>", "element <foreignobject>"]],
    ["<svg><p>x</p></svg>", []],
    ["<math></math>", ["element <math>"]],
    ["<p onclick=x>x</p>", ["attribute onclick"]],
    ["<p style=x>x</p>", ["attribute style"]],
    ["<svg><g xlink:href='#a'/></svg>", ["attribute href", "attribute xlink:href"]],
    ["<link href='#a'>", ["element <link>"]],
    ["<p href='#a'>x</p>", ["address #a"]],
    ["<a src='data:image/png,A'>x</a>", ["address data:image/png,A"]],
    ["<a href='javascript:a'>x</a>", ["address javascript:a"]],
    ["<a href='https://u@a.example'>x</a>", ["address https://u@a.example"]],
    ["<a href='https:///x'>x</a>", ["address https:///x"]],
    ["<q cite='file:///x'>x</q>", ["address file:///x"]],
    ["<img src='https://a.example/x.png'>", ["address https://a.example/x.png"]],
    ["<img src='data:image/svg+xml,A'>", ["address data:image/svg+xml,A"]],
    ["<svg><path fill='url(#a)'/></svg>", ["fill: url(#a)"]],
    ["<svg><path stroke='\\75rl(a)'/></svg>", ["stroke: \\75rl(a)"]],
    ["<meta name='referrer' content='a'>", ["<meta> in the body"]],
    ["<script>x()</script>", ["element <script>"]],
    ["<style media=print>\n\n</style>", ["element <style>"]],
    ["<style>p{}</style>", ["element <style>"]],
  ])("%s", (body, expected) => {
    const found = faultsOf(pageOf(body));
    // Behind it stands what is written there.
    expect(found.map((fault, index) => fault.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it("a null character, wherever it is: nothing is shown of where that is", () => {
    expect(faultsOf(pageOf("a\0b"))).toEqual(["a null character"]);
  });

  it.each<[string, string]>([
    [`<meta charset="latin1">`, "charset latin1"],
    [`<meta http-equiv="refresh" content="1">`, "http-equiv refresh"],
    [`<meta name="robots" content="a">`, "meta name robots"],
  ])("%s in its head", (meta, message) => {
    expect(faultsOf(pageOf("", HEAD + meta))[0]).toContain(message);
  });

  const policies: readonly (readonly [string, string])[] = [
    ["no policy", `<!doctype html><html><head><meta charset="utf-8">`],
    ["another policy", HEAD.replace("default-src 'none'", "default-src *")],
    [
      "a policy of another name",
      HEAD.replace("Content-Security-Policy", "Content-Security-Policy-Report-Only"),
    ],
    ["a policy behind something else", HEAD.replace("<meta http", "<title>x</title><meta http")],
    ["no encoding before it", HEAD.replace('<meta charset="utf-8">\n', "")],
    ["another encoding", HEAD.replace("utf-8", "utf-7")],
    ["a comment before it", HEAD.replace("<head>", "<!-- x --><head>")],
    ["no doctype", HEAD.replace("<!doctype html>\n", "")],
  ];
  it.each(policies)("%s", (_, head) => {
    expect(faultsOf(pageOf("", head))).toContain("no content security policy first in the head");
  });

  it("more than anybody reads of, and nothing twice", () => {
    expect(faultsOf(pageOf("<p onclick=x>x</p>".repeat(30)))).toHaveLength(20);
    expect(faultsOf(pageOf("<p onclick=x>x</p>".repeat(19)))).toHaveLength(19);
  });
});

describe("what may not stand there", () => {
  const partials = { row: "<tr onclick=a>", foot: "<footer><iframe>" };
  const own = { ...theme, layout: "<main><iframe><object>", partials };

  it.each<[string, string, string]>([
    ["a part of the theme's own before those of another", "<iframe></iframe>", "whole/layout.hbs"],
    ["its layout", "<object></object>", "whole/layout.hbs"],
    ["its part", "<p onclick=a>x</p>", "mine/partials/row.hbs"],
    ["the theme itself where no template has it", "<embed>", "mine/theme.json"],
    ["the layout where there is nothing to look for", "a\0b", "whole/layout.hbs"],
  ])("is looked for in %s", (_, body, file) => {
    const [fault] = inspectPage({ html: pageOf(body), styles: "" }, sampleBrief, own);
    expect(fault).toMatchObject({ code: "theme-page", at: { file, line: null } });
    expect(fault?.hint).toMatch(/; --trust-theme if the theme is your own$/u);
  });

  it("ends the making of the page, which is handed on where there is nothing", () => {
    const layout = pageOf("<p>{{title}}</p>").replace(/content="[^"]*"/u, 'content="{{contentPolicy}}"');
    expect(renderChecked(sampleBrief, { ...theme, layout })).toContain(`<p>${sampleBrief.title}</p>`);
    expect(() => renderChecked(sampleBrief, { ...theme, layout: layout.replace("<p>", "<iframe>") })).toThrow(
      ThemeError,
    );
  });
});
