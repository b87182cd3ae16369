import { execFileSync } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileLog } from "./schedule/log.ts";
import { writeInto } from "./write-out.ts";

let root = "";
beforeAll(async () => {
  root = await files.mkdtemp(join(tmpdir(), "dbrief-write-out-"));
});
afterAll(() => files.rm(root, { recursive: true, force: true }));

describe("files that are written into a folder", () => {
  test("are made, or put in place of plain ones with their modes kept", async () => {
    const folder = join(root, "new/deep");
    expect(await writeInto(folder, [{ name: "a", text: "1" }], "--write")).toEqual([join(folder, "a")]);
    await files.chmod(join(folder, "a"), 0o600);
    await writeInto(folder, [{ name: "a", text: "2" }], "--write");
    expect(await files.readFile(join(folder, "a"), "utf8")).toBe("2");
    expect((await files.stat(join(folder, "a"))).mode & 0o777).toBe(0o600);
  });

  test.runIf(process.platform !== "win32")(
    "go into no pipe, through no link and over no folder, and then none is written",
    async () => {
      execFileSync("mkfifo", [join(root, "pipe")]);
      await files.symlink("elsewhere", join(root, "link"));
      await files.mkdir(join(root, "folder"));
      for (const name of ["pipe", "link", "folder"]) {
        const contents = [
          { name: "first", text: "" },
          { name, text: "" },
        ];
        await expect(writeInto(root, contents, "--write")).rejects.toThrow(/^not writing to a/);
      }
      expect((await files.readdir(root)).sort()).toEqual(["folder", "link", "new", "pipe"]);
    },
  );

  test.runIf(process.platform !== "win32")("and a log that nobody reads is refused, not waited for", () => {
    const host = { on: () => process, off: () => process };
    execFileSync("mkfifo", [join(root, "log")]);
    expect(() => fileLog(join(root, "log"), host)).toThrow(/^cannot write the log: .*ENXIO/);
  });
});
