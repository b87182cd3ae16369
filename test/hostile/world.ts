import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { vi } from "vitest";
import { HANG_MS } from "../hang.ts";

export const SECRET = "SECRETOFTHEHOUSE";

/** A server that hears every request, and a file that nobody may read. */
export async function openWorld() {
  const folder = await files.mkdtemp(join(tmpdir(), "dbrief-hostile-"));
  await files.writeFile(join(folder, "secret.txt"), `${SECRET}\n`);
  const heard: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    heard.push((request.url ?? "").split("/")[1] ?? "");
    response.end("");
  });
  server.on("upgrade", (request, socket) => {
    heard.push((request.url ?? "").split("/")[1] ?? "");
    socket.destroy();
  });
  // preconnect opens a connection and asks nothing.
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    folder,
    at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secret: pathToFileURL(join(folder, "secret.txt")).href,
    /** Ids of the probes that were heard since the last call, and how many connections there were. */
    heard: () => ({ probes: new Set(heard.splice(0)), connections: take() }),
    /** Until what was heard so far is as it is to be; takes none of it. */
    hears: (asExpected: (probes: ReadonlySet<string>) => void) =>
      vi.waitFor(() => asExpected(new Set(heard)), { timeout: HANG_MS }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await files.rm(folder, { recursive: true, force: true });
    },
  };

  function take(): number {
    const counted = connections;
    connections = 0;
    return counted;
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** For what must not come: prefetches and refreshes set out after a page has loaded. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

/** The text of a PDF; null where no program is there to read it. */
export function pdfText(path: string): string | null {
  try {
    return execFileSync("pdftotext", [path, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
