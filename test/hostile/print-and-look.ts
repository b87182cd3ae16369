/** Prints a page and writes, as JSON, what the browser's processes were like; run as whichever user. */
import * as files from "node:fs/promises";
import { currentMachine, findBrowser, openBrowser } from "../../src/browser/index.ts";
import { processTree } from "./processes.ts";

const machine = currentMachine(files);
const room = await openBrowser(await findBrowser(machine), machine);
try {
  let processes: ReturnType<typeof processTree> = [];
  const pdf = await room.print("<!doctype html><title>x</title><p>Visible text</p>", {
    // While it prints: a page that is done with takes its process along.
    onPrinting: () => {
      processes = processTree(room.processId()!);
    },
  });
  const printed = Buffer.from(pdf.subarray(0, 5)).toString();
  console.log(JSON.stringify({ user: machine.userId, sandboxed: room.sandboxed, printed, processes }));
} finally {
  await room.close();
}
