import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import type { WrittenConfig } from "../config.ts";
import { type CheckOptions, check } from "./check.ts";

let world: RallyWorld;
beforeEach(async () => {
  world = await rallyWorld();
});
afterEach(() => world.remove());

const LOCK = "data/rally/evidence.lock.json";
const ARCHIVE = "data/rally/archive";
const HERALD = "data/rally/archive/herald.txt";

async function checked(options: Partial<CheckOptions> = {}, written: WrittenConfig = {}) {
  const { ok, datasets, diagnostics } = await check(
    [],
    { strict: false, coverage: false, reviewed: false, ...options },
    world.config(written),
    world.effects(),
  );
  const told = diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  return { ok, datasets, diagnostics, told };
}
const locking = () => checked({}, { archive: world.path(ARCHIVE) });

describe("what is counted", () => {
  test("claims by what the archive says of them, and the figures of its texts", async () => {
    await world.rewrite(HERALD, "the bridge stayed open", "the bridge stayed open, the bridge stayed open");
    await world.rewrite("data/rally/archive/posten.txt", "tusenvis", "hundrevis");
    const { datasets, ok } = await checked();
    expect(ok).toBe(false);
    expect(datasets).toEqual([
      {
        ...{ dataset: "rally", claims: 3, sources: 2, verified: 1, ambiguous: 1, notFound: 1, noArchive: 0 },
        coverage: { figures: 3, covered: 1, ignored: 0 },
      },
    ]);
  });

  test("no coverage where no text is at hand", async () => {
    await world.delete(ARCHIVE);
    expect((await checked()).datasets).toEqual([
      expect.objectContaining({ verified: 0, noArchive: 3, coverage: null }),
    ]);
  });

  test("nothing of data with an error", async () => {
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    const { ok, datasets, told } = await checked();
    expect({ ok, datasets }).toEqual({ ok: false, datasets: [] });
    expect(told).toEqual([expect.stringContaining("error dangling-reference")]);
  });

  test("nothing at all where there is no dataset", async () => {
    await world.delete("data/rally");
    const { ok, told } = await checked();
    expect({ ok, told }).toEqual({
      ok: false,
      told: [expect.stringContaining("error no-dataset: no dataset in")],
    });
  });
});

describe("what the evidence lacks", () => {
  test("an excerpt that is not in its text stops a check", async () => {
    await world.rewrite(HERALD, "1,500", "1,600");
    const { ok, told } = await checked();
    expect(ok).toBe(false);
    expect(told).toEqual([expect.stringContaining("error excerpt-not-found: excerpt of police-count")]);
  });

  test("what was never verified stops a strict check alone", async () => {
    await world.delete(ARCHIVE);
    expect(await checked()).toMatchObject({ ok: true, told: [] });
    const { ok, told, diagnostics } = await checked({ strict: true });
    expect(ok).toBe(false);
    expect(told).toEqual([
      "error never-verified: no evidence of police-count: its excerpt was never verified",
      "error never-verified: no evidence of union-thousands: its excerpt was never verified",
      "error never-verified: no evidence of police-bridge: its excerpt was never verified",
    ]);
    expect(diagnostics[0]?.at?.line).toBe(1);
  });

  test("verified once and locked is enough for a strict check without the texts", async () => {
    await locking();
    await world.delete(ARCHIVE);
    expect(await checked({ strict: true })).toMatchObject({ ok: true, told: [] });
  });

  test("a claim edited since is told once, and stops a strict check", async () => {
    await locking();
    await world.delete(ARCHIVE);
    await world.rewrite("data/rally/claims.yaml", "Vi telte 1500", "Vi talte 1500");
    const stale =
      "lock-stale: evidence of police-count: edited after it was verified on 2031-06-01: translation (nb) is “Vi talte 1500 personer, sa politiet”";
    expect(await checked()).toMatchObject({ ok: true, told: [`warning ${stale}`] });
    expect(await checked({ strict: true })).toMatchObject({ ok: false, told: [`error ${stale}`] });
  });

  test("a figure of a language that is not read is proved by nothing", async () => {
    await world.rewrite("data/rally/sources.yaml", "language: nb", "language: ka");
    expect((await checked()).told.join()).not.toContain("figure-unread");
    const { told, diagnostics } = await checked({ strict: true });
    expect(told).toContain(
      "error figure-unread: figure of union-thousands: not proved, its excerpt is in a language without a reader",
    );
    expect(diagnostics.map(({ at }) => at?.line)).toContain(11);
  });

  test("a theme of one's own is looked at too", async () => {
    await world.write("theme/layout.hbs", "{{nothing-known}}");
    const { ok, told } = await checked({}, { theme: world.path("theme") });
    expect(ok).toBe(false);
    expect(told.join()).toContain("theme");
  });
});

test("with --reviewed, each claim that two people did not work on", async () => {
  await world.rewrite(
    "data/rally/claims.yaml",
    "- id: police-count",
    "- id: police-count\n  by: KN\n  checked_by: AS",
  );
  await world.rewrite(
    "data/rally/claims.yaml",
    "- id: union-thousands",
    "- id: union-thousands\n  by: KN\n  checked_by: kn",
  );
  expect(await checked()).toMatchObject({ ok: true, told: [] });
  const { ok, told, diagnostics } = await checked({ reviewed: true });
  expect(ok).toBe(false);
  expect(told).toEqual([
    "error not-reviewed: review of union-thousands: KN wrote it down and checked it",
    "error not-reviewed: review of police-bridge: nobody is named who wrote it down",
  ]);
  expect(diagnostics.map(({ at }) => at?.file)).toEqual(Array(2).fill(world.path("data/rally/claims.yaml")));
  await world.rewrite("data/rally/claims.yaml", "- id: police-bridge", "- id: police-bridge\n  by: KN");
  expect((await checked({ reviewed: true })).told).toContain(
    "error not-reviewed: review of police-bridge: only KN worked on it",
  );
});

