import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** One process as Linux shows it to us. */
export interface SeenProcess {
  readonly id: number;
  readonly arguments: readonly string[];
  /** 2: system calls are filtered (proc(5), Seccomp). */
  readonly seccomp: number;
  /** Local addresses that it listens at, hex as in /proc/net; null where we may not look into it. */
  readonly listens: readonly string[] | null;
}

/** The process and all that it started. */
export function processTree(root: number): SeenProcess[] {
  const parents = new Map(processIds().map((id) => [id, Number(status(id, "PPid"))]));
  const descends = (id: number): boolean =>
    id === root || (parents.has(id) && parents.get(id)! > 1 && descends(parents.get(id)!));
  const sockets = listeningSockets();
  return [...parents.keys()].filter(descends).map((id) => ({
    id,
    arguments: read(`/proc/${id}/cmdline`).split(/[\0 ]/),
    seccomp: Number(status(id, "Seccomp")),
    listens: listensAt(id, sockets),
  }));
}

const processIds = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function status(id: number, field: string): string {
  return new RegExp(`^${field}:\\s*(.*)$`, "m").exec(read(`/proc/${id}/status`))?.[1] ?? "";
}

/** Addresses by inode, of sockets in state LISTEN. */
function listeningSockets(): ReadonlyMap<string, string> {
  const rows = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((path) => read(path).split("\n").slice(1));
  const cells = rows.map((row) => row.trim().split(/\s+/)).filter((row) => row[3] === "0A");
  return new Map(cells.map((row) => [row[9]!, row[1]!]));
}

function listensAt(id: number, sockets: ReadonlyMap<string, string>): string[] | null {
  try {
    return readdirSync(`/proc/${id}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkAt(`/proc/${id}/fd/${fd}`))?.[1];
      return inode === undefined ? [] : (sockets.get(inode) ?? []);
    });
  } catch {
    return null;
  }
}

/** A process, or a descriptor of it, may go while it is looked at. */
function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
