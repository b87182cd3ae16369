import { describe, expect, it } from "vitest";
import { ownTheme } from "../../test/own-theme.ts";
import { lintTemplate, lintText } from "./lint.ts";
import { parseTemplates } from "./template.ts";

const messagesOf = (source: string) =>
  lintText("t/partials/x.hbs", source, "x").map(({ message }) => message);

describe("a template of a stranger", () => {
  it.each([
    ["{{{title}}}", "without escaping"],
    ["{{&title}}", "without escaping"],
    ["{{~&title}}", "without escaping"],
    ["<p class={{title}}>", "in an attribute without quotes"],
    ["<p class=a{{title}}>", "in an attribute without quotes"],
    ["<p class=a/{{title}}>", "in an attribute without quotes"],
    ["</p {{title}}>", "inside a tag"],
    ["<p id='a' id='{{title}}'>", "inside a tag"],
    ["<!doctype {{title}}>", "inside a tag"],
    ["<p {{title}}>", "inside a tag"],
    ["<p class{{title}}='a'>", "inside a tag"],
    ["<{{title}}>", "inside a tag"],
    ["</{{title}}>", "inside a tag"],
    ["<{{#if a}}{{title}}{{/if}}>", "inside a tag"],
    ["<!-- {{title}} -->", "in a comment"],
    ["<style>a{color: {{title}} }</style>", "inside script or style"],
    ["<script>{{title}}</script>", "inside script or style"],
    ['<a href="{{url}}">', "as an address"],
    ['<a href="x{{href url}}">', "as an address"],
    ['<a href="{{title}}{{href url}}">', "as an address"],
    ['<a href="javascript:{{title}}">', "as an address"],
    ['<a href="javascript:x">', "address javascript:x"],
    ['<a href="&#106;avascript:x">', "address javascript:x"],
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
    ['<p title="{{ladderDrawn ladder}}">', "in an attribute"],
    ['<p title="{{requiredDrawn this}}">', "in an attribute"],
    ["<title>{{provenanceDrawn provenance}}</title>", "in a title"],
    ['<p title="{{> day}}">', "a partial in an attribute"],
    ["<p {{> day}}>", "a partial inside a tag"],
    ["<title>{{stanceMark stance}}</title>", "in a title"],
    ["<title>a", "never closed"],
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
    ["a <", "never closed"],
    ["a </", "never closed"],
    ["<{{> day}}", "a partial inside a tag"],
    ["</{{> day}}", "a partial inside a tag"],
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
    const faults = lintText("t/layout.hbs", "<p>\n{{#if a}}\n<b>\n{{{a}}}</b>\n{{/if}}\n<i zz=y></i>", null);
    expect(faults.map(({ at, message }) => [at!.line, at!.column, message.split(":")[0]])).toEqual([
      [1, 1, "no content security policy first in the head"],
      [4, 1, "prints without escaping"],
      [6, 4, "attribute zz"],
    ]);
  });

  describe("has to begin with the policy, whatever is chosen", () => {
    const CHARSET = '<meta charset="utf-8">';
    const POLICY = '<meta http-equiv="Content-Security-Policy" content="{{contentPolicy}}">';
    const layout = (source: string) => lintText("t/layout.hbs", source, null).map(({ message }) => message);
    const none = "no content security policy first in the head";

    it.each([
      `<!doctype html><html><head>${CHARSET}${POLICY}</head>`,
      `<!DOCTYPE html>\n<html lang="{{language}}">\n<head>\n${CHARSET}\n${POLICY}\n<title>{{title}}</title>`,
      `<!doctype html>${CHARSET.toUpperCase()}${POLICY}`,
    ])("as %s does", (source) => expect(layout(source)).toEqual([]));

    it.each([
      `<!doctype html>${POLICY}`,
      `${CHARSET}${POLICY}`,
      `<!doctype html><!-- x -->${CHARSET}${POLICY}`,
      `<!doctype html><html><!-- x --><head>${CHARSET}${POLICY}`,
      `<!doctype html><head><!-- x -->${CHARSET}${POLICY}`,
      `<!doctype html>${CHARSET}<title>x</title>${POLICY}`,
      `<!doctype html>{{title}}${CHARSET}${POLICY}`,
      `<!doctype html>{{> day}}${CHARSET}${POLICY}`,
      `<!doctype html>${CHARSET}{{#if a}}${POLICY}{{/if}}`,
      `<!doctype html>{{#if a}}${CHARSET}{{/if}}${POLICY}`,
      `<!doctype html>${CHARSET}<!--${POLICY}-->`,
      `<!doctype html>${CHARSET}<p>${POLICY}</p>`,
      `<!doctype html>${CHARSET}${POLICY.replace("{{contentPolicy}}", "default-src *")}`,
      `<!doctype html>${CHARSET}${POLICY.replace("{{contentPolicy}}", "{{contentPolicy}} x")}`,
      `<!doctype html>${CHARSET.replace("utf-8", "iso-2022-jp")}${POLICY}`,
      "{{contentPolicy}}",
    ])("and not as %s", (source) => expect(layout(source)).toContain(none));
  });
});

describe.each(["brief", "compact"])("the program's own theme %s", (name) => {
  it("passes, each of its templates", async () => {
    const { templates, faults } = parseTemplates(await ownTheme(name));
    expect([...faults, ...templates.flatMap(lintTemplate)]).toEqual([]);
  });
});
