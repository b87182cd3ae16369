import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/index.ts";
import { ownTheme } from "../../test/own-theme.ts";
import { renderDataset } from "../../test/screen-page.ts";
import { type Parts, partsOf, renewedPage } from "./parts.ts";

const sum = ({ before, sections, after }: Parts) => [before, ...sections, after].join("");

interface Node {
  readonly nodeName: string;
  readonly childNodes?: readonly Node[];
}

/** The elements of its main element, as a parser of HTML reads it. */
function childrenOfMain(html: string): string[] {
  const find = (node: Node): Node | undefined =>
    node.nodeName === "main" ? node : node.childNodes?.map(find).find((found) => found !== undefined);
  const main = find(parse(html) as Node);
  return (main?.childNodes ?? []).map(({ nodeName }) => nodeName).filter((name) => name !== "#text");
}

const { brief, html } = await renderDataset("dprk-troops-2024", "en");
const compact = renderHtml(brief, await ownTheme("compact"));

describe("the parts of a page", () => {
  test.each([
    ["brief", html],
    ["compact", compact],
  ])("add up to it, byte for byte, one for each element of its main element: %s", (_, page) => {
    const parts = partsOf(page)!;
    expect(sum(parts)).toBe(page);
    expect(parts.sections.map((section) => /<([a-z0-9]+)/.exec(section)?.[1])).toEqual(childrenOfMain(page));
  });

  test.each([
    ["no main element", "<p>x</p>"],
    ["text among the sections", "<main><p>x</p>y</main>"],
    ["a comment", "<main><!-- <p> --></main>"],
    ["an element that nothing closes", "<main><hr></main>"],
  ])("are none where there is %s", (_, page) => {
    expect(partsOf(page)).toBeNull();
  });

  test("one in another of its name, and names that begin alike", () => {
    const parts = partsOf("<main>\n<s><s></s><sup></sup></s> <sub></sub>\n</main>")!;
    expect(parts).toEqual({
      before: "<main>",
      sections: ["\n<s><s></s><sup></sup></s>", " <sub></sub>"],
      after: "\n</main>",
    });
  });
});

describe("a renewed page", () => {
  const then = partsOf("<style>a</style><main><p>1</p><p>2</p><p>3</p></main>end")!;

  test("has in the place of what stays which section that is, and of how many", () => {
    const now = partsOf("<style>a</style><title>t</title><main><p>new</p><p>3</p><p>2</p></main>end")!;
    expect(renewedPage(now, then)).toBe(
      `<template data-same="0/3"></template><title>t</title><main><p>new</p><template data-same="2/3"></template><template data-same="1/3"></template></main>end`,
    );
  });

  test("has the styles where they are others", () => {
    const now = partsOf("<style>$&</style><main><p>1</p></main>end")!;
    expect(renewedPage(now, then)).toBe(
      `<style>$&</style><main><template data-same="0/3"></template></main>end`,
    );
  });

  test("of this brief in which one excerpt differs is the smaller part of it", () => {
    const excerpt = "killed or wounded";
    expect(html).toContain(excerpt);
    const renewed = renewedPage(partsOf(html.replaceAll(excerpt, "killed or wuonded"))!, partsOf(html)!);
    expect(renewed).toContain("killed or wuonded");
    expect(renewed.length).toBeLessThan(html.length / 2);
  });

  test.each([
    ["of an element with an id", '<p id="a">1</p>', '<p id="a">2</p>', '<p id="a">2</p>'],
    [
      "of the innermost, and of each",
      '<div id="a"><b id="b">1</b><b id="c">1</b></div><p id="d">1</p>',
      '<div id="a"><b id="b">2</b><b id="c">1</b></div><p id="d">2</p>',
      '<b id="b">2</b><p id="d">2</p>',
    ],
    [
      "of the next around",
      '<p id="a"><b>1</b></p>',
      '<p id="a"><i id="b">1</i></p>',
      '<p id="a"><i id="b">1</i></p>',
    ],
    [
      "of no part of a drawing",
      '<p id="a"><svg><g id="b">1</g></svg></p>',
      '<p id="a"><svg><g id="b">2</g></svg></p>',
      '<p id="a"><svg><g id="b">2</g></svg></p>',
    ],
    [
      "of none without an end",
      '<p id="a"><br id="b">1</p>',
      '<p id="a"><br id="b">2</p>',
      '<p id="a"><br id="b">2</p>',
    ],
  ])("has of a section the contents alone %s", (_, before, after, changed) => {
    const main = (inner: string) => partsOf(`<main><div>${inner}</div></main>`)!;
    expect(renewedPage(main(after), main(before))).toBe(
      `<main><template data-same="0/1">${changed}</template></main>`,
    );
  });

  test.each([
    ["an attribute is another", '<p id="a" class="x">1</p>', '<p id="a" class="y">1</p>'],
    ["an element is gone", '<p id="a">1</p><p id="b">1</p>', '<p id="b">1</p>'],
    ["what is beside it is another", '<p id="a">1</p>2', '<p id="a">1</p>3'],
  ])("has all of the section where %s", (_, before, after) => {
    const main = (inner: string) => partsOf(`<main><div>${inner}</div></main>`)!;
    expect(renewedPage(main(after), main(before))).toBe(`<main><div>${after}</div></main>`);
  });

  test("takes each section that there was for one of those that there are", () => {
    const main = (inner: string) => partsOf(`<main>${inner}</main>`)!;
    const then = main("<p></p><i>1</i><p></p>");
    expect(renewedPage(main("<p></p><p></p><p></p>"), then)).toBe(
      '<main><template data-same="0/3"></template><template data-same="2/3"></template><p></p></main>',
    );
  });
});
