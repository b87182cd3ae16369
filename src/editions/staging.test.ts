import { createHash } from "node:crypto";
import * as fs from "node:fs/promises";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { bytesOf, sizeOf } from "../model/edition.ts";
import { publishEdition } from "./publish.ts";
import { Staging, writeNew } from "./staging.ts";
import { readState } from "./state.ts";

const MIB = 2 ** 20;

async function newFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "dbrief-staging-"));
  onTestFinished(() => fs.rm(parent, { recursive: true }));
  return join(parent, "rally");
}

/** So many pieces of a mebibyte, each of other bytes. */
function* pieces(count: number) {
  for (let piece = 0; piece < count; piece++) yield Buffer.alloc(MIB, piece);
}

describe("what is staged", () => {
  it("stays in memory while it is small, and no folder is made for it", async () => {
    const folder = await newFolder();
    const kept = await new Staging(folder, fs).keep("small.csv", "text/csv", pieces(3));
    expect(kept).toMatchObject({ name: "small.csv", mediaType: "text/csv" });
    expect(Buffer.concat([...pieces(3)]).equals(await bytesOf(kept))).toBe(true);
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
  });

  it("is written as it is made where it is large, hashed on the way, and published by a rename", async () => {
    const folder = await newFolder();
    const staging = new Staging(folder, fs);
    const kept = await staging.keep("large.csv", "text/csv", pieces(12));
    const whole = Buffer.concat([...pieces(12)]);
    const sha256 = createHash("sha256").update(whole).digest("hex");
    expect(kept).toMatchObject({ stored: { size: whole.length, sha256 } });
    expect(sizeOf(kept)).toBe(whole.length);
    expect(whole.equals(await bytesOf(kept))).toBe(true);
    const inputs = { dataset: "rally", program: "test", options: {}, files: [] };
    const options = { folder, inputs, date: "2031-05-04", keep: 3, staging };
    const { outputs } = await publishEdition([kept], await readState(folder, fs), options, fs);
    expect(outputs).toEqual([{ name: "large.csv", sha256, bytes: whole.length }]);
    expect(whole.equals(await readFile(join(folder, "latest", "large.csv")))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(["editions", "latest"]);
  });

  it("is written through no link that somebody planted, and over no file", async () => {
    const folder = await newFolder();
    await fs.mkdir(folder);
    await fs.writeFile(join(folder, "theirs"), "theirs");
    await fs.symlink("theirs", join(folder, "link"));
    for (const name of ["theirs", "link"])
      await expect(writeNew(join(folder, name), Buffer.from("ours"), fs)).rejects.toThrow("EEXIST");
    expect(await readFile(join(folder, "theirs"), "utf8")).toBe("theirs");
  });

  it("is removed with a run that is stopped while a file grows", async () => {
    const folder = await newFolder();
    const stop = new AbortController();
    const staging = new Staging(folder, fs, stop.signal);
    function* stopped() {
      yield* pieces(10);
      stop.abort(new Error("stopped"));
      yield* pieces(10);
    }
    await expect(staging.keep("large.csv", "text/csv", stopped())).rejects.toThrow("stopped");
    await staging.remove();
    expect(await readdir(folder)).toEqual(["editions"]);
  });

  it("leaves nothing of what is still being made when another part of the run fails", async () => {
    const folder = await newFolder();
    const staging = new Staging(folder, fs);
    const growing = staging.keep("large.csv", "text/csv", pieces(200));
    growing.catch(() => undefined);
    await staging.open();
    await staging.remove();
    expect(await readdir(folder)).toEqual(["editions"]);
    await expect(growing).rejects.toThrow("no longer wanted");
    // The next table of a list that goes on.
    for (const count of [1, 10])
      await expect(staging.keep("next.csv", "text/csv", pieces(count))).rejects.toThrow("no longer wanted");
    expect(await readdir(folder)).toEqual(["editions"]);
  });
});
