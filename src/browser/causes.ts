import type { Machine } from "./machine.ts";

/** What keeps a browser from starting, and would keep any other from it as well. */
export interface Cause {
  readonly id: "sandbox" | "temporary-folder" | "full" | "files" | "processes" | "memory";
  readonly meaning: string;
  readonly hint: string;
}

/** The cause behind what a browser, the system or its loader said; null where it is the browser's own. */
export async function causeOf(said: string, machine: Machine): Promise<Cause | null> {
  const folder = machine.temporaryFolder;
  if (NO_SANDBOX.test(said)) return sandboxCause(machine);
  if (/ENOSPC|EDQUOT|no space left|quota exceeded/i.test(said)) {
    return {
      id: "full",
      meaning: "the disk is full",
      hint: `free space in the temporary folder, ${folder}, or point TMPDIR at another`,
    };
  }
  if (/EMFILE|ENFILE|too many open files/i.test(said)) {
    return {
      id: "files",
      meaning: "too many files are open",
      hint: "raise the limit (ulimit -n 4096; LimitNOFILE= of a service), or end what holds them open",
    };
  }
  if (/EAGAIN|resource temporarily unavailable/i.test(said)) {
    return {
      id: "processes",
      meaning: "no more processes may be started",
      hint: "raise the limit (ulimit -u; TasksMax= of a service, pids of a container), or end some",
    };
  }
  if (/ENOMEM|cannot allocate memory/i.test(said)) {
    return { id: "memory", meaning: "there is no memory left", hint: "free some, or raise the limit on it" };
  }
  const [unwritable] = UNWRITABLE.exec(said) ?? [];
  if (unwritable !== undefined) {
    return {
      id: "temporary-folder",
      meaning: `the temporary folder can't be written: ${unwritable}`,
      hint: `point TMPDIR at a folder of yours that can be written, in place of ${folder}`,
    };
  }
  return null;
}

/** Of what is made in the temporary folder, its own folder is the first. */
const UNWRITABLE = /\bE(?:ROFS|ACCES|PERM|NOENT|NOTDIR|LOOP|NAMETOOLONG): [^\n]*\bmkdtemp\b[^\n]*/;

/** What Chromium writes to standard error before it gives up. */
const NO_SANDBOX =
  /no usable sandbox|sandbox.*not.*permitted|setuid sandbox|Operation not permitted.*namespace|move to new namespace/i;

/** Chromium's sandbox is made of user namespaces, which more than one thing can forbid. */
async function sandboxCause({ files }: Machine): Promise<Cause> {
  const read = (path: string) => files.readFile(path, "utf8").catch(() => "");
  for (const { path, forbids, setting, also } of SETTINGS) {
    if ((await read(path)).trim() !== forbids) continue;
    return noSandbox(
      `${setting} is ${forbids}`,
      `allow unprivileged user namespaces: sysctl ${setting}=${also.value}${also.or}`,
    );
  }
  if (/^Seccomp:\s*2$/m.test(await read("/proc/self/status"))) {
    return noSandbox(
      "a seccomp filter forbids user namespaces, as the default profile of a container does",
      `allow unprivileged user namespaces in the container's profile (\`dbrief schedule --print kubernetes\` brings one), or ${UNSANDBOXED}`,
    );
  }
  return noSandbox(
    "it was not let into a user namespace",
    `allow unprivileged user namespaces, to which an AppArmor or SELinux policy may stand in the way, or ${UNSANDBOXED}`,
  );
}

const UNSANDBOXED = "where the container is locked down in other ways print without it: --no-sandbox";

const noSandbox = (why: string, hint: string): Cause => ({
  id: "sandbox",
  meaning: `this machine gives it no sandbox: ${why}`,
  hint,
});

const SETTINGS = [
  {
    path: "/proc/sys/user/max_user_namespaces",
    forbids: "0",
    setting: "user.max_user_namespaces",
    also: { value: "15000", or: "" },
  },
  {
    path: "/proc/sys/kernel/unprivileged_userns_clone",
    forbids: "0",
    setting: "kernel.unprivileged_userns_clone",
    also: { value: "1", or: "" },
  },
  {
    path: "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
    forbids: "1",
    setting: "kernel.apparmor_restrict_unprivileged_userns",
    also: {
      value: "0",
      or: ", or name Google's Chrome, whose package brings a profile: DBRIEF_BROWSER=<path>",
    },
  },
] as const;
