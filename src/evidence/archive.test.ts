import { mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fictionalDataset } from "../../test/evidence/fictional.ts";
import { archiveText, readArchive } from "./archive.ts";

const files = { readFile, realpath, stat };
let base: string;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), "archive-"));
  await mkdir(path.join(base, "archive", "folder"), { recursive: true });
  await writeFile(path.join(base, "secret.txt"), "secret");
  await writeFile(path.join(base, "archive", "in.txt"), "inside");
  await symlink(path.join(base, "secret.txt"), path.join(base, "archive", "link.txt"));
  await symlink(path.join(base, "archive", "in.txt"), path.join(base, "archive", "own-link.txt"));
});

afterAll(() => rm(base, { recursive: true }));

async function readNamed(name: string) {
  const dataset = fictionalDataset({ sources: [{ id: "one", archive: name }] });
  const { archive, diagnostics } = await readArchive(path.join(base, "archive"), dataset, files);
  return { read: archive?.get(name), codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

describe("readArchive", () => {
  test.each(["in.txt", "own-link.txt", "folder/../in.txt"])("reads %s", async (name) => {
    const { read, codes } = await readNamed(name);
    expect(new TextDecoder().decode(read)).toBe("inside");
    expect(codes).toEqual([]);
  });

  test.each(["../secret.txt", "link.txt", "/etc/hostname", "folder/../../secret.txt", ".", "a\0b"])(
    "does not open %j",
    async (name) => {
      expect(await readNamed(name)).toEqual({ read: undefined, codes: ["error archive-outside"] });
    },
  );

  test("a missing file is a warning, a folder an error, no archive at all is neither", async () => {
    expect((await readNamed("gone.txt")).codes).toEqual(["warning archive-missing"]);
    expect((await readNamed("folder")).codes).toEqual(["error archive-unreadable"]);
    const dataset = fictionalDataset({ sources: [{ id: "one", archive: "in.txt" }] });
    expect(await readArchive(path.join(base, "none"), dataset, files)).toEqual({
      archive: null,
      diagnostics: [],
    });
  });
});

test("a text of several sources is read once, and a source without one is passed over", async () => {
  const sources = [
    { id: "one", archive: "in.txt" },
    { id: "two", archive: null },
    { id: "three", archive: "in.txt" },
  ];
  const read: string[] = [];
  const counting = {
    ...files,
    readFile: ((...args: Parameters<typeof readFile>) => {
      read.push(String(args[0]));
      return readFile(...args);
    }) as typeof readFile,
  };
  const { archive, diagnostics } = await readArchive(
    path.join(base, "archive"),
    fictionalDataset({ sources }),
    counting,
  );
  expect([...(archive?.keys() ?? [])]).toEqual(["in.txt"]);
  expect(read).toHaveLength(1);
  expect(diagnostics).toEqual([]);
});

test("bytes that are not UTF-8 are no text", () => {
  expect(archiveText("a.txt", new Uint8Array([0x66, 0xf8, 0x72]))).toBeNull();
  expect(archiveText("a.txt", new TextEncoder().encode("\ufefffør"))).toBe("før");
  expect(archiveText("a.html", new TextEncoder().encode("<p>f&oslash;r"))).toBe("før");
});