describe("the lock", () => {
  test("is written where the archive is named outright, with the day, and told of only where a claim changed", async () => {
    expect(await locking()).toMatchObject({ ok: true, told: [] });
    const lock = JSON.parse(await world.read(LOCK));
    expect(Object.keys(lock.claims)).toHaveLength(3);
    expect(lock.claims["police-count"].verified).toBe("2031-06-01");
  });

  test("is not written where the archive is only found, by a strict check, or with an error in the data", async () => {
    await checked();
    await checked({ strict: true }, { archive: world.path(ARCHIVE) });
    await world.rewrite("data/rally/archive/posten.txt", "tusenvis", "hundrevis");
    await locking();
    await expect(world.read(LOCK)).rejects.toThrow("ENOENT");
  });

  test("an edited claim that the archive proves is locked anew, which is a note with what was edited", async () => {
    await locking();
    await world.rewrite("data/rally/claims.yaml", "the bridge stayed open", "bridge stayed open");
    const { told } = await checked();
    expect(told).toEqual([expect.stringContaining("warning lock-stale: evidence of police-bridge: edited")]);
    const { told: renewed, diagnostics } = await locking();
    expect(renewed).toEqual([
      "note lock-renewed: evidence of police-bridge: verified again as edited (excerpt)",
    ]);
    expect(diagnostics[0]).toMatchObject({
      at: { line: 22 },
      hint: "the archive proves the excerpt; read the other edits once more",
    });
    expect(await checked()).toMatchObject({ told: [] });
  });

  test("what is stale of one claim stays told where another's is renewed", async () => {
    await locking();
    await world.rewrite("data/rally/claims.yaml", "the bridge stayed open", "bridge stayed open");
    await world.rewrite("data/rally/claims.yaml", "Det var tusenvis", "tusenvis");
    await world.delete("data/rally/archive/posten.txt");
    const { told } = await locking();
    expect(told.filter((line) => line.includes("lock-"))).toEqual([
      expect.stringContaining("lock-stale: evidence of union-thousands"),
      expect.stringContaining("lock-renewed: evidence of police-bridge"),
    ]);
  });

  test("another archived text is told of, with whether each excerpt still stands in it", async () => {
    await locking();
    await world.rewrite(HERALD, /They added.*/, "It was warm.");
    const { told, diagnostics } = await checked();
    expect(told).toEqual([
      expect.stringContaining("error excerpt-not-found: excerpt of police-bridge"),
      "note archive-changed: archived text changed: police-count is still there",
      "note archive-changed: archived text changed: police-bridge is gone from it",
    ]);
    expect(diagnostics[1]?.hint).toBeNull();
  });
});

describe("figures that no claim carries", () => {
  const coverage = (options: Partial<CheckOptions> = {}) => checked({ coverage: true, ...options });

  test("are told where that is asked for, with their place and what to do, and stop a strict check", async () => {
    expect((await checked()).told).toEqual([]);
    const { ok, diagnostics } = await coverage();
    expect(ok).toBe(true);
    expect(diagnostics).toEqual([
      {
        severity: "warning",
        code: "figure-uncovered",
        message: "no claim carries: 300 (cars)",
        at: { file: world.path(HERALD), line: 3, column: null },
        hint: "add a claim, or an entry to ignore of herald-05-02 with the reason",
      },
    ]);
    await locking();
    expect(await coverage({ strict: true })).toMatchObject({
      ok: false,
      told: ["error figure-uncovered: no claim carries: 300 (cars)"],
    });
  });

  test("without a unit none is said; one that an entry leaves out is not told", async () => {
    await world.rewrite(HERALD, "for 300 cars", "until 300, for 200 cars");
    await world.rewrite(
      "data/rally/sources.yaml",
      "archive: herald.txt}",
      'archive: herald.txt, ignore: [{text: "200 cars", why: cars}, {text: "700", why: none}]}',
    );
    const { told, diagnostics } = await coverage();
    expect(told).toEqual([
      "warning figure-uncovered: no claim carries: 300",
      "warning ignore-idle: ignore of herald-05-02: 700 is no figure of its text",
    ]);
    expect(diagnostics[1]).toMatchObject({ at: { line: 1 }, hint: "remove the entry, or correct it" });
  });

  test("one in a claim's excerpt that the claim doesn't state stands beside it, which is a note", async () => {
    await world.rewrite(
      "data/rally/claims.yaml",
      "the bridge stayed open",
      "the bridge stayed open for 300 cars",
    );
    const { ok, told, diagnostics } = await coverage({ strict: false });
    expect(ok).toBe(true);
    expect(told).toEqual([
      "note figure-beside: no claim states: 300, which stands in the excerpt of police-bridge",
    ]);
    expect(diagnostics[0]).toMatchObject({
      at: { file: world.path(HERALD), line: 3 },
      hint: "shorten the excerpt, add a claim, or an entry to ignore of herald-05-02 with the reason",
    });
  });

  test("nothing is told without the texts", async () => {
    await world.delete(ARCHIVE);
    expect(await coverage()).toMatchObject({ ok: true, told: [] });
  });
});
