import { describe, expect, test } from "vitest";
import { makeLock, readLock, verifyDataset, writeLock } from "../../src/evidence/index.ts";
import { archiveOf, estimate, fictionalDataset, statement } from "./fictional.ts";

const claims = [
  estimate({ id: "a", excerpt: "about 400 people were moved", amount: 400, modifier: "about" }),
  statement({ id: "b", excerpt: "the dam burst" }),
];
const dataset = fictionalDataset({ claims });
const text = "On Monday about 400 people were moved.\nShe said that the dam burst at night. The levee held.";
const archive = archiveOf({ "one.txt": text });

describe("verifyDataset", () => {
  test("gives the place of each excerpt and the hash of the text", () => {
    const { evidence, diagnostics } = verifyDataset(dataset, archive, null);
    expect(diagnostics).toEqual([]);
    expect(evidence.claims.get("b")).toEqual({
      verification: "verified",
      line: 2,
      start: text.indexOf("the dam"),
      nearest: null,
      verifiedOn: null,
      figure: null,
    });
    expect(evidence.sources.get("one")?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("an excerpt that is not there is an error with the nearest words", () => {
    const other = fictionalDataset({ claims: [statement({ excerpt: "said that the dam held at night" })] });
    const { evidence, diagnostics } = verifyDataset(other, archive, null);
    expect(evidence.claims.get("a")).toMatchObject({ verification: "not-found", line: null });
    expect(diagnostics).toMatchObject([{ severity: "error", code: "excerpt-not-found", at: { line: 1 } }]);
    expect(diagnostics[0]?.hint).toContain("said that the dam burst at night");
  });

  test("an excerpt that stands twice is ambiguous and says where", () => {
    const twice = archiveOf({ "one.txt": "the dam burst\n\nthe dam burst" });
    const { evidence, diagnostics } = verifyDataset(fictionalDataset({ claims: [claims[1]!] }), twice, null);
    expect(evidence.claims.get("b")?.verification).toBe("ambiguous");
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "excerpt-ambiguous" }]);
    expect(diagnostics[0]?.message).toContain("lines 1, 3");
  });

  test("a text that is not UTF-8 is an error, and its claims are without archive", () => {
    const { evidence, diagnostics } = verifyDataset(
      dataset,
      new Map([["one.txt", new Uint8Array([0xff])]]),
      null,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["archive-not-utf-8"]);
    expect(evidence.claims.get("a")?.verification).toBe("no-archive");
  });
});

