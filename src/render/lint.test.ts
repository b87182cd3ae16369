import * as files from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { lintTemplate, lintTheme } from "./lint.ts";
import { loadTheme } from "./theme.ts";

const messagesOf = (source: string) =>
  lintTemplate("t/partials/x.hbs", source, "partial").map(({ message }) => message);

describe("a template of a stranger", () => {
  it.each([
    ["{{{title}}}", "without escaping"],
    ["{{&title}}", "without escaping"],
    ["{{~&title}}", "without escaping"],
    ["<p class={{title}}>", "without quotes"],
    ["<p class=a>", "attribute class without quotes"],
    ["<p {{title}}>", "inside a tag"],
    ["<p class{{title}}='a'>", "as the name of an attribute"],
    ["<{{title}}>", "as the name of an element"],
    ["<!-- {{title}} -->", "in a comment"],
    ["<style>a{color: {{title}} }</style>", "inside script or style"],
    ["<script>{{title}}</script>", "inside script or style"],
    ['<a href="{{url}}">', "as an address"],
    ['<a href="x{{href url}}">', "as an address"],
    ['<a href="{{title}}{{href url}}">', "as an address"],
    ['<a href="javascript:{{title}}">', "as an address"],
    ['<a href="javascript:x">', "address javascript:x"],
    ['<a href="&#106;avascript:x">', "address &#106;"],
    ['<a href="file:///etc/passwd">', "address file:"],
    ['<img src="http://a.example/">', "address http:"],
    ['<img src="data:image/svg+xml,x">', "address data:"],
    ['<img src="{{href url}}">', "as an address"],
    ['<p onclick="x">', "attribute onclick"],
    ['<p style="color:red">', "attribute style"],
    ['<p background="http://a.example/">', "attribute background"],
    ['<meta http-equiv="refresh" content="0">', "http-equiv refresh"],
    ['<meta http-equiv="{{title}}" content="0">', "http-equiv"],
    ['<meta http-equiv="Content-Security-Policy" content="{{title}}">', "meta http-equiv"],
    ['<base href="https://a.example/">', "<base>"],
    ["<iframe></iframe>", "<iframe>"],
    ["<svg><use/></svg>", "<use>"],
    ["<x-widget>", "<x-widget>"],
    ['<p title="{{stanceMark stance}}">', "in an attribute"],
    ['<p title="{{> day}}">', "a partial inside a tag"],
    ["{{> (lookup this 'x')}}", "whose name is worked out"],
    ["{{> ../../../etc/passwd}}", "not the name of a partial"],
    ['{{> "../secret"}}', "not the name of a partial"],
    ["{{> a/b}}", "not the name of a partial"],
    ["{{#> day}}x{{/day}}", "a partial with a block"],
    ["{{* decorate}}", "a decorator"],
    ['{{#*inline "x"}}a{{/inline}}', "a decorator"],
    ["{{#if a}}<p{{/if}} class='x'>", "leaves a tag"],
    ['<p title="{{#if a}}">{{else}}"{{/if}}', "leaves a tag"],
    ["{{#each a}}<p title='{{/each}}", "leaves a tag"],
    ["<p", "never closed"],
    ["<!-- a", "never closed"],
    ["{{#if a}}", "not a template"],
  ])("may not hold %s", (source, named) => {
    expect(messagesOf(source).join("\n")).toContain(named);
  });

  it.each([
    "{{title}}",
    "a < b {{title}}",
    "<p class=\"a {{title}}\" lang='{{language}}'>{{title}}</p>",
    '<p{{#if a}} class="b"{{/if}}>',
    '<a href="#claim-{{claimId}}">{{words}}</a>',
    '<a href="{{href url}}" rel="noopener">{{url}}</a>',
    '<a href="https://example.org/">x</a>',
    '<img src="data:image/png;base64,AA" alt="{{title}}">',
    "<br/>{{> day said}}<hr />",
    "<!-- a <script> b -->",
    "{{#each a}}<li>{{this}}</li>{{else}}<p>{{none}}</p>{{/each}}",
  ])("may hold %s", (source) => {
    expect(messagesOf(source)).toEqual([]);
  });

  it("is faulted at its line", () => {
    const faults = lintTemplate(
      "t/layout.hbs",
      "<p>\n{{#if a}}\n<b>\n{{{a}}}</b>\n{{/if}}\n<i zz=y></i>",
      "layout",
    );
    expect(faults.map(({ at, message }) => [at!.line, message.split(":")[0]])).toEqual([
      [4, "prints without escaping"],
      [6, "attribute zz"],
      [6, "attribute zz without quotes"],
      [1, "no content security policy"],
    ]);
  });

  it("has to carry the policy, whatever is chosen", () => {
    const policy = '<meta http-equiv="Content-Security-Policy" content="{{contentPolicy}}">';
    const layout = (source: string) => lintTemplate("t/layout.hbs", source, "layout").length;
    expect(layout(policy)).toBe(0);
    expect(layout(`{{#if a}}${policy}{{/if}}`)).toBe(1);
    expect(layout(`<!--${policy}-->`)).toBeGreaterThan(0);
    expect(layout("{{contentPolicy}}")).toBe(1);
  });
});

describe("the program's own themes", () => {
  it.each(["brief", "compact"])("%s passes", async (name) => {
    const theme = await loadTheme(`templates/${name}`, files);
    expect(lintTheme(`templates/${name}`, theme, new Set(theme.scripts))).toEqual([]);
    expect(lintTheme("t", { ...theme, scripts: ["x()"] }, new Set()).map(({ code }) => code)).toEqual([
      "theme-script",
    ]);
  });
});
