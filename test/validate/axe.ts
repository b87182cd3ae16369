import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { violations } from "../axe.ts";
import { openReader, visit } from "../screen-page.ts";
import type { Validator } from "./validator.ts";

const WIDTHS = [1280, 390];

/** In the browser that prints, with scripts on, as a reader has the page; in light and dark colours. */
export const axe: Validator = {
  id: "axe-core (WCAG 2.2 AA, best practices)",
  async run(edition) {
    const names = (await readdir(edition)).filter((name) => name.endsWith(".html"));
    const looks = names.flatMap((name) =>
      WIDTHS.flatMap((width) => [false, true].map((dark) => ({ name, width, dark }))),
    );
    const browser = await openReader();
    try {
      const found: string[] = [];
      for (const { name, width, dark } of looks) {
        const address = pathToFileURL(join(edition, name)).href;
        const { page, faults } = await visit(browser, address, { width, dark });
        const look = `${name}, ${dark ? "dark" : "light"}, ${width} px`;
        found.push(...[...faults, ...(await violations(page))].map((fault) => `${look}: ${fault}`));
        await page.close();
      }
      return found;
    } finally {
      await browser.close();
    }
  },
};
