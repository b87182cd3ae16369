import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { claimLines, claimsIn, insertClaim } from "../edit/index.ts";
import { linesOfClaim } from "./edits.ts";
import { Conflicted, openStore, type Step, type Store } from "./store.ts";

let folder = "";
const folders: string[] = [];
const at = (name: string) => join(folder, name);
const textOf = (name = "claims.yaml") => fs.readFile(at(name), "utf8");
const free = async () => ({ release: () => {} });
/** That a file is synced takes longer than all else, and nothing falls over here. */
const quick = {
  ...fs,
  open: async (path: string, flags: string) =>
    Object.assign(await fs.open(path, flags), { sync: async () => undefined }),
} as typeof fs;
const open = (hold = free, files: typeof fs = quick): Store =>
  openStore(folder, async () => at("archive"), files as Parameters<typeof openStore>[2], hold);

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-store-"));
  folders.push(folder);
  await fs.writeFile(at("claims.yaml"), "# claims\n- id: a\n  amount: 1 # why\n");
});
afterAll(() => Promise.all(folders.map((each) => fs.rm(each, { recursive: true }))));

const touches = { claims: [], sources: [] };
const claim = (id: string, amount = 1) =>
  new Map<string, string | number>([
    ["id", id],
    ["amount", amount],
  ]);

/** Adds a claim. */
async function adding(store: Store, id: string, seen = store): Promise<Step> {
  const { bases } = await seen.read();
  const plan: Step["plan"] = ({ texts }) =>
    new Map([["claims.yaml", insertClaim(texts.get("claims.yaml")!, claim(id), null)!]]);
  return { name: `save ${id}`, bases, plan, part: (text) => linesOfClaim(text, id), touches };
}

/** Writes another amount into a. */
async function changing(store: Store, amount: number): Promise<Step> {
  const { bases } = await store.read();
  const plan: Step["plan"] = ({ texts }) =>
    new Map([["claims.yaml", texts.get("claims.yaml")!.replace(/amount: \d+/, `amount: ${amount}`)]]);
  return { name: "save a", bases, plan, part: (text) => linesOfClaim(text, "a"), touches };
}

test("sources are read that are more than another file may be", async () => {
  await fs.writeFile(at("sources.yaml"), "# source\n".repeat(230_000));
  expect((await open().read()).texts.get("sources.yaml")).toHaveLength(2_070_000);
  await fs.writeFile(at("claims.yaml"), "# claims\n".repeat(230_000));
  await expect(open().read()).rejects.toThrow("cannot read");
});

