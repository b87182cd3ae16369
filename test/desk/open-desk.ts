import { type ChildProcess, spawn } from "node:child_process";
import type { Browser, Page } from "puppeteer-core";
import { MAIN } from "../program.ts";
import { visit } from "../screen-page.ts";

const running: ChildProcess[] = [];

/** `dbrief desk` of a dataset, and its page with everything on it; what goes wrong in the page is in `faults`. */
export async function openDesk(
  reader: Browser,
  folder: string,
  dataset: string,
  look: { readonly dark?: boolean } = {},
): Promise<{ page: Page; faults: string[] }> {
  const child = spawn(process.execPath, [MAIN, "desk", dataset, "--quiet"], { cwd: folder });
  running.push(child);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const address = await new Promise<string>((found, ended) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => found(text.trim()));
    child.once("exit", () => ended(new Error(stderr)));
  });
  const { page, faults } = await visit(reader, address, look);
  await page.waitForFunction(`document.title.endsWith("desk")`);
  return { page, faults };
}

export function closeDesks(): void {
  for (const child of running.splice(0)) child.kill("SIGKILL");
}
