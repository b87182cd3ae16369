import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MachineError } from "../diagnostic.ts";
import type { EditionFiles } from "./files.ts";
import { hashBytes } from "./hash.ts";
import { FolderHeld, holdFolder } from "./lock.ts";
import type { Inputs, Manifest } from "./manifest.ts";
import { adoptEdition, publishEdition } from "./publish.ts";
import { canBeAdopted, isCurrent, readState } from "./state.ts";

let root = "";
let folder = "";
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-editions-"));
  folder = join(root, "output", "seals");
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

function inputsOf(data: string): Inputs {
  const files = [{ path: "data/claims.yaml", sha256: hashBytes(data) }];
  return { dataset: "seals", program: "1.0.0", options: { formats: ["csv"] }, files };
}

function artifact(text: string, name = "claims.csv") {
  return { name, mediaType: "text/csv", bytes: new TextEncoder().encode(text) };
}

async function publish(
  text: string,
  { keep = 10, files = fs as EditionFiles, signal }: Partial<Options> = {},
) {
  const options = { folder, inputs: inputsOf(text), date: "2031-05-06", keep, ...(signal ? { signal } : {}) };
  return publishEdition([artifact(text)], await readState(folder, fs), options, files);
}

interface Options {
  keep: number;
  files: EditionFiles;
  signal: AbortSignal;
}

const latest = (name = "claims.csv") => fs.readFile(join(folder, "latest", name), "utf8");
const names = async (path = folder) => (await fs.readdir(path)).sort();

describe("publishing", () => {
  test("numbers its editions as if nothing were planted among them, and steps over what is", async () => {
    await publish("one");
    for (const name of ["999999999", "2", "4", "10"]) await fs.mkdir(join(folder, "editions", name));
    await fs.writeFile(join(folder, "editions", "999999998"), "");
    await fs.cp(join(folder, "editions", "1"), join(folder, "editions", "77777777"), { recursive: true });
    const { numbers, taken } = await readState(folder, fs);
    expect([numbers, taken]).toEqual([[1], [1, 2, 4, 10, 77_777_777, 999_999_998, 999_999_999]]);
    expect((await publish("two")).number).toBe(3);
    expect((await publish("three", { keep: 1 })).number).toBe(5);
    expect(await names(join(folder, "editions"))).toEqual([
      "10",
      "2",
      "4",
      "5",
      "77777777",
      "999999998",
      "999999999",
    ]);
    expect(isCurrent(await readState(folder, fs), inputsOf("three"))).toBe(true);
  });

  test("the first edition is number 1, latest is a relative link to it, and the manifest lists its files", async () => {
    const published = await publish("one");
    expect(published).toMatchObject({
      dataset: "seals",
      number: 1,
      changed: true,
      folder: join(folder, "latest"),
    });
    expect(await fs.readlink(join(folder, "latest"))).toBe("editions/1");
    const manifest = JSON.parse(await latest("manifest.json")) as Manifest;
    expect(manifest).toMatchObject({ edition: 1, date: "2031-05-06", inputs: inputsOf("one").files });
    expect(manifest.outputs).toEqual([{ name: "claims.csv", sha256: hashBytes("one"), bytes: 3 }]);
    expect(await names()).toEqual(["editions", "latest"]);
  });

  test("the manifest tells how many pages a print has", async () => {
    const printed = { ...artifact("%PDF", "brief.pdf"), pages: 7 };
    const options = { folder, inputs: inputsOf("one"), date: "2031-05-06", keep: 10 };
    await publishEdition([printed, artifact("one")], await readState(folder, fs), options, fs);
    const { outputs } = JSON.parse(await latest("manifest.json")) as Manifest;
    expect(outputs.map(({ pages }) => pages)).toEqual([7, undefined]);
  });

  test("the same edition has the same bytes in any folder", async () => {
    await publish("one");
    const here = await latest("manifest.json");
    folder = join(root, "elsewhere", "deeper", "seals");
    await publish("one");
    expect(await latest("manifest.json")).toBe(here);
  });

  test("a later edition leaves the earlier ones, as many as are kept", async () => {
    for (const text of ["one", "two", "three"]) await publish(text, { keep: 2 });
    expect(await latest()).toBe("three");
    expect(await names(join(folder, "editions"))).toEqual(["2", "3"]);
    expect(await fs.readFile(join(folder, "editions/2/claims.csv"), "utf8")).toBe("two");
  });

  test("what killed runs had staged is swept", async () => {
    await fs.mkdir(join(folder, ".staging-dead", "edition"), { recursive: true });
    await publish("one");
    expect(await names()).toEqual(["editions", "latest"]);
  });
});

