import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOwnFolder, sweepOwnFolders } from "./folders.ts";
import { currentMachine, type Machine } from "./machine.ts";

const DEAD = 4_194_304 + 7; // above Linux's largest process id

let temporaryFolder: string;
let machine: Machine;
let dead: Machine;

beforeEach(async () => {
  temporaryFolder = await files.mkdtemp(join(tmpdir(), "folders-test-"));
  machine = { ...currentMachine(files), temporaryFolder };
  dead = { ...machine, processId: DEAD };
});
afterEach(() => files.rm(temporaryFolder, { recursive: true, force: true }));

describe("createOwnFolder", () => {
  it("is the user's alone", async () => {
    const folder = await createOwnFolder(machine, "profile");
    expect((await files.stat(folder)).mode & 0o777).toBe(0o700);
    expect(folder).toContain(`dbrief-profile-${process.pid}-`);
  });
});

describe("sweepOwnFolders", () => {
  it("removes what killed runs left, with everything in it", async () => {
    const profile = await createOwnFolder(dead, "profile");
    await files.mkdir(join(profile, "Default"));
    await files.writeFile(join(profile, "Default", "Cookies"), "x");
    const browser = await createOwnFolder(dead, "browser");
    expect((await sweepOwnFolders(machine)).toSorted()).toEqual([browser, profile].toSorted());
    expect(await files.readdir(temporaryFolder)).toEqual([]);
  });

  it("removes one that was never told whose it is, as on a full disk", async () => {
    const unowned = [await createOwnFolder(dead, "profile"), await createOwnFolder(dead, "profile")];
    await files.truncate(join(unowned[0] ?? "", "dbrief-owner"));
    await files.rm(join(unowned[1] ?? "", "dbrief-owner"));
    expect((await sweepOwnFolders(machine)).toSorted()).toEqual(unowned.toSorted());
  });

  it("keeps the folders of processes that run, of other hosts and of other programs", async () => {
    await createOwnFolder(machine, "profile");
    await createOwnFolder({ ...dead, host: "another container" }, "profile");
    await files.mkdir(join(temporaryFolder, `dbrief-report-${DEAD}-abc`));
    await files.mkdir(join(temporaryFolder, "puppeteer_dev_chrome_profile-abc"));
    await files.writeFile(join(temporaryFolder, `dbrief-profile-${DEAD}-file00`), "a file");
    expect(await sweepOwnFolders(machine)).toEqual([]);
    expect(await files.readdir(temporaryFolder)).toHaveLength(5);
  });

  it("does not follow a link to somebody's folder", async () => {
    const precious = await files.mkdtemp(join(temporaryFolder, "precious-"));
    await files.writeFile(join(precious, "thesis"), "x");
    await files.symlink(precious, join(temporaryFolder, `dbrief-profile-${DEAD}-abcdef`));
    expect(await sweepOwnFolders(machine)).toEqual([]);
    expect(await files.readdir(precious)).toEqual(["thesis"]);
  });

  it("keeps another user's folder", async () => {
    await createOwnFolder(dead, "profile");
    expect(await sweepOwnFolders({ ...machine, userId: 12_345 })).toEqual([]);
  });

  it("does without a temporary folder", async () => {
    expect(await sweepOwnFolders({ ...machine, temporaryFolder: join(temporaryFolder, "none") })).toEqual([]);
  });
});
