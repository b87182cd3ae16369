import { normalizeConfig } from "../../config.ts";
import { type CheckedDataset, check } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

export async function run({ config, positional }: Arguments, context: Context): Promise<Outcome> {
  const { ok, datasets, diagnostics } = await check(
    positional,
    normalizeConfig(config),
    realEffects(context),
  );
  return {
    exit: ok ? EXIT.done : EXIT.dataErrors,
    diagnostics,
    text: datasets.map(describe).join(""),
    json: { datasets },
  };
}

function describe(checked: CheckedDataset): string {
  const { dataset, claims, sources, verified, ambiguous, notFound, noArchive } = checked;
  const excerpts = [
    [verified, "verified"],
    [ambiguous, "ambiguous"],
    [notFound, "not found"],
    [noArchive, "without an archived text"],
  ] as const;
  const counted = excerpts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${dataset}: ${count(claims, "claim")}, ${count(sources, "source")}; excerpts: ${counted.join(", ")}\n`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
