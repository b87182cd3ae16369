import * as fs from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** With what axe leaves out unless it is asked: best practices, and how large a target is. */
const AXE_RUN = {
  resultTypes: ["violations"],
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: { "target-size": { enabled: true } },
};

/** What axe finds wrong on the open page, a line for each element. */
export async function violations(page: Page): Promise<string[]> {
  // Into the page's own world by the protocol: its policy lets no other script in, and stays as it is.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await fs.readFile(AXE, "utf8"));
  const { violations: found } = (await page.evaluate(`axe.run(document, ${JSON.stringify(AXE_RUN)})`)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`),
  );
}
