import type { Browser, Page } from "puppeteer-core";
import { lockPage, withContentPolicy } from "./page-lock.ts";

/** One page of one browser: in with the document, out with the PDF. Rejects when the page or browser dies. */
export async function printPage(
  browser: Browser,
  html: string,
  onWarning: (message: string) => void,
): Promise<Uint8Array> {
  const death = Promise.withResolvers<never>();
  const onDisconnected = (): void => death.reject(new Error("the browser ended"));
  browser.once("disconnected", onDisconnected);
  try {
    // What dies leaves calls on it waiting, so its death has to win the race.
    return await Promise.race([death.promise, printInPage(browser, html, onWarning, death.reject)]);
  } finally {
    browser.off("disconnected", onDisconnected);
  }
}

async function printInPage(
  browser: Browser,
  html: string,
  onWarning: (message: string) => void,
  onDeath: (error: Error) => void,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  page.once("error", onDeath);
  try {
    return await printLocked(page, html, onWarning);
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function printLocked(
  page: Page,
  html: string,
  onWarning: (message: string) => void,
): Promise<Uint8Array> {
  await lockPage(page, (address) => onWarning(`refused to load: ${shorten(address)}`));
  await page.setContent(withContentPolicy(html), { waitUntil: "load", timeout: 0 });
  for (const font of await failedFonts(page)) onWarning(`font did not load: ${font}`);
  return await page.pdf({
    // The page's own @page rule wins; without one, the house's paper.
    format: "a4",
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
}

/** Waits for all fonts. puppeteer evaluates in a world of its own, where scripts run although the page's don't. */
function failedFonts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // @ts-expect-error this runs in the browser, whose globals the compiler doesn't know here
    const { fonts } = document;
    await fonts.ready;
    return [...fonts]
      .filter(({ status }) => status === "error")
      .map(({ family, weight }) => `${family} ${weight}`);
  });
}

const shorten = (address: string): string => (address.length > 200 ? `${address.slice(0, 200)}…` : address);
