import { normalizeConfig } from "../../config.ts";
import { type CheckedDataset, check } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const { ok, datasets, diagnostics } = await check(
    positional,
    {
      strict: options.strict === true,
      coverage: options.coverage === true,
      reviewed: options.reviewed === true,
    },
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
  const head = `${dataset}: ${count(claims, "claim")}, ${count(sources, "source")}`;
  return `${head}; excerpts: ${counted.join(", ")}${describeCoverage(checked)}\n`;
}

function describeCoverage({ coverage }: CheckedDataset): string {
  if (coverage === null) return "";
  const { figures, covered, ignored } = coverage;
  const open = figures - covered - ignored;
  return `\n  figures in the texts: ${figures}; ${covered} in claims, ${ignored} left out on purpose, ${open} uncovered`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