describe("whether there is anything to do", () => {
  test("nothing, with the same inputs and every byte in its place", async () => {
    await publish("one");
    const state = await readState(folder, fs);
    expect(isCurrent(state, inputsOf("one"))).toBe(true);
    expect(isCurrent(state, inputsOf("two"))).toBe(false);
    expect(isCurrent(state, { ...inputsOf("one"), program: "1.0.1" })).toBe(false);
    expect(isCurrent(state, { ...inputsOf("one"), options: { formats: ["pdf"] } })).toBe(false);
  });

  test.each([
    ["a file is changed", () => fs.writeFile(join(folder, "editions/1/claims.csv"), "onf")],
    ["a file is missing", () => fs.rm(join(folder, "editions/1/claims.csv"))],
    ["the manifest is cut short", () => fs.truncate(join(folder, "editions/1/manifest.json"), 40)],
    [
      "the manifest lists nothing of ours",
      () => fs.writeFile(join(folder, "editions/1/manifest.json"), "null"),
    ],
    ["latest is missing", () => fs.rm(join(folder, "latest"))],
    [
      "a file is now a link",
      async () => {
        await fs.rename(join(folder, "editions/1/claims.csv"), join(root, "moved"));
        await fs.symlink(join(root, "moved"), join(folder, "editions/1/claims.csv"));
      },
    ],
  ])("something, where %s", async (_, damage) => {
    await publish("one");
    await damage();
    expect(isCurrent(await readState(folder, fs), inputsOf("one"))).toBe(false);
  });

  test("an edition that a killed run left whole is put in its place and not built again", async () => {
    await publish("one");
    await publish("two");
    await fs.rm(join(folder, "latest"));
    await fs.symlink("editions/1", join(folder, "latest"));
    const state = await readState(folder, fs);
    expect([isCurrent(state, inputsOf("two")), canBeAdopted(state, inputsOf("two"))]).toEqual([false, true]);
    await adoptEdition(folder, 2, fs);
    expect(await latest()).toBe("two");
    expect(await names()).toEqual(["editions", "latest"]);
  });
});

/** Every file operation in turn fails once: whatever it is, the old edition stands and nothing is left over. */
describe("a machine that refuses", () => {
  const failing = (failAt: number, code: string): { files: EditionFiles; calls: () => number } => {
    let calls = 0;
    const files = new Proxy(fs as EditionFiles, {
      get(target, key) {
        const real = Reflect.get(target, key) as (...args: unknown[]) => Promise<unknown>;
        if (key === "rm" || key === "lstat" || typeof real !== "function") return real;
        return async (...args: unknown[]) => {
          calls += 1;
          if (calls === failAt) throw Object.assign(new Error(`${code}: refused`), { code });
          return real(...args);
        };
      },
    });
    return { files, calls: () => calls };
  };

  test.each(["ENOSPC", "EACCES", "EROFS"])("%s at any step", async (code) => {
    await publish("one");
    let failAt = 1;
    for (; ; failAt += 1) {
      const { files, calls } = failing(failAt, code);
      const outcome = await publish("two", { files }).catch((error: unknown) => error);
      if (calls() < failAt) break;
      expect(await names()).toEqual(["editions", "latest"]);
      // The last steps come after the switch: then the new edition stands, else the old one.
      expect(["one", "two"]).toContain(await latest());
      expect((await readState(folder, fs)).newest).not.toBeNull();
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(MachineError);
        expect(outcome.message).toContain(code);
        expect((outcome as MachineError).hint).not.toBeNull();
      }
    }
    expect(failAt).toBeGreaterThan(8);
  });

  test("a run that is stopped leaves nothing behind", async () => {
    await publish("one");
    const controller = new AbortController();
    controller.abort(new Error("stopped"));
    await expect(publish("two", { signal: controller.signal })).rejects.toThrow("stopped");
    expect(await latest()).toBe("one");
    expect(await names()).toEqual(["editions", "latest"]);
  });
});

