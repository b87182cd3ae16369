import { rename } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { COMMIT, repository } from "../../test/repository.ts";
import type { WrittenConfig } from "../config.ts";
import type { Effects } from "./effects.ts";
import { openPast } from "./past.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const open = (files: Parameters<typeof repository>[1], written: WrittenConfig = {}) =>
  openPast("HEAD", world.config(written), world.effects({ git: repository(world.root, files) }));

describe("the data folder at a commit", () => {
  test("has the files of the commit, and none that came after it", async () => {
    const { commit, files } = await open({
      "data/rally/claims.yaml": "- id: of-then\n",
      "data/rally/claims/more.yaml": "",
      "data/march/brief.yaml": "title: March\n",
      "README.md": "beside the data",
    });
    expect(commit).toBe(COMMIT);
    const path = (name: string) => world.path(`data/${name}`);
    expect(String(await files.readFile(path("rally/claims.yaml")))).toBe("- id: of-then\n");
    expect(await files.readdir(world.path("data"))).toEqual(["rally", "march"]);
    expect(await files.readdir(path("rally"))).toEqual(["claims.yaml", "claims"]);
    const stat = async (name: string) => {
      const found = await files.stat(path(name));
      return [found.isFile(), found.isDirectory(), found.size];
    };
    expect(await stat("rally/claims.yaml")).toEqual([true, false, 14]);
    expect(await stat("rally/claims")).toEqual([false, true, 0]);
    expect(await files.realpath(path("rally/claims.yaml"))).toBe(path("rally/claims.yaml"));
    for (const asked of [files.readFile, files.stat, files.readdir, files.realpath] as const)
      await expect(asked(path("rally/brief.yaml"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("has no plain file where the commit has a link or another repository", async () => {
    const { files } = await open({
      "data/rally/claims.yaml": { text: "/etc/passwd", mode: "120000" },
      "data/rally/speakers.yaml": { mode: "160000" },
    });
    for (const name of ["claims", "speakers"])
      expect((await files.stat(world.path(`data/rally/${name}.yaml`))).isFile()).toBe(false);
    expect((await files.stat(world.path("data/rally/speakers.yaml"))).size).toBe(0);
  });

  test("takes an archived text from the commit, and from the disk where the commit has none", async () => {
    const { files } = await open({ "data/rally/archive/herald.txt": "As it was.\n" });
    const read = async (name: string) => String(await files.readFile(world.path(name)));
    expect(await read("data/rally/archive/herald.txt")).toBe("As it was.\n");
    expect(await read("data/rally/archive/posten.txt")).toContain("tusenvis");
    expect((await files.stat(world.path("data/rally/archive/posten.txt"))).isFile()).toBe(true);
    // What lies outside of the data folder is as it is.
    await world.write("theme/brief.css", "p {}");
    expect(await read("theme/brief.css")).toBe("p {}");
  });

  test("takes them from a folder for all archives too, but from no other of its files", async () => {
    await rename(world.path("data/rally/archive"), world.path("data/texts"));
    const { files } = await open({ "data/rally/brief.yaml": "" }, { archive: world.path("data/texts") });
    expect(String(await files.readFile(world.path("data/texts/posten.txt")))).toContain("tusenvis");
    expect(await files.readdir(world.path("data/texts"))).toEqual(["herald.txt", "posten.txt"]);
    expect(await files.realpath(world.path("data/texts"))).toBe(world.path("data/texts"));
    await expect(files.readFile(world.path("data/rally/claims.yaml"))).rejects.toThrow("ENOENT");
  });

  test("may be gone from the disk since", async () => {
    await world.delete("data");
    const { files } = await open({ "data/rally/brief.yaml": "title: x\n" });
    expect(await files.readdir(world.path("data/rally"))).toEqual(["brief.yaml"]);
  });
});

describe("what is no commit of the data", () => {
  const refused = (ref: string, git: Effects["git"]) =>
    openPast(ref, world.config(), world.effects({ git })).then(
      () => null,
      ({ name, message }: Error) => `${name}: ${message}`,
    );

  test.each(["--output=x", "HEAD\0"])("is not asked for: %j", async (ref) => {
    const git = () => expect.unreachable("git was asked");
    expect(await refused(ref, git)).toBe(`UsageError: not a commit: ${ref}`);
  });

  test("is named, or what git says of it", async () => {
    expect(await refused("HAED", repository(world.root, {}))).toBe("UsageError: no such commit: HAED");
    const saying = (stderr: string) => async () => ({ exit: 128, stdout: new Uint8Array(), stderr });
    expect(await refused("HEAD", saying("fatal: not a git repository (or any of the parent)"))).toBe(
      `UsageError: not in a git repository: ${world.path("data")}`,
    );
    expect(await refused("HEAD", saying("\nfatal: dubious ownership\nmore"))).toBe(
      "MachineError: git rev-parse: fatal: dubious ownership",
    );
    expect(await refused("HEAD", saying(""))).toBe("MachineError: git rev-parse: exit 128");
  });
});
