import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type DeskEffects, openDesk } from "../../desk/index.ts";
import { templateFolder } from "../../effects.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { serve } from "../serve.ts";

/** Serves the page in which claims of one dataset are made, until it is stopped. */
export function run(asked: Arguments, context: Context): Promise<Outcome> {
  return serve(asked, context, async (id, config, port, effects) =>
    openDesk(id, config, port, { ...effects, page: await pageFiles() }),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Whatever the page loads, by a name that is known beforehand: no address becomes a path. */
async function pageFiles(): Promise<DeskEffects["page"]> {
  const files = new Map<string, { type: string; read: () => Promise<Uint8Array> }>();
  for (const folder of [templateFolder("desk"), templateFolder("fonts")]) {
    for (const name of await readdir(folder)) {
      const type = TYPES[extname(name)];
      if (type === undefined) continue;
      files.set(name === "desk.html" ? "" : name, { type, read: () => readFile(join(folder, name)) });
    }
  }
  // Beside the others, as they import it.
  const frame = join(templateFolder("preview"), "frame.js");
  files.set("frame.js", { type: TYPES[".js"]!, read: () => readFile(frame) });
  return files;
}
