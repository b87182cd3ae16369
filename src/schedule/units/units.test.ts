import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readFields } from "../fields.ts";
import { readTimetable } from "../timetable.ts";
import { units } from "./registry.ts";
import { calendars } from "./systemd.ts";
import type { UnitRequest } from "./unit.ts";

const run = promisify(execFile);
const NOW = new Date("2031-05-01T00:00:00Z");

const PLACES = { data: "/srv/the data", output: "/srv/out", archive: null, theme: null, browser: null };

function requestOf(expression: string, changes: Partial<UnitRequest> = {}): UnitRequest {
  const timetable = readTimetable(expression, "Europe/Oslo", NOW);
  return {
    timetable,
    fields: readFields(timetable.expression)!,
    zoneAsked: true,
    localZone: "Europe/Oslo",
    command: ["/usr/bin/node", "/opt/dbrief/main.js", "build", "--data=/srv/the data", "--output=/srv/out"],
    portable: ["--format=pdf,csv", "seals"],
    places: PLACES,
    folder: "/srv",
    user: "daemon",
    image: "registry.example/dbrief:1",
    path: "/usr/bin:/bin",
    ...changes,
  };
}

function printed(id: string, expression: string, changes: Partial<UnitRequest> = {}): string[] {
  const unit = units.find((one) => one.id === id)!;
  return unit.print(requestOf(expression, changes)).map(({ text }) => text);
}

let folder = "";
const without: string[] = [];
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-units-"));
  for (const tool of ["systemd-analyze", "crontab", "plutil"]) {
    const found = await run("which", [tool]).catch(() => null);
    if (found === null) without.push(tool);
  }
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

describe("a container", () => {
  test("runs the schedule itself as an ordinary user, and says whether it is healthy", () => {
    const [file = "", profile = ""] = printed("container", "0 7 * * 1-5");
    const words = (instruction: string) =>
      JSON.parse(new RegExp(`^${instruction} (\\[.*\\])$`, "m").exec(file)?.[1] ?? "[]");
    expect(words("ENTRYPOINT")).toEqual(["dbrief"]);
    expect(words("CMD")).toEqual([
      ...["schedule", "0 7 * * 1-5", "--time-zone=Europe/Oslo", "--data=/data", "--output=/output"],
      ...["--format=pdf,csv", "seals"],
    ]);
    expect(file.indexOf("USER node")).toBeGreaterThan(file.lastIndexOf("RUN "));
    expect(file).toMatch(
      /^HEALTHCHECK .*\\\n {2}CMD dbrief schedule --status --healthy --output=\/output \|\| exit 1$/m,
    );
    expect(file).toContain("--security-opt seccomp=dbrief-seccomp.json");
    expect(JSON.parse(profile)).toHaveProperty("defaultAction");
  });

  test("without Chromium's sandbox has no profile, and no network", () => {
    const files = printed("container", "0 7 * * *", { portable: ["--no-sandbox"] });
    expect(files).toHaveLength(1);
    expect(files[0]).toContain("--network none");
  });

  test("takes no line of its own from a path", () => {
    const places = { ...PLACES, browser: "/opt/x\nRUN true" };
    expect(() => printed("container", "0 7 * * *", { places })).toThrow("line break");
  });
});

