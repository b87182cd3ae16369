import { describe, expect, it } from "vitest";
import { ownTheme } from "../../test/own-theme.ts";
import { checkNames } from "./check-names.ts";
import { parseTemplates } from "./template.ts";

const templatesOf = (layout: string, partials: Readonly<Record<string, string>> = {}) => {
  const paths = Object.fromEntries(Object.keys(partials).map((name) => [name, `${name}.hbs`]));
  return parseTemplates({ layout, partials, paths: { layout: "layout.hbs", partials: paths } });
};

/** `layout.hbs:1:3 unknown field: leed | did you mean lead?` */
function faultsOf(layout: string, partials?: Readonly<Record<string, string>>, isOwn = (_: string) => false) {
  return checkNames(templatesOf(layout, partials).templates, isOwn).map(
    ({ at, message, hint }) => `${at!.file}:${at!.line}:${at!.column} ${message} | ${hint}`,
  );
}

describe("a name that leads nowhere", () => {
  it.each([
    ["{{leed}}", "layout.hbs:1:3 unknown field: leed | did you mean lead?"],
    ["<p>\n  {{labels.lineupp}}", "layout.hbs:2:5 unknown field: labels.lineupp | did you mean lineup?"],
    ["{{#if nope}}{{/if}}", "layout.hbs:1:7 unknown field: nope | there are datasetId, language"],
    ["{{#unless leed}}{{/unless}}", "layout.hbs:1:11 unknown field: leed"],
    ["{{#if title}}{{else}}{{leed}}{{/if}}", "layout.hbs:1:24 unknown field: leed"],
    ["{{#if title}}{{else if leed}}{{/if}}", "layout.hbs:1:24 unknown field: leed"],
    [
      "{{#each highlights}}{{headlin}}{{/each}}",
      "layout.hbs:1:23 unknown field: headlin | did you mean headline?",
    ],
    [
      "{{#each highlights}}{{lead}}{{/each}}",
      "layout.hbs:1:23 unknown field: lead | did you mean @root.lead?",
    ],
    [
      "{{#each highlights}}{{../leed}}{{/each}}",
      "layout.hbs:1:23 unknown field: ../leed | did you mean lead?",
    ],
    ["{{#each highlights}}{{@root.leed}}{{/each}}", "unknown field: @root.leed | did you mean lead?"],
    ["{{#each highlights as |one|}}{{one.txt}}{{/each}}", "unknown field: one.txt | did you mean text?"],
    ["{{#with lineup}}{{alternativ}}{{/with}}", "unknown field: alternativ | did you mean alternative?"],
    ["{{#each lineup.groups}}{{#each rows}}{{said.txt}}{{/each}}{{/each}}", "unknown field: said.txt"],
    ["{{glance.words}}", "unknown field: glance.words | it is a list: {{#each}}"],
    ["{{title.constructor}}", "unknown field: title.constructor | nothing is inside a text or number"],
    ["{{constructor}}", "unknown field: constructor"],
    ["{{__proto__}}", "unknown field: __proto__"],
    ["{{@roof.title}}", "unknown field: @roof.title | there are @root, @index, @first, @last, @key"],
    ["{{../title}}", "nothing lies outside: ../title"],
    ["{{href leed}}", "layout.hbs:1:8 unknown field: leed"],
    ["{{#if (is leed title)}}{{/if}}", "layout.hbs:1:11 unknown field: leed"],
    ["{{#each (findingsOf title)}}{{headlin}}{{/each}}", "unknown field: headlin | did you mean headline?"],
    ["{{glance}}", "no text: glance | write {{#each glance}}"],
    ["{{lineup.axis}}", "no text: lineup.axis | print one of its fields: scale, min, max, note, ticks"],
    ["{{#each title}}{{/each}}", "layout.hbs:1:1 no list: title"],
    ["{{> lineupp}}", "layout.hbs:1:1 unknown partial: lineupp | did you mean lineup?"],
    ["{{> other}}", "layout.hbs:1:1 unknown partial: other | there is no partials/other.hbs"],
    ["{{hreff title}}", "layout.hbs:1:1 unknown helper: hreff | did you mean href?"],
    ["{{lookup this 'title'}}", "unknown helper: lookup | docs/themes.md lists the helpers"],
    ["{{log title}}", "unknown helper: log"],
    ["{{#eech glance}}{{/eech}}", "unknown block: #eech | did you mean each?"],
    ["{{#glance}}{{/glance}}", "unknown block: #glance | write {{#if glance}}, {{#each glance}} or"],
    ["{{#mark title}}{{/mark}}", "unknown block: #mark"],
    ["{{#if title lead}}{{/if}}", "#if takes one value: 2 given"],
    ["{{href}}", "helper href takes one value: 0 given"],
    ["{{axis lineup.axis}}", "helper axis takes 2 values: 1 given"],
    ["{{stylesheet title}}", "helper stylesheet takes no values: 1 given"],
    ["{{axis timeline.axis title}}", "helper axis: value 1 is not what it takes"],
    ["{{claimsOf title}}", "helper claimsOf: value 1 is not what it takes"],
  ])("%s is told with its place", (layout, told) => {
    const faults = faultsOf(layout, { lineup: "" });
    expect(faults).toEqual([expect.stringContaining(told)]);
  });

  it.each([
    "{{title}}{{this.title}}{{./title}}{{@root.title}}{{labels.screen.skip}}",
    "{{#each highlights}}{{number}}{{@index}}{{#if @first}}{{../title}}{{/if}}{{#each discrepancyIds}}{{this}}{{/each}}{{/each}}",
    "{{#each highlights as |one at|}}{{one.number}}{{at}}{{#with ../lineup}}{{one.text}}{{long}}{{/with}}{{/each}}",
    "{{#each lineup.groups}}{{#each rows}}{{claimIds.[0]}}{{claimIds.length}}{{mark this.mark @root.lineup.axis}}{{/each}}{{/each}}",
    "{{#if focusStances.difference}}{{focusStances.difference.number}}{{/if}}{{#if glance}}x{{/if}}",
    "{{#if (findingsOf title)}}{{#each (findingsOf title)}}{{headline}}{{/each}}{{/if}}{{href 'https://a.example/'}}",
    "{{> lineup}}{{> lineup this}}{{#each sources}}{{> lineup ../this}}{{/each}}{{> lineup title=labels.page}}",
  ])("%s leads somewhere", (layout) => {
    expect(faultsOf(layout, { lineup: "{{title}}" })).toEqual([]);
  });

  it("is found in each context that a partial is included in, and once in each", () => {
    const partials = { day: "{{text}}{{whence}}", both: "{{> day published}}{{> day published}}" };
    expect(faultsOf("{{> day}}{{#each sources}}{{> both}}{{/each}}", partials)).toEqual([
      expect.stringContaining("day.hbs:1:3 unknown field: text"),
      expect.stringContaining("day.hbs:1:11 unknown field: whence"),
    ]);
  });

  it("is found with the values that a partial is given", () => {
    const partials = { day: "{{text}}{{mode}}{{mod}}" };
    expect(faultsOf("{{#each sources}}{{> day published mode=../title}}{{/each}}", partials)).toEqual([
      expect.stringContaining("day.hbs:1:19 unknown field: mod | did you mean mode?"),
    ]);
  });

  it("ends where partials include each other", () => {
    const partials = { a: "{{> b}}{{leed}}", b: "{{> a}}{{> b x=title}}{{> a x=title}}" };
    expect(faultsOf("{{> a}}", partials)).toEqual([
      expect.stringContaining("a.hbs:1:10 unknown field: leed"),
    ]);
  });

  it("is found in a partial that nothing includes, as far as it can be", () => {
    expect(faultsOf("", { a: "{{anything}}{{> gone}}{{nope title}}{{href}}" })).toEqual([
      expect.stringContaining("a.hbs:1:13 unknown partial: gone"),
      expect.stringContaining("a.hbs:1:23 unknown helper: nope"),
      expect.stringContaining("a.hbs:1:37 helper href takes one value"),
    ]);
  });

  it("is told once, and not what follows from it", () => {
    expect(
      faultsOf("{{#each leed}}{{a}}{{#each b}}{{> c}}{{/each}}{{/each}}{{href leed}}", { c: "{{d}}" }),
    ).toEqual([
      expect.stringContaining("1:9 unknown field: leed"),
      expect.stringContaining("1:63 unknown field: leed"),
    ]);
  });

  it("is told where somebody's theme includes a part of the program's, not in that part", () => {
    const partials = { own: "{{> inner}}", inner: "{{text}}", mine: "\n{{> own}}" };
    const isOwn = (path: string) => path === "own.hbs" || path === "inner.hbs";
    expect(faultsOf("{{> mine}}", partials, isOwn)).toEqual([
      expect.stringContaining("mine.hbs:2:1 partial inner: unknown field: text"),
    ]);
    expect(faultsOf("", partials, isOwn)).toEqual([]);
  });
});

describe.each(["brief", "compact"])("the program's own theme %s", (name) => {
  it("names nothing that isn't there", async () => {
    const { templates, faults } = parseTemplates(await ownTheme(name));
    expect(templates.length).toBeGreaterThan(25);
    expect([...faults, ...checkNames(templates, () => false)]).toEqual([]);
  });
});

it.each([
  ["{{#if title}}", "layout.hbs:1:null"],
  ["a\n{{#if title}}{{/each}}", "layout.hbs:2:4"],
  ["a\n\n{{a/../b}}", "layout.hbs:3:3"],
])("%s is no template, at its line", (layout, place) => {
  const [fault] = templatesOf(layout).faults;
  expect(`${fault!.at!.file}:${fault!.at!.line}:${fault!.at!.column}`).toBe(place);
  expect(fault!.message).toMatch(/^not a template: /u);
});
