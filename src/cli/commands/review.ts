import { normalizeConfig, oneOf } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { reviewChange } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import { type FailWord, failures, failWords } from "../review/fail-on.ts";
import { reviewJson } from "../review/review-json.ts";
import { reviewMarkdown } from "../review/review-markdown.ts";
import { reviewText } from "../review/review-text.ts";

/** What stands in the data, against what a commit has. */
export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const as = oneOf("form", typeof options.as === "string" ? options.as : "text", FORMS, (form) => form);
  const words = askedFor(options["fail-on"]);
  const [ref, ...names] = positional;
  const review = await reviewChange(ref!, names, normalizeConfig(config), realEffects(context));
  const { diagnostics } = review;
  const failed = failures(review, words);
  const json = reviewJson(review, failed);
  if (diagnostics.length > 0) return { exit: EXIT.dataErrors, diagnostics, text: "", json };
  const texts = {
    text: () => reviewText(review, failed, context.terminal),
    markdown: () => reviewMarkdown(review, failed),
    json: () => `${JSON.stringify(json, null, 2)}\n`,
  };
  return {
    exit: failed.length > 0 ? EXIT.dataErrors : EXIT.done,
    text: texts[as](),
    essential: true,
    json,
  };
}

const FORMS = ["text", "markdown", "json"] as const;

function askedFor(written: unknown): readonly FailWord[] {
  if (written === undefined) return [];
  const words = [written].flat().flatMap((part) => String(part).split(","));
  const named = words.map((word) => word.trim()).filter((word) => word !== "");
  if (named.length === 0)
    throw new UsageError("--fail-on is empty", `one or more of ${failWords.join(", ")}`);
  return named.map((word) => oneOf("word for --fail-on", word, failWords, (known) => known));
}
