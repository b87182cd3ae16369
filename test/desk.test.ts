import { createHash } from "node:crypto";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { normalizeConfig } from "../src/config.ts";
import { deskCalls } from "../src/desk/index.ts";
import type {
  ClaimPreview,
  Conflict,
  DeskProposal,
  DeskState,
  Refusal,
  Saved,
  SourceText,
  Written,
} from "../src/desk/protocol.ts";
import { nodeEffects } from "../src/effects.ts";
import { column, madePdf } from "./desk/made-pdf.ts";

// The back half of the desk, asked as its page asks, on the sample dataset.
const SAMPLE = "harbour-strike";
let root = "";
let calls: Awaited<ReturnType<typeof deskCalls>>["calls"];
const at = (name: string) => join(root, "data", SAMPLE, name);
const read = (name: string) => fs.readFile(at(name), "utf8");

async function open(id = SAMPLE) {
  const config = normalizeConfig({ data: join(root, "data"), output: join(root, "output") });
  ({ calls } = await deskCalls(id, config, nodeEffects({ today: () => "2031-03-09" })));
}

const made: string[] = [];
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-asked-"));
  made.push(root);
  await fs.cp("templates/dataset", at("."), { recursive: true });
  await fs.rename(at("texts"), at("archive"));
  await open();
});
afterAll(() => Promise.all(made.map((each) => fs.rm(each, { recursive: true, force: true }))));

/** @throws where the status is another than expected */
async function ask<Body>(name: string, input: object = {}, expected = 200): Promise<Body> {
  const { status, body } = await calls.get(name)!.answer(input as Record<string, unknown>);
  expect([status, status === expected ? null : body]).toEqual([expected, null]);
  return body as Body;
}
const state = () => ask<DeskState>("state");
const source = "courier-2031-03-04";
const note = (text: string) => ({ note: { en: text } });

async function claimOf(id: string): Promise<{ written: Written; bases: DeskState["bases"] }> {
  const { claims, bases } = await state();
  return { written: claims.find((claim) => claim.id === id)!.written, bases };
}

