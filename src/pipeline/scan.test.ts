import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { MachineError, UsageError } from "../diagnostic.ts";
import { scan } from "./scan.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

async function scanned(
  name: string,
  language: string | null = null,
  readText = (path: string) => readFile(path) as Promise<Uint8Array>,
) {
  const effects = world.effects();
  const found = await scan(world.path(name), language, world.config(), { ...effects, readText });
  return { ...found, steps: effects.steps, texts: found.figures.map(({ text }) => text) };
}
const HERALD = "data/rally/archive/herald.txt";

describe("a text of a dataset", () => {
  test("is read in its source's language, its figures marked with the claims that carry them", async () => {
    const { source, language, figures, diagnostics, steps } = await scanned(HERALD);
    expect({ source, language, diagnostics, steps }).toEqual({
      source: "herald-05-02",
      language: "en",
      diagnostics: [],
      steps: ["reading rally"],
    });
    expect(figures.map(({ text, covered_by }) => [text, covered_by])).toEqual([
      ["1,500", ["police-count"]],
      ["300", []],
    ]);
    expect(await scanned("data/rally/archive/posten.txt")).toMatchObject({
      source: "posten-05-03",
      language: "nb",
    });
  });

  test("the language that was asked for goes before", async () => {
    expect((await scanned(HERALD, "nb")).language).toBe("nb");
  });

  test("gives entries for what no claim carries yet, with the source", async () => {
    const stub = await (await scanned(HERALD)).stub();
    expect(stub).toContain("source: herald-05-02");
    expect(stub).toContain("300 cars");
    expect(stub).not.toContain("1,500");
  });

  test("gives none for a figure that its source leaves out", async () => {
    await world.rewrite(
      "data/rally/sources.yaml",
      "archive: herald.txt}",
      'archive: herald.txt, ignore: [{text: "300 cars", why: cars}]}',
    );
    expect(await (await scanned(HERALD)).stub()).not.toContain("300");
  });

  test("is found by a name with blanks, too, and not in a dataset that can't be read", async () => {
    await world.write("data/rally/archive/the rally.txt", "About 20 people came.");
    await world.rewrite("data/rally/sources.yaml", "archive: herald.txt", 'archive: "the\\x20rally.txt"');
    expect((await scanned("data/rally/archive/the rally.txt")).source).toBe("herald-05-02");
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    expect(await scanned("data/rally/archive/posten.txt")).toMatchObject({ source: null, language: "und" });
  });
});

describe("a text of none", () => {
  test("is read without parsing any dataset; its entries name no source", async () => {
    await world.write("note.txt", "About 20 people came.");
    const { source, texts, steps, stub, language } = await scanned("note.txt");
    expect({ source, texts, steps, language }).toEqual({
      source: null,
      texts: ["About 20"],
      steps: [],
      language: "und",
    });
    const entries = await stub();
    expect(entries).toContain("About 20 people came.");
    expect(entries).not.toContain("herald");
  });

  test("in a language that is not read is listed and warned of, by its name where it was named", async () => {
    await world.write("note.txt", "მოვიდა 20 ადამიანი. ".repeat(20));
    const { language, diagnostics } = await scanned("note.txt", "ka");
    expect(language).toBe("unread");
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        code: "figure-language-unknown",
        message: expect.stringContaining("not read, no reader for Georgian"),
        hint: expect.stringContaining("name the language with --language"),
        at: { file: world.path("note.txt") },
      },
    ]);
    expect((await scanned("note.txt")).diagnostics[0]?.message).toContain(
      "its language is none of those that are",
    );
  });

  test("is read where there is no data folder", async () => {
    await world.write("note.txt", "About 20 people came.");
    await world.delete("data");
    expect((await scanned("note.txt", "en")).texts).toEqual(["About 20"]);
  });
});

describe("a file that is no text", () => {
  test.each([
    ["nothing.txt", UsageError, "no such file: "],
    ["data/rally/brief.yaml/below", UsageError, "no such file: "],
    ["data", UsageError, "not a file: "],
  ])("%s", async (name, kind, message) => {
    const refused = await scanned(name).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(kind);
    expect(String(refused)).toContain(message + world.path(name));
  });

  test("bytes of another encoding", async () => {
    await expect(scanned("x", null, async () => Uint8Array.of(0xe5, 0x20))).rejects.toThrow("not UTF-8: ");
  });

  test("what the machine refuses is the machine's; what was asked wrongly stays that", async () => {
    const refuse = (cause: Error) =>
      scanned("x", null, () => Promise.reject(cause)).catch((thrown: unknown) => thrown);
    const denied = await refuse(Object.assign(new Error("denied"), { code: "EACCES" }));
    expect(denied).toBeInstanceOf(MachineError);
    expect(String(denied)).toContain("(EACCES)");
    const asked = new UsageError("name one text");
    expect(await refuse(asked)).toBe(asked);
  });
});
