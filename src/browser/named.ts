import type { Machine } from "./machine.ts";

export interface NamedBrowser {
  readonly path: string;
  readonly origin: "option" | "environment";
  /** As the user wrote it, for the message. */
  readonly by: string;
}

/** The browser that somebody asked for; it is taken or refused. Null: whichever is found. */
export function namedBrowser(
  { environment }: Pick<Machine, "environment">,
  explicit: string | null,
): NamedBrowser | null {
  if (explicit !== null) return { path: explicit, origin: "option", by: "--browser" };
  for (const by of ["DBRIEF_BROWSER", "PUPPETEER_EXECUTABLE_PATH"]) {
    const path = environment[by];
    if (path !== undefined && path !== "") return { path, origin: "environment", by };
  }
  return null;
}
