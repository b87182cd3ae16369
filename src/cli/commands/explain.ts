import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { explain } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { explainedJson } from "../explain/explained-json.ts";
import { explainedText } from "../explain/explained-text.ts";
import { EXIT } from "../failure.ts";

/** `explain d-e09df12c50 [dataset]`, or `explain <claim> <claim> [dataset]`. */
export async function run({ config, positional }: Arguments, context: Context): Promise<Outcome> {
  const { ids, dataset } = askedFor(positional);
  const { explained, diagnostics } = await explain(
    ids,
    dataset,
    normalizeConfig(config),
    realEffects(context),
  );
  if (explained === null) return { exit: EXIT.dataErrors, diagnostics, text: "", json: {} };
  return {
    exit: EXIT.done,
    // What else is wrong with the data is for `check` to say.
    diagnostics: [],
    text: explainedText(explained),
    essential: true,
    json: explainedJson(explained),
  };
}

const DISCREPANCY_ID = /^d-[0-9a-f]{10}$/;

function askedFor(positional: readonly string[]): { ids: readonly string[]; dataset: string | null } {
  if (positional.length > 3) throw new UsageError("too many ids", "name one discrepancy, or two claims");
  const [first = "", second, third] = positional;
  if (second === undefined) return { ids: [first], dataset: null };
  if (DISCREPANCY_ID.test(first)) {
    if (third !== undefined)
      throw new UsageError(`not a dataset: ${second}`, "name one discrepancy at a time");
    return { ids: [first], dataset: second };
  }
  if (first === second) throw new UsageError(`the same claim twice: ${first}`, "name two claims");
  return { ids: [first, second], dataset: third ?? null };
}
