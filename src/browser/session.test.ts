import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { withPageAhead } from "./session.ts";

/** Pages by name; the first that is asked for may fail to open. */
function opener(fails: boolean) {
  const opened: string[] = [];
  const newPage = async () => {
    const name = `page ${opened.length + 1}`;
    opened.push(name);
    if (fails && opened.length === 1) throw new Error("no page");
    return name as unknown as Page;
  };
  const pages = async () => ["first" as unknown as Page];
  return { opened, browser: { connected: true, newPage, pages, once: () => ({}), off: () => ({}) } as never };
}

it("gives the page that the browser came with, then new ones, and one that was opened ahead once", async () => {
  const { opened, browser } = opener(false);
  const { printing, openAhead } = withPageAhead(browser);
  openAhead();
  expect([await printing.newPage(), opened]).toEqual(["first", []]);
  openAhead();
  openAhead();
  expect(opened).toEqual(["page 1"]);
  expect([await printing.newPage(), await printing.newPage(), opened]).toEqual([
    "page 1",
    "page 2",
    ["page 1", "page 2"],
  ]);
});

it("asks anew for a page that could not be opened ahead", async () => {
  const { browser } = opener(true);
  const { printing, openAhead } = withPageAhead(browser);
  await printing.newPage();
  openAhead();
  expect(await printing.newPage()).toBe("page 2");
});
