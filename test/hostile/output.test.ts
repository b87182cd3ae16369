import { execFile } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadDataset } from "../../src/load/index.ts";
import { dbrief, snapshot } from "../dbrief.ts";
import { RALLY } from "../memory-files.ts";
import { MAIN } from "../program.ts";

const run = promisify(execFile);
let root: string;
const at = (...parts: string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-output-"));
  for (const [path, text] of Object.entries(RALLY)) {
    await fs.mkdir(join(at(path), ".."), { recursive: true });
    await fs.writeFile(at(path), text);
  }
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const windows = process.platform === "win32";

describe("what a build writes", () => {
  it.each([
    ["022", 0o755, 0o644],
    ["077", 0o700, 0o600],
  ])("is as open as umask %s lets it be, and no more", async (umask, folderMode, fileMode) => {
    if (windows) return;
    const command = 'umask "$1"; shift; exec "$@"';
    const build = [process.execPath, MAIN, "build", "--format=csv"];
    const before = await snapshot(root);
    await run("sh", ["-c", command, "sh", umask, ...build], { cwd: root });
    for (const name of ["", ...(await fs.readdir(at("output"), { recursive: true }))]) {
      const entry = await fs.lstat(at("output", name));
      if (entry.isSymbolicLink()) continue;
      // The lock of the folder is sqlite's own file; it is for those who may build there.
      if (name.endsWith(".lock.sqlite")) continue;
      expect([name, (entry.mode & 0o777).toString(8)]).toEqual([
        name,
        (entry.isDirectory() ? folderMode : fileMode).toString(8),
      ]);
    }
    // The data and what lies beside them are as they were.
    const after = Object.entries(await snapshot(root)).filter(([name]) => !name.startsWith("output"));
    expect(Object.fromEntries(after)).toEqual(before);
  });

  it.each(["../rally", "RALLY"])("is never named %j", async (name) => {
    const before = await snapshot(root);
    const { exit, stderr } = await dbrief(["build", "--format=csv", "--", name], { cwd: root });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("unknown dataset")]);
    expect(await snapshot(root)).toEqual(before);
  });
});

describe("a link in a dataset", () => {
  const load = () => loadDataset(at("data"), "rally", fs);
  const relink = async (to: string) => {
    await fs.rm(at("data/rally/speakers.yaml"), { force: true });
    await fs.symlink(to, at("data/rally/speakers.yaml"));
  };

  it("out of the data folder is an error, and nothing of what it leads to is told", async () => {
    if (windows) return;
    await fs.writeFile(at("secret.yaml"), "SECRET: 1\n");
    await relink("../../secret.yaml");
    const { exit, stdout, stderr } = await dbrief(["check"], { cwd: root });
    expect(exit).toBe(1);
    expect(stderr).toContain("speakers.yaml  error  a link out of the data folder");
    expect(stdout + stderr).not.toContain("SECRET");
  });

  it("to another file of the data folder is followed, and so is one to a whole dataset", async () => {
    if (windows) return;
    await fs.writeFile(at("data/shared.yaml"), RALLY["data/rally/speakers.yaml"]!);
    await relink("../shared.yaml");
    expect((await load()).diagnostics).toEqual([]);
    await fs.rm(at("data/rally/speakers.yaml"));
    await fs.writeFile(at("data/rally/speakers.yaml"), RALLY["data/rally/speakers.yaml"]!);
    await fs.rename(at("data/rally"), at("elsewhere"));
    await fs.symlink(at("elsewhere"), at("data/rally"));
    expect((await load()).diagnostics).toEqual([]);
  });
});

describe("a theme on the command line", () => {
  it("is refused with file and line, exit 1, and used with --trust-theme", async () => {
    await fs.cp("templates/compact", at("theme"), { recursive: true });
    await fs.cp("templates/fonts", at("theme", "fonts"), { recursive: true });
    const settings = JSON.parse(await fs.readFile(at("theme/theme.json"), "utf8")) as object;
    await fs.writeFile(at("theme/theme.json"), JSON.stringify({ ...settings, fonts: "fonts" }));
    const build = (...more: string[]) =>
      dbrief(["build", "--format=html", "--theme=theme", ...more], { cwd: root });
    await fs.appendFile(at("theme/partials/masthead.hbs"), "<p>{{{title}}}</p>\n");
    const lines = (await fs.readFile(at("theme/partials/masthead.hbs"), "utf8")).split("\n").length - 1;
    const refused = await build();
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain(
      `theme/partials/masthead.hbs:${lines}:4  error  prints without escaping`,
    );
    expect((await build("--trust-theme")).exit).toBe(0);
  });
});
