import { container } from "./container.ts";
import { cron } from "./cron.ts";
import { github } from "./github.ts";
import { kubernetes } from "./kubernetes.ts";
import { launchd } from "./launchd.ts";
import { systemd } from "./systemd.ts";
import type { Unit } from "./unit.ts";

export type { Unit, UnitFile, UnitRequest } from "./unit.ts";

/** Every scheduler that a unit can be printed for. */
export const units: readonly Unit[] = [systemd, cron, launchd, github, kubernetes, container];