describe("from a place in a text to a claim", () => {
  test("a figure is read, proposed, looked at, saved and taken back; all other bytes stay", async () => {
    const before = await read("claims.yaml");
    const text = await ask<SourceText>("text", { source });
    const figure = text.figures.find((mark) => mark.text === "1,900")!;
    expect([figure.state, figure.claims]).toEqual(["covered", ["authority-employed"]]);
    expect(text.text.slice(figure.start, figure.end)).toBe("1,900");
    const { claim, speaker } = await ask<DeskProposal>("propose", {
      source,
      start: figure.start,
      end: figure.end,
    });
    expect(speaker[0]).toMatchObject({ value: "port-authority", basis: "proposed" });
    const again = { ...claim, id: "again", amount: 2500 };
    const { faults, lines, file } = await ask<ClaimPreview>("preview", { claim: again });
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(["amount figure-not-in-words"]);
    expect(lines).toMatch(/^- id: again\n {2}measure: employed\n/);
    const { bases } = await state();
    const refused = await ask<Refusal>("save", { claim: again, bases }, 422);
    expect(refused.faults[0]?.code).toBe("figure-not-in-words");
    expect(await read("claims.yaml")).toBe(before);
    const sound = { ...again, amount: 1900 };
    const saved = await ask<Saved>("save", { claim: sound, bases });
    expect([saved.files, saved.step, file]).toEqual([["claims.yaml"], "save again", "claims.yaml"]);
    const after = await read("claims.yaml");
    const own = after.indexOf("- id: again");
    const end = own + lines.replace("2500", "1900").length;
    expect(`${after.slice(0, own)}${after.slice(end)}`.replace(/\n\n\n/, "\n\n")).toBe(before);
    expect((await state()).undo).toEqual(["save again"]);
    await ask("undo");
    expect(await read("claims.yaml")).toBe(before);
  });

  test("what a claim would make and unmake is told in words before it is saved", async () => {
    const { written } = await claimOf("authority-strike");
    const changed = { ...written, amount: 1300, modifier: "at-least", derived: "invented" };
    const { made, unmade } = await ask<ClaimPreview>("preview", { claim: changed, replaces: written.id });
    expect(unmade.map(({ kind, cantBothBeTrue }) => [kind, cantBothBeTrue])).toContainEqual([
      "conflict",
      true,
    ]);
    expect(unmade.find(({ cantBothBeTrue }) => cantBothBeTrue)?.words).toContain("No number satisfies both");
    expect(made.every(({ cantBothBeTrue }) => !cantBothBeTrue)).toBe(true);
    const [before, after] = [await state(), await claimOf("authority-strike")];
    expect(before.cantBothBeTrue).toBe(1);
    expect(after.written).toEqual(written);
  });

  test("an unfinished claim is told what it lacks, at its fields", async () => {
    for (const id of ["", "Not an id"]) {
      const { faults } = await ask<ClaimPreview>("preview", { claim: { id, source, measure: "on-strike" } });
      const fields = faults.filter(({ severity }) => severity === "error").map(({ field }) => field);
      expect(fields.toSorted()).toEqual(["amount", "excerpt", "id", "speaker"]);
    }
  });

  test("speakers and measures are made with it, before it", async () => {
    const { bases } = await state();
    const { written } = await claimOf("authority-strike");
    const claim = { ...written, id: "police-strike", speaker: "police", measure: "seen", amount: 800 };
    const refused = await ask<Refusal>("save", { claim, bases }, 422);
    expect(refused.faults.map(({ field }) => field).toSorted()).toEqual(["measure", "speaker"]);
    const entries = {
      speakers: { police: { name: "The police" } },
      measures: { seen: { label: "Dockers seen", unit: "dockers", over_time: "varies" } },
    };
    const saved = await ask<Saved>("save", { claim, entries, bases });
    expect(saved.files).toEqual(["speakers.yaml", "brief.yaml", "claims.yaml"]);
    expect((await state()).speakers.map(({ id }) => id)).toContain("police");
    await ask("undo");
    expect((await state()).bases).toEqual(bases);
  });

  test("a figure is left out with its reason, by words that are no other's", async () => {
    const { bases } = await state();
    await fs.appendFile(
      at("archive/courier-2031-03-04.txt"),
      "\nA band of 12 played. Later 12 ships waited.\n",
    );
    await open();
    const { figures, text } = await ask<SourceText>("text", { source });
    const second = figures.findLast((mark) => mark.text === "12")!;
    expect(text.slice(second.start)).toMatch(/^12 ships/);
    await ask("ignore", { source, start: second.start, end: second.end, reason: "no dockers", bases });
    expect(await read("sources.yaml")).toContain("{text: Later 12 ships, why: no dockers}");
    const after = await ask<SourceText>("text", { source });
    expect(
      after.figures.filter((mark) => mark.text === "12").map((mark) => [mark.state, mark.reason]),
    ).toEqual([
      ["open", null],
      ["ignored", "no dockers"],
    ]);
    const [start, end] = [0, 1];
    expect((await ask<Refusal>("ignore", { source, start, end, reason: "x", bases }, 422)).error).toContain(
      "no figure",
    );
  });

  test("a source whose text is not at hand is told of as such, wherever its text is asked for", async () => {
    await fs.rm(at("archive/courier-2031-03-04.txt"));
    await open();
    const told = `no archived text of ${source}: put it into the archive folder`;
    expect((await ask<Refusal>("text", { source }, 422)).error).toBe(told);
    expect((await ask<Refusal>("propose", { source, start: 0, end: 1 }, 422)).error).toBe(told);
  });

  test("what the machine could not do is tried again by who asks again", async () => {
    const effects = nodeEffects({ today: () => "2031-03-09" });
    let fails = true;
    const readdir = ((...args: Parameters<typeof fs.readdir>) =>
      fails
        ? Promise.reject(Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" }))
        : effects.files.readdir(...(args as Parameters<typeof effects.files.readdir>))) as never;
    const config = normalizeConfig({ data: join(root, "data"), output: join(root, "output") });
    ({ calls } = await deskCalls(SAMPLE, config, { ...effects, files: { ...effects.files, readdir } }));
    await ask("state", {}, 500);
    fails = false;
    expect((await state()).claims.length).toBeGreaterThan(0);
  });

  test("a text is archived beside its entry, once", async () => {
    const { bases } = await state();
    const added = {
      id: "post-2031-03-06",
      entry: { publisher: "Post", language: "en" },
      kind: "text",
      bases,
    };
    await ask("source", { ...added, content: "The police saw at least 40.\n" });
    expect(await read("archive/post-2031-03-06.txt")).toBe("The police saw at least 40.\n");
    const { sources } = await state();
    expect(sources.at(-1)).toMatchObject({ id: added.id, curated: { figures: 1, open: 1 } });
    expect(await read("sources.yaml")).toContain("accessed: 2031-03-09\n  archive: post-2031-03-06.txt\n");
    expect((await ask<Refusal>("source", { ...added, content: "other" }, 422)).faults[0]?.code).toBe(
      "duplicate-key",
    );
    await ask("undo");
    expect(await fs.readdir(at("archive"))).not.toContain("post-2031-03-06.txt");
  });

  test("a PDF is kept beside its text, with its hash; taken back, both go; one that is none leaves nothing", async () => {
    const before = [await fs.readdir(at("archive")), await read("sources.yaml")];
    const pdf = madePdf({ pages: [column(50, 700, ["The police saw at", "least 40."])] });
    const content = pdf.toString("base64");
    expect(await ask("read", { content })).toEqual({
      text: "The police saw at least 40.\n",
      pages: 1,
      without: [],
    });
    const { bases } = await state();
    const request = { id: "report-1", entry: { language: "en" }, kind: "pdf", bases };
    await ask("source", { ...request, content });
    expect(await read("archive/report-1.txt")).toBe("The police saw at least 40.\n");
    expect(pdf.equals(await fs.readFile(at("archive/report-1.pdf")))).toBe(true);
    const hash = createHash("sha256").update(pdf).digest("hex");
    expect(await read("sources.yaml")).toContain(
      `accessed: 2031-03-09\n  archive: report-1.txt\n  original: report-1.pdf\n  original_sha256: ${hash}\n`,
    );
    expect((await state()).sources.at(-1)).toMatchObject({
      id: "report-1",
      curated: { figures: 1, open: 1 },
    });
    await ask("undo");
    expect([await fs.readdir(at("archive")), await read("sources.yaml")]).toEqual(before);
    const cut = pdf.subarray(0, 400).toString("base64");
    const refused = await ask<Refusal>("source", { ...request, content: cut }, 422);
    expect(refused.error).toBe("a PDF without its end: fetch it again: it was cut on its way");
    expect([await fs.readdir(at("archive")), await read("sources.yaml")]).toEqual(before);
  });

  test("no file of the archive is written over by an original", async () => {
    await fs.writeFile(at("archive/report-1.pdf"), "somebody's own");
    const content = madePdf({ pages: [column(50, 700, ["The police saw 40."])] }).toString("base64");
    const { bases } = await state();
    await ask("source", { id: "report-1", entry: { language: "en" }, kind: "pdf", content, bases }, 409);
    expect(await read("archive/report-1.pdf")).toBe("somebody's own");
    expect(await fs.readdir(at("archive"))).not.toContain("report-1.txt");
  });

  test("a dataset of a title and a question alone gets its first source, speaker, measure and claim", async () => {
    await fs.mkdir(join(root, "data/new"));
    const brief = "title: Troops # so far\nquestion: How many?\nlanguages: [en]\n";
    await fs.writeFile(join(root, "data/new/brief.yaml"), brief);
    await open("new");
    const { bases, ok } = await state();
    expect(ok).toBe(true);
    const content = "On Monday the police said that at least 40 soldiers were there.";
    const entry = { publisher: "Post", language: "en", published: "2031-03-06" };
    await ask("source", { id: "post-1", entry, kind: "text", content, bases });
    const start = content.indexOf("at least 40");
    const { claim } = await ask<DeskProposal>("propose", { source: "post-1", start, end: start + 11 });
    const entries = {
      speakers: { police: { name: "The police" } },
      measures: { soldiers: { label: "Soldiers", unit: "soldiers", over_time: "varies" } },
    };
    const whole = { ...claim, id: "police-1", speaker: "police", measure: "soldiers" };
    await ask("save", { claim: whole, entries, bases: (await state()).bases });
    expect((await state()).claims).toMatchObject([
      { id: "police-1", words: "at least 40", said: "2031-03-03" },
    ]);
    expect(await fs.readFile(join(root, "data/new/brief.yaml"), "utf8")).toBe(
      `${brief}\nmeasures:\n  soldiers: {label: Soldiers, unit: soldiers, over_time: varies}\n`,
    );
  });
});

describe("somebody else beside it", () => {
  test("changes another claim: both stay", async () => {
    const { written, bases } = await claimOf("union-strike");
    await fs.writeFile(
      at("claims.yaml"),
      (await read("claims.yaml")).replace("amount: 800", "amount: 850 # theirs"),
    );
    await ask("save", { claim: { ...written, ...note("mine") }, replaces: written.id, bases });
    const text = await read("claims.yaml");
    expect([text.includes("850 # theirs"), text.includes("note: {en: mine}")]).toEqual([true, true]);
  });

  test("changes the same claim: both versions come back, nothing is written, and either can be sent again", async () => {
    const { written, bases } = await claimOf("union-strike");
    const theirs = (await read("claims.yaml")).replace("modality: observed", "modality: alleged");
    await fs.writeFile(at("claims.yaml"), theirs);
    const request = { claim: { ...written, ...note("mine") }, replaces: written.id, bases };
    const conflict = await ask<Conflict>("save", request, 409);
    expect(conflict).toMatchObject({
      file: "claims.yaml",
      theirs: { modality: "alleged" },
      yours: note("mine"),
    });
    expect(await read("claims.yaml")).toBe(theirs);
    const settled = { ...request, claim: { ...conflict.theirs, ...note("mine") }, bases: conflict.bases };
    await ask("save", settled);
    expect(await read("claims.yaml")).toMatch(/modality: alleged[\s\S]*note: \{en: mine\}/);
  });

  test("breaks the file: the last good dataset is shown with the faults, and nothing is saved into it", async () => {
    const { written, bases } = await claimOf("union-strike");
    await fs.writeFile(at("claims.yaml"), `${await read("claims.yaml")}- id: [\n`);
    const { ok, claims, faults } = await state();
    expect([ok, claims.length > 0, faults[0]?.code]).toEqual([false, true, "yaml-syntax"]);
    await ask("save", { claim: { ...written, ...note("mine") }, replaces: written.id, bases }, 422);
  });
});

describe("the lock", () => {
  const locked = async () => Object.keys(JSON.parse(await read("evidence.lock.json")).claims);

  test("has what was saved and its source, and lets go of what was taken back", async () => {
    const { written, bases } = await claimOf("union-strike");
    await ask("save", { claim: { ...written, ...note("mine") }, replaces: written.id, bases });
    expect(await locked()).toEqual(["union-strike"]);
    const { sources } = JSON.parse(await read("evidence.lock.json"));
    expect(sources[source].sha256).toMatch(/^[0-9a-f]{64}$/);
    await ask("save", { claim: { ...written, id: "other" }, bases: (await state()).bases });
    expect(await locked()).toEqual(["other", "union-strike"]);
    await ask("undo");
    expect(await locked()).toEqual(["union-strike"]);
  });

  test("lets go of a claim that is removed, and has its source as it is then", async () => {
    const { written, bases } = await claimOf("union-strike");
    await ask("save", { claim: { ...written, ...note("mine") }, replaces: written.id, bases });
    const was = JSON.parse(await read("evidence.lock.json")).sources[source].sha256;
    await fs.appendFile(at("archive/courier-2031-03-04.txt"), "\nCorrected later.\n");
    await open();
    await ask("remove", { claim: "union-strike", bases: (await state()).bases });
    expect(await locked()).toEqual([]);
    const { sources } = JSON.parse(await read("evidence.lock.json"));
    expect(sources[source].sha256).not.toBe(was);
  });

  test("takes over no edit of anybody else, and none that can't be read is overwritten", async () => {
    const { written, bases } = await claimOf("union-strike");
    await ask("save", { claim: { ...written, ...note("mine") }, replaces: written.id, bases });
    await fs.writeFile(
      at("claims.yaml"),
      (await read("claims.yaml")).replace("amount: 1200", "amount: 1200\n  derived: x"),
    );
    const { written: other, bases: now } = await claimOf("authority-strike");
    await ask("save", { claim: { ...other, ...note("mine") }, replaces: other.id, bases: now });
    const { claims } = await state();
    const stale = claims.filter(({ faults }) => faults.some(({ code }) => code === "lock-stale"));
    expect(stale.map(({ id }) => id)).toEqual(["union-strike"]);
    await fs.writeFile(at("evidence.lock.json"), "{ broken");
    await open();
    const { written: again, bases: later } = await claimOf("union-closed");
    await calls.get("save")!.answer({ claim: { ...again, ...note("x") }, replaces: again.id, bases: later });
    expect(await read("evidence.lock.json")).toBe("{ broken");
  });
});

describe("what is remembered", () => {
  test("is what was chosen in place of a proposal, counted; from the second time it is proposed first", async () => {
    const place = await ask<SourceText>("text", { source }).then(({ figures }) => figures[0]!);
    const request = { source, start: place.start, end: place.end };
    const { claim } = await ask<DeskProposal>("propose", request);
    for (const id of ["one", "two"]) {
      const chosen = { ...claim, id, speaker: "port-authority" };
      await ask("save", { claim: chosen, proposed: claim, bases: (await state()).bases });
    }
    // Another desk, later.
    await open();
    const { speaker } = await ask<DeskProposal>("propose", request);
    expect(speaker[0]).toEqual({
      value: "port-authority",
      basis: "chosen-before",
      reason: "chosen 2 times here, where “union” was proposed",
    });
    expect(speaker.map(({ value }) => value).filter((value) => value === "port-authority").length).toBe(1);
    expect(await fs.readdir(join(root, "output", SAMPLE, "desk"))).toContain("habits.json");
  });
});

describe("a client that means harm", () => {
  test.each([
    ["text", { source: "../../secret" }],
    ["propose", { source: "..", start: 0, end: 1 }],
    ["propose", { source, start: -1, end: 1e9 }],
    ["source", { id: "../x", entry: {}, kind: "text", content: "x", bases: {} }],
    ["source", { id: "x/y", entry: {}, kind: "text", content: "x", bases: {} }],
    [
      "source",
      {
        id: "x",
        entry: { archive: { deep: { deep: { deep: "x" } } } },
        kind: "text",
        content: "x",
        bases: {},
      },
    ],
    ["remove", { claim: "../claims", bases: {} }],
    ["save", { claim: { id: "../x", source }, bases: {} }],
    ["save", { claim: { id: "x", source: "../x" }, bases: {} }],
    ["save", { claim: { id: "x", source, file: "/etc/passwd" }, bases: {} }],
    ["save", { claim: { id: "x", source }, bases: {}, file: "../x.yaml" }],
    ["save", { claim: { id: "x", source }, entries: { sources: { y: {} } }, bases: {} }],
    ["save", { claim: { id: "x", source }, entries: { speakers: { "../y": {} } }, bases: {} }],
    ["undo", { path: "x" }],
  ])("is told that %s %j is not as it has to be", async (name, input) => {
    await ask(name, JSON.parse(JSON.stringify(input)), 400);
  });

  test("reaches nothing outside the dataset's folder and its own in the output", async () => {
    await fs.writeFile(join(root, "secret.txt"), "secret");
    const { bases } = await state();
    const entry = { language: "en", archive: "../../../secret.txt" };
    await ask("source", { id: "x", entry, kind: "html", content: "<p>40 men</p>", bases });
    expect(await read("sources.yaml")).toContain("archive: x.html\n");
    const text = await ask<SourceText>("text", { source: "x" });
    expect(text.text).not.toContain("secret");
    expect((await fs.readdir(root)).toSorted()).toEqual(["data", "output", "secret.txt"]);
    expect(await fs.readdir(join(root, "data"))).toEqual([SAMPLE]);
    expect(await fs.readdir(join(root, "output", SAMPLE))).toEqual(["desk"]);
  });

  test("a planted link in the place of a file is not written through, and none of the archive is replaced", async () => {
    const { bases } = await state();
    const theirs = await read(`archive/${source}.txt`);
    await fs.symlink(`${source}.txt`, at("archive/x.txt"));
    const conflict = await ask<{ error: string }>(
      "source",
      { id: "x", entry: { language: "en" }, kind: "text", content: "40", bases },
      500,
    );
    expect(conflict.error).toContain("symbolic link");
    await ask("source", { id: "tidende-2031-03-05", entry: {}, kind: "text", content: "40", bases }, 422);
    expect(await read(`archive/${source}.txt`)).toBe(theirs);
    // One that no source names yet.
    await fs.writeFile(at("archive/y.txt"), "theirs");
    await ask("source", { id: "y", entry: { language: "en" }, kind: "text", content: "40", bases }, 409);
    expect(await read("archive/y.txt")).toBe("theirs");
    expect(await read("sources.yaml")).not.toContain("y.txt");
  });

  test("a key that is a part of every object is a key like any other, or none", async () => {
    for (const name of ["__proto__", "constructor"]) {
      const input = JSON.parse(`{"claim":{"id":"x","source":"${source}","${name}":{"a":1}},"bases":{}}`);
      await ask("save", input, 400);
    }
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});
