/** *Editions on disk → the page of all briefs and its feed*; loaded by itself, since it needs no templates. */
export { renderFeed } from "./feed.ts";
export { GENERATORS } from "./markup.ts";
export { renderSitePage } from "./page.ts";
