import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { dbrief } from "../dbrief.ts";
import { HANG_MS } from "../hang.ts";
import { MAIN } from "../program.ts";

export const SAMPLE = "harbour-strike";

/** The sample dataset in a folder of its own, with a temporary folder that nobody else uses. */
export interface Project {
  readonly root: string;
  readonly folder: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
}

export async function makeProject(): Promise<Project> {
  const root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-faults-"));
  const temporary = join(root, "tmp");
  await fs.mkdir(temporary);
  const folder = join(root, "project");
  const { exit, stderr } = await dbrief(["init", folder], { cwd: root });
  if (exit !== 0) throw new Error(stderr);
  return { root, folder, temporary, env: { TMPDIR: temporary } };
}

export const outputOf = ({ folder }: Project) => join(folder, "output", SAMPLE);

/** Another figure, so that the next build has something to do. */
export async function change({ folder }: Project, amount: number): Promise<void> {
  const path = join(folder, "data", SAMPLE, "claims.yaml");
  const text = await fs.readFile(path, "utf8");
  const changed = text.replace(/(id: union-strike\n {2}measure: on-strike\n {2}amount: )\d+/, `$1${amount}`);
  if (changed === text) throw new Error("nothing to change");
  await fs.writeFile(path, changed);
}

/** A build that runs, and that a test may do something to. */
export function startBuild(
  { folder, env }: Project,
  args: readonly string[],
  command = [process.execPath, MAIN],
) {
  const child = spawn(command[0]!, [...command.slice(1), "build", ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  let stderr = "";
  child.stdout.resume();
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ exit: number | null; stderr: string }>((done, reject) => {
    child.on("error", reject).on("close", (exit) => done({ exit, stderr }));
  });
  return { child, ended, said: () => stderr };
}

/** What is wrong with the editions on disk, "" where each is whole by its manifest and `latest` names the newest. */
export async function faultOfEditions(project: Project): Promise<string> {
  const output = outputOf(project);
  const latest = await fs.readlink(join(output, "latest")).catch(() => null);
  if (latest === null) return "latest is no link";
  const numbers = await fs.readdir(join(output, "editions"));
  if (!numbers.includes(latest.replace("editions/", ""))) return `latest leads to ${latest}`;
  for (const number of numbers) {
    const fault = await faultOfEdition(join(output, "editions", number));
    if (fault !== "") return `edition ${number}: ${fault}`;
  }
  return "";
}

interface Manifest {
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
}

async function faultOfEdition(folder: string): Promise<string> {
  const manifest = JSON.parse(await fs.readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const names = [...manifest.outputs.map(({ name }) => name), "manifest.json"].sort();
  const found = (await fs.readdir(folder)).sort();
  if (JSON.stringify(found) !== JSON.stringify(names)) return `holds ${found.join(", ")}`;
  for (const { name, sha256 } of manifest.outputs) {
    const bytes = await fs.readFile(join(folder, name));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) return `${name} is another one`;
  }
  return "";
}

export interface RunningProcess {
  readonly id: number;
  readonly group: number;
  readonly command: string;
}

/** Processes whose command line names the project, and their groups: a browser with all of its own; Linux only. */
export async function processesOf({ root }: Project): Promise<RunningProcess[]> {
  const all: RunningProcess[] = [];
  for (const name of await fs.readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const read = (file: string) => fs.readFile(`/proc/${name}/${file}`, "utf8").catch(() => "");
    const command = (await read("cmdline")).replaceAll("\0", " ");
    // The name in brackets may hold anything; state, parent and group follow it.
    const group = Number((await read("stat")).split(") ").at(-1)?.split(" ")[2]);
    if (command !== "") all.push({ id: Number(name), group, command });
  }
  const groups = new Set(all.filter(({ command }) => command.includes(root)).map(({ group }) => group));
  return all.filter(({ group }) => groups.has(group));
}

/** Waits until it is so. @throws after five minutes, with what never came */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const limit = AbortSignal.timeout(HANG_MS);
  while (!(await isSo())) {
    if (limit.aborted) throw new Error(`never came: ${what}`);
    await pause(20);
  }
}
