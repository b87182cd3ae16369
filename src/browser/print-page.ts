import type { Page } from "puppeteer-core";
import { PRINT_MARKS } from "../model/print-marks.ts";
import { lockPage, withContentPolicy, withFirst } from "./page-lock.ts";
import { preparePrint } from "./running-lines.ts";
import type { PrintingBrowser } from "./session.ts";

/** Who is told what of a print. */
export interface Told {
  /** What the page asked for and did not get. */
  onWarning(message: string): void;
  /** The document is with the browser, which prints now. */
  onPrinting(): void;
}

/**
 * One page of one browser: in with the document, out with the PDF. Rejects when the browser dies, and it dies with
 * any of its pages.
 */
export async function printPage(browser: PrintingBrowser, html: string, told: Told): Promise<Uint8Array> {
  // It tells of its end once, and a page that was on its way then never comes.
  if (!browser.connected) throw new Error(ENDED);
  const death = Promise.withResolvers<never>();
  const onDisconnected = (): void => death.reject(new Error(ENDED));
  browser.once("disconnected", onDisconnected);
  try {
    // What dies leaves calls on it waiting, so its death has to win the race.
    return await Promise.race([death.promise, printInPage(browser, html, told)]);
  } finally {
    browser.off("disconnected", onDisconnected);
  }
}

const ENDED = "the browser ended";

async function printInPage(browser: PrintingBrowser, html: string, told: Told): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    return await printLocked(page, html, told);
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function printLocked(page: Page, html: string, { onWarning, onPrinting }: Told): Promise<Uint8Array> {
  await lockPage(page, (address) => onWarning(`refused to load: ${shorten(address)}`));
  await page.setContent(withContentPolicy(withFirst(html, UNSEEN)), { waitUntil: "load", timeout: 0 });
  for (const font of await page.evaluate(preparePrint, PRINT_MARKS)) onWarning(`font did not load: ${font}`);
  const printing = page.pdf({
    // The page's own @page rule wins; without one, the house's paper.
    format: "a4",
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    // The page has waited for them.
    waitForFonts: false,
    timeout: 0,
  });
  onPrinting();
  return await printing;
}

/** Nobody sees the page on a screen: laying it out for one, as it loads, would take a third of the time. */
const UNSEEN = '<style media="screen">body{display:none!important}</style>';

const shorten = (address: string): string => (address.length > 200 ? `${address.slice(0, 200)}…` : address);
