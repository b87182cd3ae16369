import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import type { PublishedEdition } from "../../model/edition.ts";
import { build } from "../../pipeline.ts";
import { builtText } from "../built-text.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const started = performance.now();
  if (options.all === true && positional.length > 0)
    throw new UsageError("--all with the name of a dataset", "leave out one of the two");
  const sourceDateEpoch = process.env.SOURCE_DATE_EPOCH;
  const { ok, editions, notBuilt, site, diagnostics } = await build(
    positional,
    normalizeConfig({ ...config, sourceDateEpoch }),
    realEffects(context),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  return {
    exit: ok ? EXIT.done : EXIT.dataErrors,
    diagnostics,
    text: ok || editions.length > 0 ? builtText({ editions, notBuilt, site }, seconds, process.cwd()) : "",
    json: { datasets: editions.map(toJson), not_built: notBuilt, site, seconds },
  };
}

function toJson({ dataset, number, changed, folder, outputs, found }: PublishedEdition) {
  return { dataset, edition: number, changed, folder, files: outputs, found };
}
