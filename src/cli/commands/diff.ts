import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import type { EditionChange } from "../../model/edition.ts";
import { type ComparedEditions, compareEditions } from "../../pipeline.ts";
import { changesText } from "../changes-text.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import type { Terminal } from "../terminal.ts";

/** What changed from the one edition to the other, whichever of the two is the older. */
export async function run({ config, positional }: Arguments, context: Context): Promise<Outcome> {
  const [from, to, dataset = null] = positional;
  const compared = await compareEditions(
    { from: editionNumber(from!), to: editionNumber(to!), dataset },
    normalizeConfig(config),
    realEffects(context),
  );
  return {
    exit: EXIT.done,
    text: describe(compared, context.terminal),
    essential: true,
    json: {
      dataset: compared.dataset,
      from: compared.from,
      to: compared.to,
      changes: compared.changes.map(({ edition: _, ...change }) => change),
    },
  };
}

function editionNumber(written: string): number {
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new UsageError(`not the number of an edition: ${written}`, "editions count from 1: dbrief diff 1 2");
}

function describe({ dataset, from, to, changes, pairs }: ComparedEditions, terminal: Terminal): string {
  const head = `${dataset}: edition ${from.edition} (${from.date}) → ${to.edition} (${to.date})\n`;
  if (changes.length === 0) return `${head}nothing has changed\n`;
  const details = ({ subjectId }: EditionChange) =>
    Object.hasOwn(pairs, subjectId) ? [pairs[subjectId]!.join(", ")] : [];
  return `${head}${changesText(changes, { details }, terminal)}`;
}
