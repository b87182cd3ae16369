import * as fs from "node:fs/promises";
import { join } from "node:path";
import type { Validator } from "./validator.ts";

/** The feed beside the dataset's folder, as a reader of feeds takes it: nothing that Atom asks for is missing. */
export const feed: Validator = {
  id: "feedsmith (Atom)",
  async run(edition) {
    const { parseAtomFeed } = await import("feedsmith");
    const text = await fs.readFile(join(edition, "../../feed.xml"), "utf8");
    const read = parseAtomFeed(text);
    const whole = [read, ...(read.entries ?? [])];
    const missing = whole.flatMap((part, index) =>
      (["id", "title", "updated"] as const)
        .filter((key) => !part[key])
        .map((key) => `no ${key} in part ${index}`),
    );
    const written = text.match(/<entry/g)?.length ?? 0;
    const lost = written === (read.entries ?? []).length ? [] : [`${written} entries written, not all read`];
    const authors = (read.authors ?? []).length > 0 ? [] : ["no author"];
    const linked = (read.entries ?? []).flatMap(({ links, id }) =>
      (links ?? []).length > 0 ? [] : [`no link: ${id}`],
    );
    return [...missing, ...lost, ...authors, ...linked];
  },
};
