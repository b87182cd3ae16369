import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvOf, type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
let datasets = 0;
beforeAll(async () => {
  shop = await workshop("identity");
});
afterAll(() => shop.remove());

const HEAD = ["claim_id", "speaker", "publisher", "said", "measure", "unit", "amount", "excerpt"];
const LONG = "flood-of-march-homes-under-water-in-the-northern-valley-by-the-river";
const mayor = (id: string) => [
  ...[id, "Mayor", "Valley Post", "2031-03-04", "homes under water", "homes", "400", "400 homes"],
];
const union = (id: string) => [
  ...[id, "Union", "Valley Herald", "2031-03-05", "homes under water", "homes", "900", "900 homes"],
];

/** What the first of them says a day later, in words of its own. */
const later = (id: string) => [...mayor(id).slice(0, 3), "2031-03-06", ...mayor(id).slice(4)];

const into = () => {
  datasets += 1;
  return `set-${datasets}`;
};
async function importing(to: string, rows: string[][], asked: { replace?: boolean; head?: string[] } = {}) {
  await shop.write("in.csv", csvOf([asked.head ?? HEAD, ...rows]));
  return shop.import("in.csv", { to, replace: asked.replace ?? false });
}
/** What each claim says, by the words of its source. */
async function told(to: string): Promise<Map<string, string>> {
  const { claims, speakers, sources } = await shop.dataset(to);
  return new Map(
    claims.map((claim) => [
      claim.excerpt,
      JSON.stringify({
        ...claim,
        at: null,
        who: speakers.get(claim.speaker),
        where: sources.get(claim.source),
      }),
    ]),
  );
}

describe("claims are found again by the name that they came in under, letter for letter", () => {
  test.each([
    ["longer than an id, and alike to its end", `${LONG}-mayor`, `${LONG}-union`],
    ["apart by a sign", "1.1", "1_1"],
    ["of another script", "область-1", "район-1"],
    ["one of which is the id of the other", "1.1", "1-1"],
    ["alike but for composed letters", "\u00e5-1", "a\u030a-1"],
  ])("names %s", async (_, one, other) => {
    const orders = [
      [[mayor(one)], [union(other)]],
      [[union(other)], [mayor(one)]],
      [[mayor(one), union(other)], []],
    ];
    for (const [first = [], second = []] of orders) {
      const to = into();
      await importing(to, first);
      const before = await told(to);
      if (second.length > 0)
        expect((await importing(to, second)).counts).toMatchObject({ added: 1, updated: 0 });
      const after = await told(to);
      expect(after.size).toBe(2);
      for (const [excerpt, claim] of before) expect(after.get(excerpt)).toBe(claim);
      const { claims } = await shop.dataset(to);
      expect(new Set(claims.map(({ ref, id }) => ref ?? id))).toEqual(new Set([one, other]));
      const again = await importing(to, [mayor(one), union(other)]);
      expect(again.counts).toMatchObject({ unchanged: 2, added: 0, updated: 0 });
    }
  });

  test("ids made of them can be read, and end with a hash where they are shortened", async () => {
    const to = into();
    await importing(to, [mayor("область-1"), union("район-1")]);
    await importing(to, [[...mayor(`${LONG}-mayor`).slice(0, 7), "four hundred"]]);
    const ids = (await shop.dataset(to)).claims.map(({ id }) => id);
    expect(ids).toEqual([
      "oblast-1",
      "rayon-1",
      expect.stringMatching(/^flood-of-march-homes-under-water-in-the-northern-[a-z-]*[0-9a-f]{8}$/),
    ]);
    expect(await shop.read(`data/${to}/claims.yaml`)).toContain("- id: oblast-1\n  ref: область-1\n");
  });

  test("so are speakers and sources, and what refers to a claim", async () => {
    const head = [...HEAD, "speaker_id", "source_id", "retracts", "utterance"];
    const to = into();
    await importing(to, [[...mayor("c.1"), "P.1", "S 1", "", "talk 1"]], { head });
    const second = await importing(
      to,
      [
        [...union("c-1"), "p-1", "s-1", "", "talk-1"],
        [...mayor("c 2").slice(0, 7), "no longer", "P.1", "S 1", "c.1", "talk.1"],
      ],
      { head },
    );
    const { claims, speakers, sources } = await shop.dataset(to);
    expect([...speakers].map(([id, { ref }]) => [id, ref])).toEqual([
      ["p-1", "P.1"],
      ["p-1-2", "p-1"],
    ]);
    expect([...sources].map(([id, { ref }]) => [id, ref])).toEqual([
      ["s-1", "S 1"],
      ["s-1-2", "s-1"],
    ]);
    expect(claims.map(({ id, ref, speaker, retracts }) => [id, ref, speaker, retracts])).toEqual([
      ["c-1", "c.1", "p-1", null],
      ["c-1-2", "c-1", "p-1-2", null],
      ["c-2", "c 2", "p-1", "c-1"],
    ]);
    expect(new Set(claims.map(({ utterance }) => utterance)).size).toBe(3);
    const apart = second.diagnostics.filter(({ code }) => code === "import-near-duplicate");
    expect(apart.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "new source “s-1” (s-1-2) is not the one with the id s-1, which came in as “S 1”",
      ]),
    );
    // The program's own table goes by its ids.
    await shop.write("claims.csv", await shop.claimsCsv(to));
    const own = await shop.import("claims.csv", { to });
    expect(own.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(own.counts).toMatchObject({ rows: 3, unchanged: 3 });
    expect(own.files).toEqual([]);
  });
});

