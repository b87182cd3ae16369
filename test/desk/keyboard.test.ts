import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { dbrief } from "../dbrief.ts";
import { openReader } from "../screen-page.ts";
import { Curator, type Told, type Wanted } from "./curator.ts";
import { closeDesks, openDesk } from "./open-desk.ts";
import { wantedClaims } from "./wanted.ts";

// `dbrief desk` as a curator has it: a browser, a keyboard and nothing else; the files are read afterwards.
const SAMPLE = "harbour-strike";
let root = "";
let reader: Browser;

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-desk-"));
  reader = await openReader();
});
afterEach(closeDesks);
afterAll(async () => {
  await reader?.close();
  await fs.rm(root, { recursive: true, force: true });
});

/** For whoever runs it: what a claim costs. */
function tell(told: readonly Told[]): void {
  for (const { id, keys, parts, names, milliseconds } of told) {
    const each = Object.entries(parts).map(([name, count]) => `${name} ${count}`);
    const letters = names === 0 ? "" : `, ${names} of them letters of new names`;
    console.log(`${keys} keys (${each.join(", ")}${letters}), ${(milliseconds / 1000).toFixed(1)} s: ${id}`);
  }
  const [all, others] = [
    median(told.map(({ keys }) => keys)),
    median(told.map(({ keys, names }) => keys - names)),
  ];
  console.log(`median: ${all} keys, ${others} without letters of new names`);
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!];
  return (low + high) / 2;
}

const read = async (folder: string, name: string) =>
  parse(await fs.readFile(join(folder, "data", SAMPLE, name), "utf8"));

test("three claims of two texts are made by keyboard alone, as they had been written by hand", async () => {
  const folder = join(root, "sample");
  expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
  const path = join(folder, "data", SAMPLE, "claims.yaml");
  const before = await fs.readFile(path, "utf8");
  // By hand they are there; for the desk they are taken out, with what stands above and below them.
  const taken = ["authority-strike", "authority-strike-revised", "authority-not-closed"];
  const blocks = before.split(/(?<=\n)(?=\n)/);
  const isTaken = (block: string) => taken.some((id) => block.includes(`id: ${id}\n`));
  await fs.writeFile(path, blocks.filter((block) => !isTaken(block)).join(""));
  const { page, faults } = await openDesk(reader, folder, SAMPLE);
  const curator = new Curator(page);
  const told: Told[] = [];
  for (const wanted of WANTED) told.push(await curator.claim(wanted));
  tell(told);
  expect(faults).toEqual([]);
  const claims = (await read(folder, "claims.yaml")) as { id: string }[];
  const made = told.map(({ id }) => claims.find((claim) => claim.id === id));
  expect(made).toEqual([
    {
      ...{ id: "port-authority-on-strike-courier", measure: "on-strike", amount: 800, modifier: "about" },
      ...{ speaker: "port-authority", source: "courier-2031-03-04", said: expect.anything() },
      excerpt: expect.stringContaining("about 800 dockers"),
    },
    {
      ...{ id: "port-authority-on-strike-tidende", measure: "on-strike", amount: 1000, modifier: "up-to" },
      ...{ speaker: "port-authority", source: "tidende-2031-03-05", said: expect.anything() },
      excerpt: expect.stringContaining("opptil 1000 havnearbeidere er i streik"),
      translation: { en: "up to 1,000 dockers are on strike" },
    },
    {
      ...{ id: "harbour-director-port-closed-tidende", proposition: "port-closed", stance: "denies" },
      ...{ speaker: "harbour-director", source: "tidende-2031-03-05", said: expect.anything() },
      excerpt: expect.stringContaining("Havnen er ikke stengt"),
      translation: { en: "The port is not closed" },
    },
  ]);
  expect(await read(folder, "speakers.yaml")).toHaveProperty("harbour-director", {
    name: "Harbour director",
  });
  // Whatever was not made here is as it was.
  const after = await fs.readFile(path, "utf8");
  for (const block of blocks.filter((one) => !isTaken(one))) expect(after).toContain(block.trim());
  expect(await dbrief(["check"], { cwd: folder })).toMatchObject({ exit: 0 });
});

