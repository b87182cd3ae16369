import type { Config } from "../config.ts";
import type { Id } from "../model/dataset.ts";
import type { Extension } from "../preview/index.ts";
import { type Watch, type WatchEffects, watchDataset } from "../watch.ts";
import { deskCalls } from "./calls.ts";

export interface DeskEffects extends WatchEffects {
  /** The page and what it loads, by name; "" is the page. */
  readonly page: Extension["files"];
}

/**
 * The desk of one dataset: what `watch` serves, and beside it a page in which claims are made.
 * @throws UsageError where there is no such dataset; MachineError where the first build or the port fails
 */
export async function openDesk(id: Id, config: Config, port: number, effects: DeskEffects): Promise<Watch> {
  const { calls, forget } = await deskCalls(id, config, effects);
  const onBuilt: WatchEffects["onBuilt"] = (diagnostics) => {
    forget();
    effects.onBuilt(diagnostics);
  };
  const extension = { name: "desk", files: effects.page, calls };
  const watch = await watchDataset(id, config, port, { ...effects, onBuilt, extension });
  return { ...watch, url: `${watch.url}desk/` };
}
