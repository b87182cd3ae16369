import type { HTTPRequest, Page } from "puppeteer-core";

/**
 * The policy that the document itself carries. It alone does not stop a meta refresh, interception alone
 * misses prefetches and WebSockets, offline alone misses file: frames: the locks work together.
 */
export const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

type OnRefused = (address: string) => void;

/** One by one, so that a test can look at each with the others off. */
export const PAGE_LOCKS = {
  scripts: (page: Page) => page.setJavaScriptEnabled(false),
  network: (page: Page) => page.setOfflineMode(true),
  /** Of all requests only `data:` and `about:blank`: an allow-list, since every deny-list was got around. */
  async requests(page: Page, onRefused: OnRefused): Promise<void> {
    page.on("request", (request) => void answer(request, onRefused));
    await page.setRequestInterception(true);
  },
  /** The document's own policy holds, and what it refuses never becomes a request: Chromium says it to the console. */
  async policy(page: Page, onRefused: OnRefused): Promise<void> {
    page.on("console", (message) => {
      const address = REFUSED_BY_POLICY.exec(message.text())?.[1];
      if (address !== undefined) onRefused(address);
    });
    await page.setBypassCSP(false);
  },
} as const;

/**
 * Closes a fresh page before any document enters it: no scripts, no network, no requests.
 * @param onRefused is told each address that was asked for
 */
export async function lockPage(page: Page, onRefused: OnRefused): Promise<void> {
  await Promise.all(Object.values(PAGE_LOCKS).map((lock) => lock(page, onRefused)));
}

/** `Loading the image 'https://…' violates the following Content Security Policy directive: …` */
const REFUSED_BY_POLICY = /^[^']*'([^']*)' violates the following Content Security Policy/;

async function answer(request: HTTPRequest, onRefused: (address: string) => void): Promise<void> {
  const address = request.url();
  try {
    if (isAllowed(address)) return await request.continue();
    onRefused(address);
    // "aborted" leaves the document where it is; any other reason puts an error page in its place.
    await request.abort("aborted");
  } catch {
    // The page went away while the answer was on its way; its print has failed already and says so.
  }
}

export function isAllowed(address: string): boolean {
  return address === "about:blank" || address.startsWith("data:");
}

/** The document with our policy as its first element, whatever policy it brings: two policies allow only what both allow. */
export function withContentPolicy(html: string): string {
  return withFirst(html, `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`);
}

/**
 * The document with this element of a head as its first. It goes right after the doctype, where the parser opens
 * `<head>` by itself and takes the attributes of a later `<html lang>` all the same (HTML standard, 13.2.6.4.4
 * "in head").
 */
export function withFirst(html: string, element: string): string {
  const start = BEFORE_FIRST_ELEMENT.exec(html)?.[0].length ?? 0;
  return `${html.slice(0, start)}${element}${html.slice(start)}`;
}

/** White space, comments and the doctype: the element must stand after it, or the page falls into quirks mode. */
const BEFORE_FIRST_ELEMENT = /^(?:\s|<!--[\s\S]*?-->)*(?:<!doctype[^>]*>)?/i;