describe("two writers at once", () => {
  test("lose nothing: those of one desk in turn, of two desks too, with an editor beside them", async () => {
    let held: Promise<unknown> = Promise.resolve();
    /** What the lock of the output folder does between processes. */
    const hold = async () => {
      const before = held;
      let release = () => {};
      held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await before;
      return { release };
    };
    const only = open();
    const together = await Promise.all(["one", "two", "three"].map((id) => adding(only, id)));
    await Promise.all(together.map((step) => only.commit(step)));
    expect(claimsIn(await textOf())!.map(({ id }) => id)).toEqual(["a", "one", "two", "three"]);
    const desks = [open(hold), open(hold)];
    const steps = await Promise.all(
      Array.from({ length: 12 }, (_, index) => adding(desks[index % 2]!, `c${index}`)),
    );
    await fs.appendFile(at("claims.yaml"), "# an editor's\n");
    await Promise.all(steps.map((step, index) => desks[index % 2]!.commit(step)));
    const text = await textOf();
    expect(
      claimsIn(text)!
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(["a", "one", "two", "three", ...steps.map((_, index) => `c${index}`)].toSorted());
    expect(text).toContain("  amount: 1 # why\n");
    expect(text).toContain("# an editor's\n");
  });

  test("of one claim, the second is told, with what stands there, and nothing is overwritten", async () => {
    const store = open();
    const [mine, theirs] = [await changing(store, 2), await changing(store, 3)];
    await store.commit(theirs);
    await expect(store.commit(mine)).rejects.toThrow(Conflicted);
    expect(await textOf()).toContain("amount: 3");
    // Settled by sending it again with the hashes of what it was told.
    await store.commit({ ...mine, bases: (await store.read()).bases });
    expect(await textOf()).toContain("amount: 2");
  });

  test("an editor's save between the look at the file and its replacement is not overwritten", async () => {
    const files = {
      ...quick,
      open: async (path: string, flags: string) => {
        await fs.writeFile(at("claims.yaml"), "- id: theirs\n");
        return quick.open(path, flags);
      },
    } as typeof fs;
    const store = open(free, files);
    await expect(store.commit(await adding(store, "b"))).rejects.toThrow(Conflicted);
    expect(await textOf()).toBe("- id: theirs\n");
    expect(await fs.readdir(folder)).toEqual(["claims.yaml"]);
  });

  test("hashes of a file that was never seen are no leave to write into it", async () => {
    const store = open();
    const step = await changing(store, 5);
    await expect(store.commit({ ...step, bases: {} })).rejects.toThrow(Conflicted);
    await expect(store.commit({ ...step, bases: { "claims.yaml": "0".repeat(64) } })).rejects.toThrow(
      Conflicted,
    );
  });
});

describe("steps", () => {
  test("are taken back one by one, the last first, and fifty of them", async () => {
    const store = open();
    const before: string[] = [];
    for (let index = 0; index < 52; index++) {
      before.push(await textOf());
      await store.commit(await adding(store, `c${index}`));
    }
    expect(store.undoable().length).toBe(50);
    for (let index = 51; index > 1; index--) {
      expect((await store.undo())?.step).toBe(`save c${index}`);
      expect(await textOf()).toBe(before[index]);
    }
    expect(await store.undo()).toBeNull();
  });

  test("are taken back beside what others have written since, and not over it", async () => {
    const store = open();
    await store.commit(await adding(store, "b"));
    await fs.writeFile(at("claims.yaml"), `# before\n${await textOf()}# behind\n`);
    await store.undo();
    expect(await textOf()).toBe("# before\n# claims\n- id: a\n  amount: 1 # why\n# behind\n");
    await store.commit(await adding(store, "b"));
    await fs.writeFile(at("claims.yaml"), (await textOf()).replace("- id: b\n", "- id: b\n  note: x\n"));
    await expect(store.undo()).rejects.toThrow(Conflicted);
    expect(store.undoable()).toEqual(["save b"]);
  });

  test("of several files are done whole, what is referred to first; a new file goes with its step", async () => {
    const store = open();
    const { bases } = await store.read();
    const written: string[] = [];
    const noting = {
      ...quick,
      rename: async (from: string, to: string) => {
        written.push(to.slice(folder.length + 1));
        return fs.rename(from, to);
      },
    } as typeof fs;
    const other = open(free, noting);
    const plan = () =>
      new Map([
        ["speakers.yaml", "nis: {}\n"],
        ["claims.yaml", "- id: b\n"],
      ]);
    await other.commit({
      name: "s",
      bases,
      plan,
      part: () => "- id",
      touches,
      archived: [{ name: "x.txt", content: Buffer.from("text") }],
    });
    expect(written).toEqual(["archive/x.txt", "speakers.yaml", "claims.yaml"]);
    await other.undo();
    expect((await fs.readdir(folder, { recursive: true })).toSorted()).toEqual(["archive", "claims.yaml"]);
    expect(store.undoable()).toEqual([]);
  });

  test("that change nothing are none", async () => {
    const store = open();
    const step = await adding(store, "b");
    await store.commit({ ...step, plan: ({ texts }) => new Map(texts) });
    expect(store.undoable()).toEqual([]);
  });

  test("that fail leave the files and the queue as they were", async () => {
    const store = open();
    const step = await adding(store, "b");
    const broken = { ...step, plan: () => Promise.reject(new Error("no")) };
    const [first, second] = await Promise.allSettled([store.commit(broken), store.commit(step)]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
    expect(claimsIn(await textOf())!.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(store.undoable()).toEqual(["save b"]);
  });
});

describe("files", () => {
  test("a byte order mark stays", async () => {
    await fs.writeFile(at("claims.yaml"), "\ufeff- id: a\n");
    const store = open();
    await store.commit(await adding(store, "b"));
    expect(await textOf()).toBe(`\ufeff- id: a\n\n${claimLines(claim("b")).join("\n")}\n`);
    await store.undo();
    expect(await textOf()).toBe("\ufeff- id: a\n");
  });

  test("are written through no link, and none that is no text is written at all", async () => {
    await fs.writeFile(at("elsewhere"), "- id: a\n");
    await fs.rm(at("claims.yaml"));
    await fs.symlink("elsewhere", at("claims.yaml"));
    const store = open();
    await expect(store.commit(await adding(store, "b"))).rejects.toThrow("symbolic link");
    expect(await textOf("elsewhere")).toBe("- id: a\n");
    await fs.rm(at("claims.yaml"));
    await fs.writeFile(at("claims.yaml"), Uint8Array.of(0xff, 0xfe, 0x41));
    await expect(store.read()).rejects.toThrow("not UTF-8");
  });
});
