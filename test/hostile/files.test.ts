import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dbrief } from "../dbrief.ts";
import { RALLY } from "../memory-files.ts";

let root: string;
const at = (...parts: string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-hostile-files-"));
  for (const [path, text] of Object.entries(RALLY)) {
    await fs.mkdir(dirname(at(path)), { recursive: true });
    await fs.writeFile(at(path), text);
  }
});
const writers: ChildProcess[] = [];
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.kill("SIGKILL");
  await fs.rm(root, { recursive: true, force: true });
});

/** Pipes at which somebody waits with a text for each who opens them: what opens one does not wait, and reads it. */
function makePipes(...paths: readonly string[]): void {
  spawnSync("mkfifo", paths);
  const writing = 'while [ -p "$0" ]; do echo text > "$0"; done';
  for (const path of paths) writers.push(spawn("sh", ["-c", writing, path], { stdio: "ignore" }));
}

async function archive(name: string): Promise<void> {
  const path = at("data/rally/sources.yaml");
  const text = RALLY["data/rally/sources.yaml"] ?? "";
  await fs.writeFile(path, text.replace("language: en,", `language: en, archive: ${name},`));
  await fs.mkdir(at("data/rally/archive"), { recursive: true });
}

/** Each of these was waited for without end, or walked for as long as there are paths. */
describe("what is no plain file", () => {
  it("in the archive is named, and not opened", async () => {
    await archive("text.txt");
    const text = at("data/rally/archive/text.txt");
    const check = async () => {
      const { exit, stderr } = await dbrief(["check"], { cwd: root });
      await fs.rm(text);
      return `${exit} ${/archived text of .*/.exec(stderr)?.[0]}`;
    };
    makePipes(text);
    expect(await check()).toBe("1 archived text of herald-05-02: text.txt is not a plain file");
    await fs.symlink("/dev/zero", text);
    expect(await check()).toBe("1 archived text of herald-05-02: text.txt leads out of the archive folder");
    await fs.writeFile(text, "");
    await fs.truncate(text, 194_000_000);
    expect(await check()).toBe("1 archived text of herald-05-02: text.txt is larger than 10 MB");
  });

  it("in the dataset, or its lock, is named, and links in a circle are walked once", async () => {
    for (const name of ["one", "two", "claims"]) await fs.symlink(".", at("data/rally", name));
    makePipes(at("data/rally/evidence.lock.json"), at("data/rally/withdrawn.yaml"));
    const { exit, stderr } = await dbrief(["build", "--format", "csv"], { cwd: root });
    expect(exit).toBe(1);
    expect(stderr).toContain("not a file: data/rally/withdrawn.yaml");
    await fs.rm(at("data/rally/withdrawn.yaml"));
    await fs.rm(at("data/rally/claims"));
    const again = await dbrief(["build", "--format", "csv"], { cwd: root });
    expect(again.exit).toBe(1);
    expect(again.stderr).toContain("evidence lock: not-a-file");
  });

  it("in a theme is named, trusted or not, and links in a circle are walked once", async () => {
    await fs.cp(resolve("templates/brief"), at("mine"), { recursive: true });
    await fs.cp(resolve("templates/fonts"), at("fonts"), { recursive: true }).catch(() => undefined);
    for (const name of ["one", "partials/two"]) await fs.symlink(".", at("mine", name));
    const args = ["build", "--format", "html", "--theme", "mine"];
    expect((await dbrief(args, { cwd: root })).exit).toBe(0);
    const manifest = await fs.readFile(at("output/rally/latest/manifest.json"), "utf8");
    expect(manifest).toContain("partials/");
    expect(manifest).not.toMatch(/one\/|two\//);
    const partial = at("mine/partials", (await fs.readdir(at("mine/partials")))[0] ?? "");
    await fs.rm(partial);
    makePipes(partial);
    for (const trust of [[], ["--trust-theme"]]) {
      const { exit, stderr } = await dbrief([...args, ...trust], { cwd: root });
      expect([exit, stderr]).toEqual([1, expect.stringMatching(/no plain file: partials\/\S+/)]);
    }
  });

  it("is scanned no further than a text goes", async () => {
    const { exit, stderr } = await dbrief(["scan", "/dev/zero"], { cwd: root });
    expect(`${exit} ${stderr.split("\n")[0]}`).toBe("2 error  too large: /dev/zero is larger than 10 MB");
  });
});
