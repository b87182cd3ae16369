import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { COMMIT, repository } from "../../test/repository.ts";
import type { WrittenConfig } from "../config.ts";
import { reviewChange } from "./review.ts";

let world: RallyWorld;
/** What the commit has, by path. */
let committed: Record<string, string>;
beforeEach(async () => {
  world = await rallyWorld();
  const names = ["brief", "sources", "speakers", "claims"].map((name) => `data/rally/${name}.yaml`);
  const texts = await Promise.all(names.map(async (name) => [name, await world.read(name)] as const));
  committed = Object.fromEntries(texts);
});
afterEach(() => world.remove());

const review = (names: string[] = [], written: WrittenConfig = {}) =>
  reviewChange(
    "HEAD",
    names,
    world.config(written),
    world.effects({ git: repository(world.root, committed) }),
  );
const CLAIMS = "data/rally/claims.yaml";

describe("a review", () => {
  test("of what has not changed says so", async () => {
    expect(await review()).toMatchObject({
      ref: "HEAD",
      commit: COMMIT,
      diagnostics: [],
      datasets: [{ dataset: "rally", state: "both", changes: [], excluded: { before: 1, after: 1 } }],
    });
  });

  test("of a figure tells the claim, its pair and the sentence of it in the language asked for", async () => {
    await world.rewrite(CLAIMS, "low: 2000", "low: 1200");
    const { datasets } = await review([], { language: "nb" });
    const [{ changes, claims, pairs, sentences, excluded }] = datasets as [(typeof datasets)[0]];
    expect(changes.map(({ subjectId, field, old, new: now }) => [subjectId, field, old, now])).toEqual([
      ["union-thousands", "low", "2000", "1200"],
      ["d-6b26e2d0e0", "kind", "conflict", "compatible"],
    ]);
    expect([...claims.keys()]).toEqual(["union-thousands"]);
    expect(claims.get("union-thousands")).toMatchObject({ words: "«tusenvis»", subject: "på torget" });
    expect(pairs).toEqual({ "d-6b26e2d0e0": ["union-thousands", "police-count"] });
    expect([...sentences.keys()]).toEqual(["d-6b26e2d0e0"]);
    expect(sentences.get("d-6b26e2d0e0")).toContain("Politiet");
    expect(excluded).toEqual({ before: 1, after: 0 });
    const [english] = (await review()).datasets;
    expect(english?.sentences.get("d-6b26e2d0e0")).toContain("The police");
  });

  test("of a dataset that is new, or gone, has all of its claims on one side", async () => {
    const whole = committed;
    committed = { "data/march/notes.txt": "" };
    expect((await review()).datasets).toMatchObject([
      { dataset: "rally", state: "new", excluded: { before: 0, after: 1 }, gone: [] },
    ]);
    committed = whole;
    await world.delete("data/rally");
    expect((await review()).datasets).toMatchObject([
      { dataset: "rally", state: "gone", excluded: { before: 1, after: 0 }, gone: [] },
    ]);
  });

  test("tells an excerpt that its text has no longer, and no other", async () => {
    committed["data/rally/archive/herald.txt"] = await world.read("data/rally/archive/herald.txt");
    await world.rewrite("data/rally/archive/herald.txt", "1,500", "1,600");
    expect((await review()).datasets[0]?.gone).toMatchObject([
      { claim: "police-count", source: "herald-05-02", nearest: expect.stringContaining("1,600") },
    ]);
    await world.rewrite("data/rally/archive/herald.txt", "stayed open", "was closed");
    committed["data/rally/archive/herald.txt"] = await world.read("data/rally/archive/herald.txt");
    expect((await review()).datasets[0]?.gone).toEqual([]);
  });

  test("of data with an error on either side is none, and says which", async () => {
    committed[CLAIMS] = committed[CLAIMS]?.replace("speaker: union", "speaker: onion") ?? "";
    expect(await review()).toMatchObject({
      datasets: [],
      diagnostics: [
        { code: "dangling-reference", at: { file: `${COMMIT.slice(0, 10)}:${world.path(CLAIMS)}` } },
      ],
    });
  });

  test("names what was meant by a dataset that is on neither side", async () => {
    await expect(review(["raly"])).rejects.toMatchObject({
      message: "unknown dataset: raly",
      hint: "did you mean rally?",
    });
  });
});
