import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MachineError } from "../diagnostic.ts";
import { causeOf } from "./causes.ts";
import { type BrowserFiles, currentMachine, type Machine } from "./machine.ts";
import { findAndOpen } from "./start.ts";

let root: string;
let machine: Machine;

/** Two browsers that would start, in a cache of puppeteer's, and nothing else. */
beforeEach(async () => {
  root = await files.mkdtemp(join(tmpdir(), "causes-test-"));
  machine = {
    ...currentMachine(files),
    ...{ home: root, temporaryFolder: join(root, "tmp"), bundledPackage: null, userId: 1000 },
    environment: { PATH: process.env.PATH },
  };
  await files.mkdir(machine.temporaryFolder);
  for (const version of ["150.0.0.1", "149.0.0.1"]) await writeBrowser(version, "exit 1");
});
afterEach(() => files.rm(root, { recursive: true, force: true }));

async function writeBrowser(version: string, start: string): Promise<string> {
  const path = join(root, `.cache/puppeteer/chrome/linux-${version}/chrome-linux64/chrome`);
  await files.mkdir(join(path, ".."), { recursive: true });
  const script = `#!/bin/sh\n[ "$*" = --version ] && { echo Chrome ${version}; exit; }\n${start}\n`;
  await files.writeFile(path, script, { mode: 0o755 });
  return path;
}

const failing = (changes: Partial<BrowserFiles>): Machine => ({
  ...machine,
  files: { ...files, ...changes },
});

/** As the file system says it. */
const refusal = (code: string, words: string, call: string) =>
  Object.assign(new Error(`${code}: ${words}, ${call} '${join(root, "tmp")}'`), { code });

const cannot = (code: string, words: string) =>
  failing({ mkdtemp: () => Promise.reject(refusal(code, words, "mkdtemp")) } as Partial<BrowserFiles>);

async function outcome(of: Machine): Promise<MachineError> {
  const thrown = await findAndOpen(of, {}).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(MachineError);
  return thrown as MachineError;
}

describe("where one thing stands in the way of every browser, it is named and not the browsers", () => {
  it.each([
    ["EROFS", "read-only file system", /temporary folder can't be written: EROFS/, /point TMPDIR at/],
    ["EACCES", "permission denied", /temporary folder can't be written: EACCES/, /point TMPDIR at/],
    ["ENOENT", "no such file or directory", /temporary folder can't be written: ENOENT/, /point TMPDIR at/],
    ["ENOSPC", "no space left on device", /the disk is full/, /free space in the temporary folder, \S+tmp/],
    ["EDQUOT", "disk quota exceeded", /the disk is full/, /free space/],
    ["EMFILE", "too many open files", /too many files are open/, /ulimit -n/],
    ["ENFILE", "file table overflow", /too many files are open/, /raise the limit/],
    ["EAGAIN", "resource temporarily unavailable", /no more processes may be started/, /ulimit -u/],
    ["ENOMEM", "not enough memory", /there is no memory left/, /free some/],
  ])("%s", async (code, words, meaning, remedy) => {
    const { message, hint } = await outcome(cannot(code, words));
    expect(message).toMatch(/^no browser can be used: /);
    expect(message).toMatch(meaning);
    expect(message).toContain("150.0.0.1");
    expect(message).toContain("149.0.0.1");
    expect(hint).toMatch(remedy);
    expect(hint).not.toMatch(/install Google Chrome/);
  });

  it("a full disk under the browser's own folder", async () => {
    const full = () => Promise.reject(refusal("ENOSPC", "no space left on device", "write"));
    expect((await outcome(failing({ writeFile: full } as Partial<BrowserFiles>))).hint).toMatch(/free space/);
    expect(await files.readdir(machine.temporaryFolder)).toEqual([]);
  });

  it("no sandbox", async () => {
    for (const version of ["150.0.0.1", "149.0.0.1"])
      await writeBrowser(version, "echo 'FATAL:zygote_host_impl_linux.cc No usable sandbox!' >&2; exit 1");
    const { message, hint } = await outcome(machine);
    expect(message).toMatch(/^no browser can be used: this machine gives it no sandbox: /);
    expect(hint).toMatch(/unprivileged user namespaces/);
    expect(hint).not.toMatch(/install Google Chrome/);
  });

  it("but each one's own fault where they have no other in common", async () => {
    const said = "echo 'error while loading shared libraries: libx.so' >&2; exit 127";
    await writeBrowser("150.0.0.1", said);
    await writeBrowser("149.0.0.1", "echo 'FATAL: No usable sandbox!' >&2; exit 1");
    const { message, hint } = await outcome(machine);
    expect(message).toMatch(/^no browser found: .*lacks a shared library.*no sandbox/);
    expect(hint).toMatch(/user namespaces.*; or install Google Chrome/);
  });
});

describe("what forbids user namespaces is told with what allows them", () => {
  it.each([
    ["/proc/sys/user/max_user_namespaces", "0\n", /sysctl user\.max_user_namespaces=15000/],
    ["/proc/sys/kernel/unprivileged_userns_clone", "0\n", /sysctl kernel\.unprivileged_userns_clone=1/],
    [
      "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
      "1\n",
      /sysctl kernel\.apparmor_restrict_unprivileged_userns=0/,
    ],
    [
      "/proc/self/status",
      "Name:\tnode\nSeccomp:\t2\n",
      /container's profile.*--print kubernetes.*--no-sandbox/,
    ],
    ["/proc/nothing", "", /AppArmor or SELinux.*--no-sandbox/],
  ])("%s", async (path, text, remedy) => {
    const readFile = async (asked: string) => {
      if (asked === path) return text;
      throw new Error("ENOENT");
    };
    const said = "Failed to move to new namespace: Operation not permitted";
    const cause = await causeOf(said, failing({ readFile } as unknown as Partial<BrowserFiles>));
    expect(cause?.id).toBe("sandbox");
    expect(cause?.hint).toMatch(remedy);
  });

  it("and one that is asked to do without is started without", async () => {
    const flags = join(root, "flags");
    await writeBrowser("150.0.0.1", `echo "$*" >> ${flags}; exit 1`);
    await writeBrowser("149.0.0.1", "exit 1");
    await findAndOpen(machine, { sandbox: false }).catch(() => undefined);
    expect(await files.readFile(flags, "utf8")).toContain(" --no-sandbox ");
    await files.rm(flags);
    await findAndOpen(machine, {}).catch(() => undefined);
    expect(await files.readFile(flags, "utf8")).not.toContain("--no-sandbox");
  });
});