describe("systemd", () => {
  test("takes both units as they are", async ({ skip }) => {
    if (without.includes("systemd-analyze")) skip("not installed: systemd-analyze");
    const existing = {
      command: [process.execPath, "/opt/x.js", "--data=/srv/100% 'new' \"$x\""],
      folder: "/",
    };
    const files = units[0]!.print(requestOf("0 7 * * 1-5", existing));
    for (const { name, text } of files) await fs.writeFile(join(folder, name), text);
    const paths = files.map(({ name }) => join(folder, name));
    const { stdout, stderr } = await run("systemd-analyze", ["verify", "--man=no", ...paths]);
    // What it has to say of other units of this machine is no concern of ours.
    expect(`${stdout}${stderr}`.split("\n").filter((line) => line.includes("dbrief"))).toEqual([]);
  });

  test.each([
    ["0 7 * * 1-5", ["Mon,Tue,Wed,Thu,Fri *-*-* 07:00:00 Europe/Oslo"]],
    ["*/20 6-8,12 1,15 */3 *", ["*-01,04,07,10-01,15 06..08,12:00,20,40:00 Europe/Oslo"]],
    ["0 0 1 * 1", ["*-*-01 00:00:00 Europe/Oslo", "Mon *-*-* 00:00:00 Europe/Oslo"]],
    ["30 0 7 * * *", ["*-*-* 07:00:30 Europe/Oslo"]],
  ])("says %s as %j", (expression, expected) => {
    expect(calendars(requestOf(expression))).toEqual(expected);
  });

  test.each(["0 7 * * 1-5", "*/20 6-8,12 1,15 */3 *", "15 3 * 2,11 0", "0 12 29 2 *", "59 23 31 * *"])(
    "comes at the very times of %s",
    async (expression) => {
      if (without.includes("systemd-analyze")) return;
      const request = requestOf(expression);
      const base = "--base-time=2031-05-01 00:00:00 UTC";
      const args = ["calendar", "--iterations=6", base, ...calendars(request)];
      const { stdout } = await run("systemd-analyze", args, {
        env: { ...process.env, TZ: "UTC", LC_ALL: "C" },
      });
      // The time itself is told in the zone that the expression names, and below it in UTC.
      const told = [
        ...stdout.matchAll(/(?:\(in UTC\)|Next elapse|Iter(?:\.|ation) #\d+): \w+ (\S+ \S+) UTC/g),
      ];
      const times = [...new Set(told.map(([, time]) => `${time!.replace(" ", "T")}.000Z`))];
      const expected: string[] = [];
      for (let time: Date | null = NOW; expected.length < 6; ) {
        time = request.timetable.next(time);
        if (time === null) break;
        expected.push(time.toISOString());
      }
      expect(times).toEqual(expected);
    },
  );

  test("runs as whoever printed it, and makes up for a run that was missed", () => {
    const [timer, service] = printed("systemd", "0 7 * * *");
    expect(timer).toContain("Persistent=true");
    expect(service).toContain("User=daemon");
    expect(service).toContain('ExecStart=/usr/bin/node /opt/dbrief/main.js build "--data=/srv/the data"');
    expect(printed("systemd", "0 7 * * *", { user: null })[1]).not.toContain("User=");
    // A variable is looked for in command lines alone.
    const odd = printed("systemd", "0 7 * * *", {
      places: { ...PLACES, output: "/srv/$out" },
      path: "/opt/$bin:/bin",
    })[1];
    expect(odd).toContain("install -d -o daemon /srv/$$out\n");
    expect(odd).toContain("ReadWritePaths=-/srv/$out\n");
    expect(odd).toContain("Environment=PATH=/opt/$bin:/bin\n");
  });
});

describe("cron", () => {
  test("one line, its signs safe from the shell and from cron", () => {
    const command = ["/usr/bin/node", "main.js", "--data=/srv/100% it's"];
    const [text] = printed("cron", "*/15 7 * jan mon-fri", { command });
    expect(text!.trim().split("\n").at(-1)).toBe(
      "0,15,30,45 7 * 1 1-5 cd /srv && PATH=/usr/bin:/bin /usr/bin/node main.js '--data=/srv/100\\% it'\\''s' --quiet",
    );
  });

  test("is taken by a crontab parser", async ({ skip }) => {
    if (without.includes("crontab")) skip("not installed: crontab");
    const path = join(folder, "crontab");
    await fs.writeFile(path, printed("cron", "0 7 * * 1-5")[0]!);
    await run("crontab", ["-T", path]).catch((cause: Error & { stderr?: string }) => {
      // Only cronie's has the option.
      if (/invalid option|usage/i.test(cause.stderr ?? "")) skip("this crontab can't test a file");
      throw cause;
    });
  });
});

describe("launchd", () => {
  test("one dictionary a time", () => {
    const [text] = printed("launchd", "0,30 7 * * 1-5");
    const times = [...text!.matchAll(/<dict>(<key>Minute.*)<\/dict>/g)].map(([, time]) => time);
    expect(times).toHaveLength(10);
    expect(times[0]).toBe(
      "<key>Minute</key><integer>0</integer><key>Hour</key><integer>7</integer><key>Weekday</key><integer>1</integer>",
    );
  });

  test("carries paths with signs that XML has other uses for", () => {
    const [text] = printed("launchd", "0 7 * * *", { command: ["/a & b", "<c>"] });
    expect(text).toContain("<string>/a &amp; b</string>");
    expect(text).toContain("<string>&lt;c&gt;</string>");
  });

  test("of every minute of some days, refuses to print thousands", () => {
    expect(() => printed("launchd", "0-29 0-11 1-15 * *")).toThrow(/an entry for each time, here 5400/);
  });
});

describe("GitHub", () => {
  test("is YAML with what a workflow needs", () => {
    const [text] = printed("github", "0 7 * * 1-5");
    const workflow = parse(text!) as Record<string, never>;
    expect(workflow).toMatchObject({
      on: { schedule: [{ cron: "0 7 * * 1-5", timezone: "Europe/Oslo" }] },
      concurrency: { group: "briefs", "cancel-in-progress": false },
      jobs: { build: { "runs-on": "ubuntu-latest", steps: expect.any(Array) } },
    });
    expect(text).toContain(
      `run: "npx --no-install dbrief build '--data=the data' --output=out --format=pdf,csv seals"`,
    );
  });

  test("builds from the folders that were asked for, and keeps and uploads what it built", () => {
    const places = {
      ...{ data: "/srv/d", output: "/srv/made/briefs", archive: "/srv/texts", theme: "/srv/our theme" },
      browser: "/usr/bin/google-chrome",
    };
    const portable = ["--trust-theme"];
    const [text] = printed("github", "0 7 * * *", { places, portable });
    const { jobs } = parse(text!) as { jobs: { build: { steps: Step[] } } };
    const { steps } = jobs.build;
    expect(steps.find(({ run }) => run?.includes("dbrief"))?.run).toBe(
      "npx --no-install dbrief build --data=d --output=made/briefs --archive=texts '--theme=our theme' --browser=/usr/bin/google-chrome --trust-theme",
    );
    expect(steps.flatMap((step) => step.with?.path ?? [])).toEqual([
      "made/briefs",
      "made/briefs",
      "made/briefs/*/latest/",
    ]);
  });

  test.each(["data", "output", "archive", "theme"] as const)("refuses a %s that no checkout has", (name) => {
    const places = { ...PLACES, [name]: "/elsewhere/x" };
    expect(() => printed("github", "0 7 * * *", { places })).toThrow(
      `--${name} lies outside of /srv: /elsewhere/x`,
    );
  });

  test("refuses what it would take for an expression of its own", () => {
    const places = { ...PLACES, data: `/srv/\${{ github.token }}` };
    expect(() => printed("github", "0 7 * * *", { places })).toThrow(/expression of its own/);
  });

  test.each(["* * * * *", "*/4 * * * *", "0,3 7 * * *", "58,1 * * * *"])("refuses %s", (expression) => {
    expect(() => printed("github", expression)).toThrow(/every 5 minutes/);
  });
});

describe("GitHub's pull requests", () => {
  interface Job {
    readonly permissions: Readonly<Record<string, string>>;
    readonly if?: string;
    readonly steps: (Step & { readonly env?: Readonly<Record<string, string>> })[];
  }
  const review = (changes: Partial<UnitRequest> = {}) =>
    parse(printed("github", "0 7 * * *", changes)[1]!) as {
      on: object;
      permissions: object;
      jobs: { review: Job; comment: Job };
    };

  test("are told of by a job that may write comments and runs nothing of the repository", () => {
    const { on, permissions, jobs } = review();
    expect(on).toEqual({ pull_request: null });
    expect(permissions).toEqual({});
    expect(jobs.review.permissions).toEqual({ contents: "read" });
    expect(jobs.comment.permissions).toEqual({ "pull-requests": "write" });
    expect(jobs.comment.if).toBe("github.event.pull_request.head.repo.full_name == github.repository");
    const run = jobs.comment.steps.map((step) => step.run ?? "").join("\n");
    expect(run).not.toMatch(/npm|npx|\$\{\{/);
    expect(jobs.comment.steps.map(({ uses }) => uses)).not.toContain("actions/checkout@v4");
  });

  test("are set against what they would be merged into, with the folders that were asked for", () => {
    const places = { ...PLACES, archive: "/srv/texts" };
    const { steps } = review({ places }).jobs.review;
    expect(steps.find(({ run }) => run?.includes("dbrief"))?.run).toBe(
      "npx --no-install dbrief review 'HEAD^1' --as=markdown '--data=the data' --archive=texts > review.md",
    );
    expect(steps[0]?.with).toMatchObject({ "fetch-depth": 2, "persist-credentials": false });
  });

  test("take the actions in the versions of the workflow that builds", () => {
    const versions = (text: string) => [...text.matchAll(/uses: actions\/([\w-]+)@(\S+)/g)];
    const [build, reviewed] = printed("github", "0 7 * * *");
    const known = new Map(versions(build!).map(([, name, version]) => [name, version]));
    const told = versions(reviewed!);
    expect(told.length).toBeGreaterThan(3);
    for (const [, name, version] of told) expect(version).toBe(known.get(name!) ?? "v4");
  });

  test("have one comment, written anew: the script, run with another gh", async () => {
    const { steps } = review().jobs.comment;
    const script = steps.find(({ run }) => run !== undefined)!;
    const bin = join(folder, "bin");
    await fs.mkdir(bin, { recursive: true });
    const fake = `#!/bin/sh\nprintf '%s ' "$@" >> calls; echo >> calls\n[ "$2" = --paginate ] && cat ids\ncat body.md > sent\n`;
    await fs.writeFile(join(bin, "gh"), fake, { mode: 0o755 });
    await fs.writeFile(join(folder, "review.md"), "no claim changed\n");
    const env = {
      PATH: `${bin}:${process.env.PATH}`,
      COMMENTS: "all",
      COMMENT: "one",
      MARK: script.env!.MARK!,
    };
    const posted = async (ids: string) => {
      await fs.writeFile(join(folder, "ids"), ids);
      await fs.rm(join(folder, "calls"), { force: true });
      await run("bash", ["-e", "-c", script.run!], { cwd: folder, env });
      return (await fs.readFile(join(folder, "calls"), "utf8")).trimEnd().split("\n").at(-1)!.trim();
    };
    expect(await posted("")).toBe("api --method POST all --field body=@body.md --silent");
    expect(await posted("17\n18\n")).toBe("api --method PATCH one/17 --field body=@body.md --silent");
    expect(await fs.readFile(join(folder, "sent"), "utf8")).toBe(
      "<!-- dbrief review -->\nno claim changed\n",
    );
  });
});

describe("Kubernetes", () => {
  test("is YAML with what a CronJob needs", () => {
    const job = parse(printed("kubernetes", "0 7 * * 1-5")[0]!) as Record<string, never>;
    expect(job).toMatchObject({
      apiVersion: "batch/v1",
      kind: "CronJob",
      metadata: { name: "dbrief" },
      spec: {
        schedule: "0 7 * * 1-5",
        timeZone: "Europe/Oslo",
        concurrencyPolicy: "Forbid",
        jobTemplate: { spec: { template: { spec: { restartPolicy: "Never" } } } },
      },
    });
    const [container] = podOf({}).containers;
    expect(container).toMatchObject({
      image: "registry.example/dbrief:1",
      args: ["build", "--data=/data", "--output=/output", "--format=pdf,csv", "seals"],
    });
  });

  test("mounts the folders that were asked for, by claims of their own where they lie outside of the data", () => {
    const places = { ...PLACES, archive: "/srv/the data/a/texts", theme: "/opt/theme" };
    const pod = podOf({ places, portable: ["--trust-theme", "seals"] });
    const [container] = pod.containers;
    expect(container?.args).toEqual([
      ...["build", "--data=/data", "--output=/output", "--archive=/data/a/texts", "--theme=/theme"],
      ...["--trust-theme", "seals"],
    ]);
    expect(container?.volumeMounts).toEqual(
      expect.arrayContaining([
        { name: "data", mountPath: "/data", readOnly: true },
        { name: "output", mountPath: "/output" },
        { name: "theme", mountPath: "/theme", readOnly: true },
      ]),
    );
    expect(pod.volumes).toContainEqual({
      ...{ name: "theme", persistentVolumeClaim: { claimName: "dbrief-theme" } },
    });
    expect(pod.volumes.map(({ name }) => name).sort()).toEqual(
      (container?.volumeMounts ?? []).map(({ name }) => name).sort(),
    );
  });

  test("takes a dollar sign for itself", () => {
    const places = { ...PLACES, browser: "/opt/$(HOME)/chrome" };
    expect(podOf({ places }).containers[0]?.args).toContain("--browser=/opt/$$(HOME)/chrome");
  });

  test("brings the profile under which Chromium has its sandbox", () => {
    const [, profile] = printed("kubernetes", "0 7 * * *");
    const { defaultAction, syscalls, architectures, ...more } = JSON.parse(profile!);
    // What the runtime-spec has, by the words that it has: containerd passes over all else, without a word.
    expect({ defaultAction, more }).toEqual({ defaultAction: "SCMP_ACT_ALLOW", more: {} });
    expect(architectures).toEqual(expect.arrayContaining(["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"]));
    for (const rule of syscalls)
      expect(rule).toEqual({ action: "SCMP_ACT_ERRNO", errnoRet: 1, names: expect.any(Array) });
    const forbidden = syscalls.flatMap(({ names }: { names: string[] }) => names);
    expect(forbidden).toEqual(expect.arrayContaining(["mount", "bpf", "keyctl", "kexec_load", "setns"]));
    expect(new Set(forbidden).size).toBe(forbidden.length);
    // Of these it makes its sandbox.
    for (const name of ["clone", "clone3", "unshare", "chroot", "seccomp", "ptrace"])
      expect(forbidden).not.toContain(name);
    expect(podOf({})).toMatchObject({
      hostUsers: false,
      securityContext: {
        runAsNonRoot: true,
        seccompProfile: { type: "Localhost", localhostProfile: "dbrief-seccomp.json" },
      },
    });
  });

  test("runs under the runtime's own profile where the sandbox was asked away, and says so", () => {
    const texts = printed("kubernetes", "0 7 * * *", { portable: ["--no-sandbox"] });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("# --no-sandbox: Chromium runs without its own sandbox");
    const pod = podOf({ portable: ["--no-sandbox"] });
    expect(pod).toMatchObject({ securityContext: { seccompProfile: { type: "RuntimeDefault" } } });
    expect(pod.containers[0]?.args).toContain("--no-sandbox");
  });

  test("needs an image", () => {
    expect(() => printed("kubernetes", "0 7 * * *", { image: null })).toThrow(/no image/);
  });
});

interface Pod {
  readonly containers: readonly {
    readonly args: readonly string[];
    readonly volumeMounts: readonly { readonly name: string }[];
  }[];
  readonly volumes: readonly { readonly name: string }[];
}

function podOf(changes: Partial<UnitRequest>): Pod {
  const job = parse(printed("kubernetes", "0 7 * * 1-5", changes)[0]!);
  return job.spec.jobTemplate.spec.template.spec;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: { readonly path?: string; readonly [input: string]: unknown };
}

describe("what a scheduler can't say is refused", () => {
  test.each([
    ["systemd", { command: ["/usr/bin/node", "--data=/srv/a\nExecStartPre=/bin/evil"] }],
    ["systemd", { folder: "/srv/a\nUser=root" }],
    ["systemd", { places: { ...PLACES, output: "/srv/a\r" } }],
    ["systemd", { user: "me\nGroup=wheel" }],
    ["systemd", { path: "/bin\n" }],
    ["cron", { command: ["node", "--data=/srv/a\n* * * * * evil"] }],
    ["cron", { folder: "/srv/\u0007" }],
    ["launchd", { folder: "/srv/\u0001" }],
    ["GitHub Actions", { portable: ["--theme=a\nb"] }],
    ["Kubernetes", { image: "a\nb" }],
  ])("%s: a control character in %j", (name, changes) => {
    const id = name === "GitHub Actions" ? "github" : name.toLowerCase();
    expect(() => printed(id, "0 7 * * *", changes)).toThrow(
      new RegExp(`^${name} can't be told of a line break or another control character: `),
    );
  });

  test.each(["/srv/a\\", "/srv/a "])("systemd: the folder %j", (folder) => {
    expect(() => printed("systemd", "0 7 * * *", { folder })).toThrow(/ends in a space or a backslash/);
  });

  test("cron: a command longer than it reads", () => {
    const command = ["node", `--data=/srv/${"a".repeat(1000)}`];
    expect(() => printed("cron", "0 7 * * *", { command })).toThrow(/commands of 998 bytes at most/);
  });

  test.each(["cron", "launchd", "github", "kubernetes"])("%s: seconds", (id) => {
    expect(() => printed(id, "30 0 7 * * *")).toThrow(/no seconds/);
  });

  test.each(["cron", "launchd"])("%s: another time zone than the machine's", (id) => {
    expect(() => printed(id, "0 7 * * *", { localZone: "UTC" })).toThrow(/own time zone, here UTC/);
    expect(printed(id, "0 7 * * *", { localZone: "UTC", zoneAsked: false })).toHaveLength(1);
  });
});
