import { EventEmitter } from "node:events";
import {
  type FSWatcher,
  watch as fsWatch,
  mkdirSync,
  renameSync,
  rmdirSync,
  type WatchListener,
} from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HANG_MS } from "../../test/hang.ts";
import { watchFolders } from "./watch-folders.ts";

let root = "";
let changes = 0;
/** What is done in the place of the first look at a folder. */
let failing: (() => never) | null = null;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-folders-"));
  changes = 0;
  failing = null;
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await fs.rm(root, { recursive: true, force: true });
});

async function watched(...folders: string[]) {
  const watch = vi.fn(fsWatch);
  if (failing !== null) watch.mockImplementationOnce(failing);
  const watching = await watchFolders(
    folders.map((name) => join(root, name)),
    () => changes++,
    watch,
  );
  closing.push(() => watching.close());
  return watching;
}

/** Each is told of by itself: none is found because another was. */
async function isTold(change: () => Promise<unknown>): Promise<void> {
  const before = changes;
  await change();
  await vi.waitFor(() => expect(changes).toBeGreaterThan(before), { timeout: HANG_MS, interval: 5 });
  await settled();
}

/** Until the events of the last change have all come. */
async function settled(): Promise<void> {
  for (let before = -1; before !== changes; ) {
    before = changes;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("watchFolders", () => {
  test("tells of every save, written over or put in place by renaming, as often as it happens", async () => {
    const file = join(root, "claims.yaml");
    await fs.writeFile(file, "0");
    await watched("");
    for (let i = 0; i < 15; i++) {
      await isTold(() => fs.writeFile(file, `${i}`));
      await isTold(async () => {
        await fs.writeFile(`${file}~`, `${i}`);
        await fs.rename(`${file}~`, file);
      });
      // The name now has another file: this one has to be heard too.
      await isTold(() => fs.appendFile(file, "more"));
    }
    await isTold(() => fs.rm(file));
    await isTold(() => fs.writeFile(file, "again"));
  });

  test("a folder made within, or missing at the beginning, is looked at as soon as it is there", async () => {
    await fs.mkdir(join(root, "data"));
    await watched("data", "data/archive");
    await isTold(() => fs.mkdir(join(root, "data/archive")));
    await isTold(() => fs.writeFile(join(root, "data/archive/a.txt"), "a"));
    await isTold(() => fs.mkdir(join(root, "data/archive/old")));
    await isTold(() => fs.writeFile(join(root, "data/archive/old/b.txt"), "b"));
    await isTold(() => fs.rm(join(root, "data/archive"), { recursive: true }));
    await isTold(() => fs.mkdir(join(root, "data/archive")));
    await isTold(() => fs.writeFile(join(root, "data/archive/a.txt"), "a"));
  });

  test("a folder whose place another one takes is looked at like the first", async () => {
    const [data, next] = [join(root, "data"), join(root, "next")];
    await fs.mkdir(join(data, "archive"), { recursive: true });
    await watched("");
    for (let i = 0; i < 3; i++) {
      await isTold(async () => {
        await fs.mkdir(join(next, "archive"), { recursive: true });
        // Without a turn in between, in which the gap could be seen.
        renameSync(data, join(root, `old-${i}`));
        renameSync(next, data);
      });
      await isTold(() => fs.writeFile(join(data, "claims.yaml"), `${i}`));
      await isTold(() => fs.writeFile(join(data, "archive/a.txt"), `${i}`));
    }
  });

  test("what came into a new folder before that was looked at is told of all the same", async () => {
    const heard: WatchListener<string>[] = [];
    const watch = (_: string, listener: WatchListener<string>) => {
      heard.push(listener);
      return Object.assign(new EventEmitter(), { close: () => undefined }) as unknown as FSWatcher;
    };
    const watching = await watchFolders([root], () => changes++, watch);
    closing.push(() => watching.close());
    await fs.mkdir(join(root, "new"));
    heard[0]?.("rename", "new");
    expect(changes).toBe(1);
    await vi.waitFor(() => expect(changes).toBe(2), { timeout: HANG_MS, interval: 5 });
    expect(heard).toHaveLength(2);
  });

  test("the same of a folder that was itself asked for", async () => {
    const data = join(root, "data");
    await fs.mkdir(data);
    await watched("data");
    await isTold(async () => {
      rmdirSync(data);
      mkdirSync(data);
    });
    await isTold(() => fs.writeFile(join(data, "claims.yaml"), ""));
  });

  test("a folder that goes while it is looked at is none, and the others are looked at all the same", async () => {
    await fs.mkdir(join(root, "a"));
    await fs.mkdir(join(root, "b"));
    failing = () => {
      throw Object.assign(new Error("ENOENT: no such file or directory, watch"), { code: "ENOENT" });
    };
    await watched("a", "b");
    await isTold(() => fs.writeFile(join(root, "b/claims.yaml"), ""));
  });

  test("a system that gives no more watches is told of as such", async () => {
    failing = () => {
      throw Object.assign(new Error("ENOSPC: System limit for number of file watchers reached"), {
        code: "ENOSPC",
      });
    };
    await expect(watched("")).rejects.toMatchObject({ hint: expect.stringContaining("inotify") });
  });

  test("hears nothing once closed", async () => {
    const { close } = await watched("");
    await close();
    await fs.writeFile(join(root, "a"), "a");
    await settled();
    expect(changes).toBe(0);
  });

  test("with no folder there at all it waits in peace", async () => {
    await watched("nowhere");
    expect(changes).toBe(0);
  });
});
