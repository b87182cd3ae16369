import files from "node:fs/promises";
import { normalizeConfig, oneOf } from "../../config.ts";
import { schemas } from "../../pipeline.ts";
import type { Arguments, Outcome } from "../command.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";
import { writeInto } from "../write-out.ts";

/** All schemas in one object, or the one that is named; `--write` puts each into a file of its own. */
export async function run({ config, positional, options }: Arguments): Promise<Outcome> {
  const dataset = typeof options.dataset === "string" ? options.dataset : null;
  const all = Object.entries(await schemas(dataset, normalizeConfig(config), files));
  const name = positional[0];
  const named = name === undefined ? null : oneOf("schema", name, all, ([id]) => id);
  const chosen = named === null ? all : [named];
  const folder = options.write;
  if (typeof folder === "string") return writeSchemas(chosen, folder);
  const printed = named === null ? Object.fromEntries(all) : named[1];
  return {
    exit: EXIT.done,
    text: `${JSON.stringify(printed, null, 2)}\n`,
    essential: true,
    json: { schemas: Object.fromEntries(chosen) },
  };
}

async function writeSchemas(
  schemas: readonly (readonly [string, object])[],
  folder: string,
): Promise<Outcome> {
  const contents = schemas.map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  const written = await writeInto(folder, contents, "--write");
  return {
    exit: EXIT.done,
    text: written.map((path) => `${printable(path)}\n`).join(""),
    json: { files: written },
  };
}
