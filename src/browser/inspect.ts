import { MachineError } from "../diagnostic.ts";
import { cacheFolder } from "../model/cache-folder.ts";
import { isTooOld, OLDEST_NODE } from "../model/oldest-node.ts";
import type { FindOptions, PassedOver } from "./found.ts";
import type { Machine } from "./machine.ts";
import type { BrowserRoom } from "./room.ts";
import { findAndOpen } from "./start.ts";

/** One line of `dbrief doctor`. */
export interface MachineCheck {
  /** `node`, `temporary-folder`, `cache-folder`, `browser`, `passed-over`, `sandbox`, `print` */
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do; null where nothing needs doing. */
  readonly remedy: string | null;
}

const TEST_PAGE =
  "<!doctype html><html lang='en'><title>Test</title><h1>Test page</h1><p>dbrief doctor</p></html>";

/** Looks at everything that a build needs of the machine, up to printing a page. Reports, never throws. */
export async function inspectMachine(machine: Machine, options: FindOptions = {}): Promise<MachineCheck[]> {
  return [
    inspectNode(machine),
    passed("platform", `${machine.platform} ${machine.architecture}`),
    await inspectFolder(
      machine,
      "temporary-folder",
      machine.temporaryFolder,
      "point TMPDIR at a folder of yours",
    ),
    await inspectCache(machine),
    ...(await inspectBrowser(machine, options)),
  ];
}

const passed = (check: string, detail: string): MachineCheck => ({ check, ok: true, detail, remedy: null });

function inspectNode({ nodeVersion }: Machine): MachineCheck {
  if (!isTooOld(nodeVersion)) return passed("node", nodeVersion);
  const remedy = `install Node ${OLDEST_NODE} or later`;
  return { check: "node", ok: false, detail: `${nodeVersion} is too old`, remedy };
}

async function inspectFolder(
  machine: Machine,
  check: string,
  folder: string,
  remedy: string,
): Promise<MachineCheck> {
  try {
    const probe = await machine.files.mkdtemp(`${folder}/dbrief-doctor-`);
    await machine.files.rm(probe, { recursive: true });
    return passed(check, folder);
  } catch (error) {
    return { check, ok: false, detail: `can't write there: ${(error as Error).message}`, remedy };
  }
}

/** Only the bundled browser is unpacked there; without it, each run unpacks its own. */
async function inspectCache(machine: Machine): Promise<MachineCheck> {
  const folder = cacheFolder(machine);
  try {
    await machine.files.mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const detail = `${(error as Error).message}: the browser is unpacked again for each run, some seconds each`;
    return { check: "cache-folder", ok: true, detail, remedy: "point XDG_CACHE_HOME at a folder of yours" };
  }
  return inspectFolder(machine, "cache-folder", folder, "point XDG_CACHE_HOME at a folder of yours");
}

async function inspectBrowser(machine: Machine, options: FindOptions): Promise<MachineCheck[]> {
  let room: BrowserRoom | null = null;
  const checks: MachineCheck[] = [];
  try {
    room = await findAndOpen(machine, options);
    const { path, origin, version, passedOver } = room.found;
    for (const other of passedOver) checks.push(describePassedOver(other));
    checks.push(passed("browser", `${path} (${origin}, version ${version ?? "unknown"})`));
    checks.push(describeSandbox(room));
    const pdf = await room.print(TEST_PAGE);
    checks.push(passed("print", `a test page, ${pdf.length} bytes, by ${room.product}`));
  } catch (error) {
    const check = room !== null ? "print" : "browser";
    const remedy = error instanceof MachineError ? error.hint : null;
    checks.push({ check, ok: false, detail: (error as Error).message, remedy });
  } finally {
    await room?.close();
  }
  return checks;
}

const describePassedOver = ({ origin, path, reason }: PassedOver): MachineCheck =>
  passed("passed-over", `${path ?? origin}: ${reason}`);

function describeSandbox(room: BrowserRoom): MachineCheck {
  if (room.sandboxed) return passed("sandbox", "on");
  const remedy = "run dbrief as an ordinary user: Chromium has no sandbox for root";
  if (room.found.sandbox) return { check: "sandbox", ok: true, detail: "off, since this is root", remedy };
  return passed("sandbox", "off, since --no-sandbox asks for that");
}
