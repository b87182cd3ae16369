import { normalizeConfig } from "../../config.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";

export async function run({ config }: Arguments, context: Context): Promise<Outcome> {
  const effects = realEffects(context);
  effects.onStep("looking at this machine, and printing a test page");
  const checks = await effects.inspectMachine(normalizeConfig(config));
  const ok = checks.every((check) => check.ok);
  const lines = checks.map(({ check, ok: passed, detail, remedy }) => {
    const line = `${passed ? "ok  " : "FAIL"}  ${check.padEnd(18)}${printable(detail)}\n`;
    return remedy === null ? line : `${line}${" ".repeat(24)}${printable(remedy)}\n`;
  });
  const closing = ok ? "this machine can print briefs" : "this machine can't print briefs yet";
  return {
    exit: ok ? EXIT.done : EXIT.machine,
    text: `${lines.join("")}${closing}\n`,
    essential: true,
    json: { checks },
  };
}
