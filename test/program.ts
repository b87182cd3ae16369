import { resolve } from "node:path";

/** What Node runs as the program: its source, or what `npm test` has built of it, which starts in half the time. */
export const MAIN = process.env.DBRIEF_MAIN ?? resolve("src/cli/main.ts");
