import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { holdFolder } from "../editions/index.ts";
import {
  type Curated,
  claimWords,
  countExcluded,
  curate,
  curateText,
  deskFolder,
  differencesOf,
  holdDesk,
  lockProven,
} from "./desk.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const look = (unsaved: Parameters<typeof curate>[1] = []) =>
  curate("rally", unsaved, world.config(), world.effects());
async function curated(unsaved: Parameters<typeof curate>[1] = []): Promise<Curated> {
  const { curated: found, diagnostics } = await look(unsaved);
  if (found === null) throw new Error(JSON.stringify(diagnostics));
  return found;
}
const LOCK = "data/rally/evidence.lock.json";

describe("a dataset with edits that nobody has saved", () => {
  test("is what it would be with them; what is on disk stays", async () => {
    const claims = await world.read("data/rally/claims.yaml");
    const edited = [{ name: "claims.yaml", after: claims.replace("low: 2000", "low: 3000") }];
    const [now, then] = [await curated(), await curated(edited)];
    expect(now.dataset.claims[1]).toMatchObject({ low: 2000 });
    expect(then.dataset.claims[1]).toMatchObject({ low: 3000 });
    expect(await world.read("data/rally/claims.yaml")).toBe(claims);
  });

  test("also in files that there are not yet", async () => {
    const claim = (await world.read("data/rally/claims.yaml"))
      .split("- id: ")[3]
      ?.replace("police-bridge", "again");
    const { dataset } = await curated([{ name: "claims/more.yaml", after: `- id: ${claim}` }]);
    expect(dataset.claims.map(({ id }) => id)).toEqual([
      "police-count",
      "union-thousands",
      "police-bridge",
      "again",
    ]);
  });

  test("need not have a claim yet; with an error it is null, and what the evidence lacks is an error", async () => {
    expect((await curated([{ name: "claims.yaml", after: "[]" }])).dataset.claims).toEqual([]);
    const claims = await world.read("data/rally/claims.yaml");
    const broken = await look([
      { name: "claims.yaml", after: claims.replace("speaker: union", "speaker: onion") },
    ]);
    expect(broken).toMatchObject({ curated: null, diagnostics: [{ code: "dangling-reference" }] });
    const unproved = await look([{ name: "claims.yaml", after: claims.replace("1,500", "1,600") }]);
    expect(unproved.diagnostics).toContainEqual(
      expect.objectContaining({ code: "excerpt-not-found", severity: "error" }),
    );
    expect(unproved.curated).not.toBeNull();
  });
});

describe("the lock after a save", () => {
  const proven = async (claims: string[], sources: string[] = []) =>
    lockProven(await curated(), { claims, sources }, world.config(), world.effects());
  const locked = async () => {
    const { claims, sources } = JSON.parse(await world.read(LOCK));
    return { claims: Object.keys(claims), sources: Object.keys(sources) };
  };

  test("says of the claims and sources that were touched what the archive proves, and of no others", async () => {
    expect(await proven(["police-count"], ["herald-05-02"])).toBe(true);
    expect(await locked()).toEqual({ claims: ["police-count"], sources: ["herald-05-02"] });
    expect(await proven(["police-bridge"])).toBe(true);
    expect(await locked()).toEqual({ claims: ["police-bridge", "police-count"], sources: ["herald-05-02"] });
    expect(JSON.parse(await world.read(LOCK)).claims["police-count"].verified).toBe("2031-06-01");
  });

  test("forgets a claim that no longer stands in its text", async () => {
    await proven(["police-count", "police-bridge"]);
    await world.rewrite("data/rally/archive/herald.txt", "1,500", "1,600");
    expect(await proven(["police-count"])).toBe(true);
    expect((await locked()).claims).toEqual(["police-bridge"]);
  });

  test("is not written where it would say the same, where nothing is proved, without the texts, or over one that can't be read", async () => {
    expect(await proven([])).toBe(false);
    expect(await proven(["no-such-claim"])).toBe(false);
    await expect(world.read(LOCK)).rejects.toThrow("ENOENT");
    await proven(["police-count"]);
    expect(await proven(["police-count"])).toBe(false);
    await world.write(LOCK, "no JSON");
    const broken = { ...(await curated().catch(() => null)) };
    expect(broken.lock ?? null).toBeNull();
    const { curated: found } = await look();
    if (found !== null)
      expect(
        await lockProven(found, { claims: ["police-count"], sources: [] }, world.config(), world.effects()),
      ).toBe(false);
    expect(await world.read(LOCK)).toBe("no JSON");
    await world.delete(LOCK);
    await world.delete("data/rally/archive");
    expect(await proven(["police-count"])).toBe(false);
  });
});

