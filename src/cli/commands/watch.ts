import { watchDataset } from "../../watch.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { serve } from "../serve.ts";

/** Serves the brief of one dataset and builds it anew on every save, until it is stopped. */
export function run(asked: Arguments, context: Context): Promise<Outcome> {
  return serve(asked, context, watchDataset);
}