describe("what must not be written through", () => {
  test.each(["editions", "."])("a link at %s", async (name) => {
    const elsewhere = join(root, "elsewhere");
    await fs.mkdir(elsewhere);
    await fs.mkdir(name === "." ? join(root, "output") : folder, { recursive: true });
    await fs.symlink(elsewhere, join(folder, name).replace(/\/\.$/, ""));
    await expect(publish("one")).rejects.toThrow(/not writing through a symbolic link/);
    expect(await names(elsewhere)).toEqual([]);
  });

  test("a plain folder at latest is somebody's own", async () => {
    await fs.mkdir(join(folder, "latest"), { recursive: true });
    await fs.writeFile(join(folder, "latest", "mine.txt"), "mine");
    await expect(publish("one")).rejects.toThrow(/latest is a plain folder/);
    expect(await latest("mine.txt")).toBe("mine");
  });

  test("a link at latest that leads elsewhere is replaced, and what it leads to left alone", async () => {
    const elsewhere = join(root, "elsewhere");
    await fs.mkdir(elsewhere);
    await fs.mkdir(folder, { recursive: true });
    await fs.symlink(elsewhere, join(folder, "latest"));
    await publish("one");
    expect(await latest()).toBe("one");
    expect(await names(elsewhere)).toEqual([]);
  });
});

describe("the lock", () => {
  test("one run holds the folder, another is told at once, and may once it is released", async () => {
    const held = await holdFolder(folder, fs);
    await expect(holdFolder(folder, fs)).rejects.toThrow(FolderHeld);
    held.release();
    (await holdFolder(folder, fs)).release();
  });

  test("who waits is told once, and holds it as soon as it is free", async () => {
    const held = await holdFolder(folder, fs);
    const told: string[] = [];
    const onWait = (of: string) => {
      told.push(of);
      // Asked once more while it is held still.
      setTimeout(() => held.release(), 250);
    };
    const waiting = { seconds: 60, signal: new AbortController().signal, onWait };
    (await holdFolder(folder, fs, waiting)).release();
    expect(told).toEqual([folder]);
  });

  test("no second is no waiting, and an end of waiting is thrown as it was said", async () => {
    const held = await holdFolder(folder, fs);
    const told: string[] = [];
    const onWait = (of: string) => void told.push(of);
    const { signal } = new AbortController();
    await expect(holdFolder(folder, fs, { seconds: 0, signal, onWait })).rejects.toThrow(FolderHeld);
    expect(told).toEqual([]);
    const ended = AbortSignal.abort(new Error("stopped"));
    await expect(holdFolder(folder, fs, { seconds: 60, signal: ended, onWait })).rejects.toThrow("stopped");
    held.release();
  });

  test("what is no lock of ours is named, with what to do about it", async () => {
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(
      join(folder, ".lock.sqlite"),
      "a text of somebody's, longer than a header of SQLite".repeat(40),
    );
    const onWait = () => expect.unreachable("waited for what will not end");
    const waiting = { seconds: 60, signal: new AbortController().signal, onWait };
    for (const each of [null, waiting])
      await expect(holdFolder(folder, fs, each)).rejects.toMatchObject({
        name: "MachineError",
        hint: expect.stringContaining("which is not a lock of this program"),
      });
  });

  test("a link in its place is not opened", async () => {
    await fs.mkdir(folder, { recursive: true });
    await fs.symlink(join(root, "planted"), join(folder, ".lock.sqlite"));
    await expect(holdFolder(folder, fs)).rejects.toThrow(/symbolic link/);
  });

  test.runIf(process.platform === "linux")(
    "a system that takes no folders refuses, and does not hang",
    async () => {
      await expect(holdFolder("/proc/none/seals", fs)).rejects.toThrow(MachineError);
    },
  );

  test("a file where the folder should be is the machine's refusal", async () => {
    await fs.writeFile(join(root, "output"), "");
    await expect(holdFolder(folder, fs)).rejects.toThrow(MachineError);
  });
});