describe("the lock", () => {
  const { lock } = makeLock(dataset, archive, "2026-03-01");

  test("is written the same way each time and read back whole", () => {
    const written = writeLock(lock);
    expect(writeLock(makeLock({ ...dataset, claims: claims.toReversed() }, archive, "2026-03-01").lock)).toBe(
      written,
    );
    expect(readLock(written, "lock.json")).toEqual({ lock, diagnostics: [] });
    // Of a field that isn't written there is nothing to remember.
    expect(Object.keys(lock.claims.get("b")?.fields ?? {}).sort()).toEqual(["excerpt", "source", "stance"]);
    expect(lock.claims.get("b")).toMatchObject({
      before: "She said that",
      after: "at night. The",
      start: 53,
    });
  });

  test("stands in for an archive that is not at hand", () => {
    const { evidence, diagnostics } = verifyDataset(dataset, null, lock);
    expect(diagnostics).toEqual([]);
    expect(evidence.claims.get("a")).toMatchObject({ verification: "no-archive", verifiedOn: "2026-03-01" });
    expect(evidence.sources.get("one")?.sha256).toBe(lock.claims.get("a")?.sha256);
  });

  test.each([
    { excerpt: "about 400 people were moved." },
    { amount: 401 },
    { modifier: "exact" as const },
    { translation: { nb: "rundt 400 ble flyttet" } },
    { prefix: "On Monday" },
    { source: "two" },
  ])("is stale once the claim is edited: %j", (edit) => {
    const edited = fictionalDataset({
      sources: [{ id: "one" }, { id: "two", archive: "two.txt" }],
      claims: [estimate({ ...(claims[0] as ReturnType<typeof estimate>), ...edit })],
    });
    const { evidence, diagnostics } = verifyDataset(edited, null, lock);
    expect(evidence.claims.get("a")?.verifiedOn).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["lock-stale"]);
  });

  test("names the fields that were edited, and what they say now", () => {
    const [claim] = claims as [ReturnType<typeof estimate>];
    const edited = { ...claim, modifier: "up-to" as const, translation: { nb: "rundt 400 ble flyttet" } };
    const { diagnostics } = verifyDataset(fictionalDataset({ claims: [edited] }), null, lock);
    expect(diagnostics[0]?.message).toBe(
      "evidence of a: edited after it was verified on 2026-03-01: modifier is up-to, translation (nb) is “rundt 400 ble flyttet”",
    );
    const longer = { ...claim, excerpt: `${claim.excerpt} on` };
    const told = verifyDataset(fictionalDataset({ claims: [longer] }), null, lock).diagnostics;
    expect(told[0]?.message).toContain(`excerpt is “${claim.excerpt} on”`);
  });

  test("an edited claim is stale beside its text too, for the text proves no translation; renewal says so", () => {
    const [claim] = claims as [ReturnType<typeof estimate>];
    const edited = fictionalDataset({ claims: [{ ...claim, translation: { nb: "rundt 400 ble flyttet" } }] });
    const beside = verifyDataset(edited, archive, lock);
    expect(beside.evidence.claims.get("a")?.verification).toBe("verified");
    expect(beside.diagnostics.map(({ code }) => code)).toEqual(["lock-stale"]);
    const renewed = makeLock(edited, archive, "2026-03-02", lock);
    expect(renewed.changes).toEqual([{ claim: "a", change: "edited", fields: ["translation (nb)"] }]);
    expect(verifyDataset(edited, null, renewed.lock).diagnostics).toEqual([]);
  });

  test("a lock without hashes of fields still tells what is stale", () => {
    const bare = readLock(writeLock(lock).replace(/"fields": \{[^}]*\},\n\s*/g, ""), "lock.json").lock!;
    expect(bare.claims.get("a")?.fields).toBeNull();
    const [claim] = claims as [ReturnType<typeof estimate>];
    const edited = fictionalDataset({ claims: [{ ...claim, amount: 401 }] });
    const { diagnostics } = verifyDataset(edited, null, bare);
    expect(diagnostics[0]?.message).toMatch(/edited after it was verified on 2026-03-01: the claim$/);
  });

  test("renewal says claim by claim what an archived text that changed still has", () => {
    const changed = archiveOf({ "one.txt": "On Tuesday about 400 people were moved." });
    const renewed = makeLock(dataset, changed, "2026-03-02", lock);
    expect(renewed.changes).toEqual([
      { claim: "a", change: "still-there", fields: [] },
      { claim: "b", change: "gone", fields: [] },
    ]);
    expect([...renewed.lock.claims.keys()]).toEqual(["a"]);
    expect(renewed.lock.claims.get("a")?.verified).toBe("2026-03-02");
  });

  test("keeps what it has for texts that are not at hand", () => {
    expect(makeLock(dataset, new Map(), "2026-03-02", lock)).toEqual({ lock, changes: [] });
  });

  test("quotes no more than 20 words together with the excerpt", () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const long = fictionalDataset({ claims: [statement({ excerpt: words.slice(10, 28).join(" ") })] });
    const locked = makeLock(long, archiveOf({ "one.txt": words.join(" ") }), "2026-03-01").lock.claims.get(
      "a",
    )!;
    expect(`${locked.before} ${locked.after}`).toBe("w9 w28");
  });

  test.each(["", "{}", "[]", '{"version":2,"claims":{}}', '{"version":1,"claims":{"a":{}}}'])(
    "is refused where it is %j",
    (text) =>
      expect(readLock(text, "lock.json")).toMatchObject({
        lock: null,
        diagnostics: [{ code: "lock-unreadable" }],
      }),
  );
});
