import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { processTree, type SeenProcess } from "./processes.ts";

const run = promisify(execFile);
const SCRIPT = join(import.meta.dirname, "print-and-look.ts");
const NOBODY = 65534;

interface Seen {
  readonly user: number;
  readonly sandboxed: boolean;
  readonly printed: string;
  readonly processes: readonly SeenProcess[];
}

async function printAs(command: readonly string[], environment: Record<string, string>): Promise<Seen> {
  const [program, ...rest] = [...command, process.execPath, SCRIPT];
  const { stdout } = await run(program!, rest, { env: { ...process.env, ...environment }, cwd: "/" });
  return JSON.parse(stdout) as Seen;
}

const linuxOnly = process.platform === "linux" ? null : "/proc is Linux's";

describe("the browser's processes", () => {
  it("are seen to listen where they do", async (context) => {
    if (linuxOnly !== null) return context.skip(linuxOnly);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const hex = port.toString(16).toUpperCase().padStart(4, "0");
    expect(processTree(process.pid).find(({ id }) => id === process.pid)?.listens).toContain(
      `0100007F:${hex}`,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it("listen nowhere: no port lets others talk to the browser", async (context) => {
    if (linuxOnly !== null) return context.skip(linuxOnly);
    const { printed, processes } = await printAs([], {});
    expect(printed).toBe("%PDF-");
    expect(processes.length).toBeGreaterThan(1);
    expect(processes[0]!.listens).not.toBeNull();
    expect(processes.flatMap(({ listens }) => listens ?? [])).toEqual([]);
    expect(
      processes.flatMap((one) => one.arguments).filter((part) => part.includes("debugging-port")),
    ).toEqual([]);
  });

  it("keep the sandbox for anyone but root", async (context) => {
    if (linuxOnly !== null) return context.skip(linuxOnly);
    const home = await fs.mkdtemp(join(tmpdir(), "dbrief-nobody-"));
    try {
      if (process.getuid?.() === 0) await fs.chown(home, NOBODY, NOBODY);
      const identity = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
      const another = process.getuid?.() === 0 ? identity : [];
      const why = await whyNoSandboxHere(another);
      if (why !== null) return context.skip(why);
      const places = { HOME: home, TMPDIR: home, XDG_CACHE_HOME: join(home, ".cache") };
      const { user, sandboxed, printed, processes } = await printAs(another, places);
      expect(user).not.toBe(0);
      expect(sandboxed).toBe(true);
      expect(printed).toBe("%PDF-");
      expect(processes.flatMap((one) => one.arguments)).not.toContain("--no-sandbox");
      const renderers = processes.filter((one) => one.arguments.includes("--type=renderer"));
      expect(renderers.length).toBeGreaterThan(0);
      for (const renderer of renderers) expect(renderer.seccomp).toBe(2);
    } finally {
      await fs.rm(home, { recursive: true, force: true });
    }
  });
});

/** Chromium's sandbox needs user namespaces, and the other user has to be able to read the program. */
async function whyNoSandboxHere(another: readonly string[]): Promise<string | null> {
  const works = (command: string[]) =>
    run(command[0]!, command.slice(1)).then(
      () => true,
      () => false,
    );
  if (!(await works([...another, "test", "-r", SCRIPT])))
    return "another user can't read this checkout, or setpriv (util-linux) is not installed";
  if (!(await works([...another, "unshare", "--user", "true"])))
    return "this machine gives a user no namespaces, without which Chromium has no sandbox";
  return null;
}