test("a row that would make another claim of one with its id stops the import, unless --replace is given", async () => {
  const to = into();
  await importing(to, [mayor("1")]);
  const before = await shop.read(`data/${to}/claims.yaml`);
  const stopped = await importing(to, [union("1"), union("2")]);
  expect(stopped).toMatchObject({ ok: false, files: [], rejectsFile: null });
  expect(stopped.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    {
      code: "import-replaces",
      message: "row would make another claim of 1: speaker mayor → union, source valley-post → valley-herald",
      at: { line: 2, column: 1 },
      hint: expect.stringContaining("--replace"),
    },
  ]);
  expect(await shop.read(`data/${to}/claims.yaml`)).toBe(before);
  expect((await importing(to, [union("1")], { replace: true })).counts).toMatchObject({ updated: 1 });
  // From the same speaker in the same paper a month later: the day and the words are others.
  const later = [...union("1").slice(0, 3), "2031-04-05", ...union("1").slice(4, 6), "700", "700 homes"];
  expect((await importing(to, [later])).diagnostics).toContainEqual(
    expect.objectContaining({
      code: "import-replaces",
      message: expect.stringContaining("said 2031-03-05 → 2031-04-05, amount 900 → 700"),
    }),
  );
  const corrected = await importing(to, [[...union("1").slice(0, 6), "901", "900 homes"]]);
  expect(corrected.counts).toMatchObject({ updated: 1 });
});

test("no table changes a claim of another, whatever the ids and their order, and no row is lost", async () => {
  const parts = fc.constantFrom(
    ...[
      "1",
      "01",
      "a",
      "A",
      ".",
      "_",
      "-",
      " ",
      "å",
      "область",
      "район",
      "京都",
      "ب",
      "🙂",
      "É",
      "e\u0301",
      "x".repeat(63),
    ],
    ...["constructor", "__proto__", "-2", "'", "=1", ","],
  );
  const id = fc.array(parts, { minLength: 1, maxLength: 4 }).map((list) => list.join(""));
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(ids, ids, fc.boolean(), async (first, second, isSame) => {
      const to = into();
      const rowsOf = (names: string[], row: typeof mayor, table: string) =>
        names.map((name, index) => [...row(name).slice(0, 7), `${table} ${index}`]);
      const [a, b] = [rowsOf(first, mayor, "one"), rowsOf(second, isSame ? later : union, "two")];
      const sum = ({
        counts: { rows, added, updated, unchanged, rejected },
      }: Awaited<ReturnType<typeof importing>>) => rows - added - updated - unchanged - rejected;
      expect(sum(await importing(to, a))).toBe(0);
      const before = await told(to);
      const result = await importing(to, b);
      const namesOfFirst = new Set(a.map(([name = ""]) => name.trim()));
      const shared = b.filter(([name = ""]) => namesOfFirst.has(name.trim()));
      const after = await told(to);
      for (const [excerpt, claim] of before) expect(after.get(excerpt)).toBe(claim);
      if (shared.length > 0) return;
      expect(sum(result)).toBe(0);
      expect(result.counts).toMatchObject({ rows: b.length, updated: 0, unchanged: 0 });
      expect(after.size).toBe(before.size + result.counts.added);
    }),
    { numRuns: process.env.DBRIEF_FUZZ_CASES === undefined ? 30 : 300 },
  );
});