describe("what a curator is told", () => {
  test("the figure or stance of each claim in words", async () => {
    expect([...(await claimWords(await curated()))]).toEqual([
      ["police-count", "1,500"],
      ["union-thousands", "“thousands”"],
      ["police-bridge", "denies"],
    ]);
  });

  test("the differences that an edit makes and unmakes", async () => {
    const claims = await world.read("data/rally/claims.yaml");
    const now = await curated();
    const equal = await curated([
      {
        name: "claims.yaml",
        after: claims.replace("low: 2000\n  modifier: vague", "low: 1000\n  modifier: vague"),
      },
    ]);
    expect(await differencesOf(equal, now)).toEqual([]);
    expect(await differencesOf(now, equal)).toMatchObject([
      {
        kind: "conflict",
        cantBothBeTrue: true,
        a: "union-thousands",
        b: "police-count",
        words: expect.stringContaining("1,500"),
      },
    ]);
    expect(await differencesOf(now, null)).toHaveLength(1);
    expect(await differencesOf(now, now)).toEqual([]);
    expect([countExcluded(now), countExcluded(equal)]).toEqual([1, 0]);
  });

  test("where the desk keeps what is its own, which one run at a time holds", async () => {
    expect(deskFolder("rally", world.config())).toBe(world.path("output/rally/desk"));
    const held = await holdDesk("rally", world.config(), world.effects());
    await expect(holdFolder(world.path("output/rally/desk"), world.effects().files)).rejects.toThrow(
      "another run",
    );
    held.release();
  });
});

describe("a source's text", () => {
  const textOf = async (source = "herald-05-02") => {
    const now = await curated();
    const found = now.dataset.sources.get(source);
    return found === undefined ? null : curateText(now, found);
  };

  test("has the figures that could be a claim with who carries them, and the excerpts", async () => {
    const found = await textOf();
    expect(found?.figures.map(({ text, covered_by, line }) => ({ text, covered_by, line }))).toEqual([
      { text: "1,500", covered_by: ["police-count"], line: 2 },
      { text: "300", covered_by: [], line: 3 },
    ]);
    const excerptAt = ({ start, end }: { start: number; end: number }) => found?.text.slice(start, end);
    expect(found?.excerpts.map((place) => [place.claim, excerptAt(place)])).toEqual([
      ["police-count", "“We counted 1,500 people,” the police said"],
      ["police-bridge", "the bridge stayed open"],
    ]);
  });

  test("has what somebody told, be it of no proposition yet, where no excerpt stands", async () => {
    const told = "The mayor said that the harbour was flooded.";
    await world.rewrite("data/rally/archive/herald.txt", "300 cars.", `300 cars. ${told}`);
    const found = await textOf();
    expect(found?.statements().map(({ start, end, line }) => [line, found.text.slice(start, end)])).toEqual([
      [3, "the harbour was flooded"],
    ]);
  });

  test("leaves out the excerpt of a claim that isn't in it, and what is no figure of a claim", async () => {
    await world.rewrite(
      "data/rally/archive/herald.txt",
      "the bridge stayed open for 300 cars.",
      "on 2 May 2031, page 4.",
    );
    const found = await textOf();
    expect(found?.excerpts.map(({ claim }) => claim)).toEqual(["police-count"]);
    expect(found?.figures.map(({ text }) => text)).toEqual(["1,500"]);
  });

  test("is none where it isn't at hand, or can't be read", async () => {
    await world.rewrite("data/rally/sources.yaml", ", archive: posten.txt", "");
    expect(await textOf("posten-05-03")).toBeNull();
    expect(await textOf()).not.toBeNull();
    await world.delete("data/rally/archive");
    expect(await textOf()).toBeNull();
  });

  test("proposes of a place in it, as either kind", async () => {
    const found = await textOf();
    const place = found?.figures[1] ?? { start: 0, end: 0 };
    expect(found?.propose(place).type[0]?.value).toBe("estimate");
    expect(found?.propose(place, "statement").type[0]?.value).toBe("statement");
  });

  test("leaves out a figure by its words, and by more of its sentence where another has the same", async () => {
    const text = "Police: 300 cars waited at the old bridge.\nLater 300 cars were gone, and 40 people.\n";
    await world.write("data/rally/archive/herald.txt", text);
    const found = await textOf();
    const at = (words: string, from = 0) => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    expect(found?.wordsToIgnore(at("40"))).toBe("40");
    expect(found?.wordsToIgnore(at("300"))).toBe("Police: 300 cars");
    expect(found?.wordsToIgnore(at("300", 20))).toBe("Later 300 cars");
    expect(found?.wordsToIgnore(at("waited"))).toBeNull();
  });

  test.each([1, 2, 3, 5, 8])("by %s words to either side, where it differs only there", async (count) => {
    const common = "abcdefgh".slice(0, count - 1).split("");
    const alike = (own: string) => [own, ...common, "300", ...common, own].join(" ");
    const text = `So ${alike("red")} today.\n\nSo ${alike("blue")} today.\n`;
    await world.write("data/rally/archive/herald.txt", text);
    const start = text.indexOf("300");
    expect((await textOf())?.wordsToIgnore({ start, end: start + 3 })).toBe(alike("red"));
  });
});