const WANTED: readonly Wanted[] = [
  {
    ...{ source: "courier-2031-03-04", published: "2031-03-04", type: "estimate" },
    excerpt: "said that about 800 dockers were out",
    ...{ subject: ["Dockers on strike"], speaker: ["Port Authority"] },
  },
  {
    ...{ source: "tidende-2031-03-05", published: "2031-03-05", type: "estimate" },
    excerpt: "opptil 1000 havnearbeidere er i streik",
    ...{ subject: ["Dockers on strike"], speaker: ["Port Authority"] },
    translation: "up to 1,000 dockers are on strike",
  },
  {
    ...{ source: "tidende-2031-03-05", published: "2031-03-05", type: "statement", stance: "denies" },
    excerpt: "Havnen er ikke stengt",
    ...{ subject: ["Port closed"], speaker: ["Harbour director"] },
    translation: "The port is not closed",
  },
];

interface Texts {
  /** Where the dataset is that they were curated for, and its id. */
  readonly data: string;
  readonly id: string;
  readonly archive: string;
}

/** Makes the first claims of each text of a dataset, `ofEach` of them, in a dataset that holds nothing but its question. */
async function curateFromNothing({ data, id, archive }: Texts, ofEach: number) {
  const folder = join(root, id);
  await fs.mkdir(join(folder, "data/new"), { recursive: true });
  await fs.writeFile(
    join(folder, "data/new/brief.yaml"),
    "title: How many?\nquestion: How many are there, and who says so?\nlanguages: [en]\n",
  );
  const { page } = await openDesk(reader, folder, "new");
  const curator = new Curator(page);
  const sources = parse(await fs.readFile(join(data, id, "sources.yaml"), "utf8"));
  for (const [source, entry] of Object.entries<Record<string, never>>(sources)) {
    const text = await fs.readFile(join(archive, entry.archive!), "utf8");
    await curator.addSource(text, sourceFields(source, entry));
  }
  const told: Told[] = [];
  for (const wanted of await wantedClaims(data, id, ofEach)) told.push(await curator.claim(wanted));
  tell(told);
  return { folder, told, median: median(told.map(({ keys }) => keys)) };
}

test("twenty claims of five texts, from a dataset that holds nothing", async () => {
  const texts = { data: "test/propose/data", id: "harbour-strike", archive: "test/propose/archive" };
  const { folder, told, median } = await curateFromNothing(texts, 4);
  expect(told).toHaveLength(20);
  expect(median).toBeLessThanOrEqual(15);
  expect(await dbrief(["check"], { cwd: folder })).toMatchObject({ exit: 0 });
});

/** The folder of the five texts that data/dprk-troops-2024 is made from; none of it is in this repository. */
const ARCHIVE = process.env.DBRIEF_ARCHIVE ?? "";

test.skipIf(ARCHIVE === "")("twenty claims of five other texts", async () => {
  const texts = { data: "data", id: "dprk-troops-2024", archive: ARCHIVE };
  const { folder, told, median } = await curateFromNothing(texts, 4);
  expect(told).toHaveLength(20);
  expect(median).toBeLessThanOrEqual(15);
  const archive = join(folder, "data/new/archive");
  const checked = await dbrief(["check", "--strict", "--archive", archive], { cwd: folder });
  expect(checked).toMatchObject({ exit: 0 });
});

function sourceFields(id: string, { publisher, agency, published, language }: Record<string, unknown>) {
  const isInferred = typeof published === "object" && published !== null;
  return {
    publisher: String(publisher ?? agency),
    published: String(isInferred ? (published as { date: unknown }).date : published),
    ...(isInferred ? { because: "told by the other texts" } : {}),
    ...{ language: String(language), id },
  };
}
