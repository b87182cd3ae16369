import { describe, expect, test } from "vitest";
import {
  findClaim,
  jsonOf,
  linesOfClaim,
  planClaim,
  planIgnored,
  planRemoval,
  planSource,
  rawOf,
} from "./edits.ts";

const texts = (files: Record<string, string>) => new Map(Object.entries(files));
const CLAIM = { id: "new", excerpt: "x", source: "herald" };
const planned = (
  files: Record<string, string>,
  claim: Parameters<typeof planClaim>[1]["claim"] = CLAIM,
  more: object = {},
) => Object.fromEntries(planClaim(texts(files), { claim, ...more }));

describe("a new claim", () => {
  test("stands behind the last of its source, in whichever file that is", () => {
    const files = {
      "claims.yaml": "- {id: a, source: herald}\n- {id: b, source: herald}\n- {id: c, source: post}\n",
      "claims/post.yaml": "- {id: d, source: post}\n",
    };
    expect(planned(files)).toEqual({
      "claims.yaml":
        "- {id: a, source: herald}\n- {id: b, source: herald}\n- id: new\n  source: herald\n  excerpt: x\n- {id: c, source: post}\n",
    });
    expect(Object.keys(planned(files, { ...CLAIM, source: "post" }))).toEqual(["claims/post.yaml"]);
  });

  test("begins a file: the source's own where claims lie in a folder, else claims.yaml", () => {
    const written = "- id: new\n  source: herald\n  excerpt: x\n";
    expect(planned({})).toEqual({ "claims.yaml": written });
    expect(planned({ "claims/post.yaml": "- {id: d, source: post}\n" })).toEqual({
      "claims/herald.yaml": written,
    });
    const both = {
      "claims.yaml": "- {id: a, source: wire}\n",
      "claims/post.yaml": "- {id: d, source: post}\n",
    };
    expect(Object.keys(planned(both))).toEqual(["claims.yaml"]);
  });

  test("comes after the speakers, measures and propositions that come with it", () => {
    const files = {
      "claims.yaml": "[]\n",
      "speakers.yaml": "a: {name: A}\n",
      "brief.yaml": "title: T\nmeasures:\n  m: {label: M}\n",
    };
    const entries = {
      speakers: { b: { name: "B" }, c: { name: "C" } },
      measures: { n: { label: "N" } },
      propositions: { p: { text: "P" } },
    };
    const plan = planClaim(texts(files), { claim: CLAIM, entries });
    expect([...plan.keys()]).toEqual(["speakers.yaml", "brief.yaml", "claims.yaml"]);
    expect(plan.get("speakers.yaml")).toBe("a: {name: A}\nb: {name: B}\nc: {name: C}\n");
    expect(plan.get("brief.yaml")).toBe(
      "title: T\nmeasures:\n  m: {label: M}\n  n: {label: N}\n\npropositions:\n  p: {text: P}\n",
    );
  });

  test("says nothing of what is empty", () => {
    const claim = {
      ...CLAIM,
      note: "",
      via: [],
      words: {},
      prefix: null,
      said: { date: "2031-05-01", why: "" },
    };
    expect(planned({}, claim)["claims.yaml"]).toBe(
      "- id: new\n  source: herald\n  said: {date: 2031-05-01}\n  excerpt: x\n",
    );
  });

  test("stands in no file that can't be edited in place", () => {
    for (const text of ["a: 1\n", "- ["])
      expect(() => planned({ "claims.yaml": text })).toThrow("claims.yaml can't be edited in place");
    expect(() =>
      planned({ "speakers.yaml": "- a\n" }, CLAIM, { entries: { speakers: { b: { name: "B" } } } }),
    ).toThrow("speakers.yaml can't be edited in place");
  });
});

describe("a claim in the place of another", () => {
  const files = { "claims.yaml": "- id: a\n  excerpt: x # mine\n  note: n\n- id: b\n" };
  test("changes the keys that differ, its id included, and no file where none does", () => {
    const edited = planned(files, { id: "a", excerpt: "y" }, { replaces: "a" });
    expect(edited).toEqual({ "claims.yaml": "- id: a\n  excerpt: y # mine\n- id: b\n" });
    expect(planned(files, { id: "z", excerpt: "x", note: "n" }, { replaces: "a" })).toEqual({
      "claims.yaml": "- id: z\n  excerpt: x # mine\n  note: n\n- id: b\n",
    });
    expect(planned(files, { id: "a", excerpt: "x", note: "n" }, { replaces: "a" })).toEqual(files);
    expect(() => planned(files, CLAIM, { replaces: "c" })).toThrow("no claim c in the YAML files");
  });
});

describe("what else is planned", () => {
  const files = { "claims.yaml": "- id: a\n- id: b\n", "sources.yaml": "herald:\n  publisher: H\n" };
  test("a claim taken out, a source put in, a figure left out", () => {
    expect(Object.fromEntries(planRemoval(texts(files), "a"))).toEqual({ "claims.yaml": "- id: b\n" });
    expect(() => planRemoval(texts(files), "c")).toThrow("no claim c");
    expect(planSource(texts(files), "post", { publisher: "P", url: "" }).get("sources.yaml")).toBe(
      "herald:\n  publisher: H\npost:\n  publisher: P\n",
    );
    expect(planSource(texts({}), "post", { publisher: "P" }).get("sources.yaml")).toBe(
      "post:\n  publisher: P\n",
    );
    expect(() => planSource(texts({ "sources.yaml": "- a\n" }), "post", {})).toThrow(
      "sources.yaml can't be edited",
    );
    expect(planIgnored(texts(files), "herald", "300 cars", "cars").get("sources.yaml")).toBe(
      "herald:\n  publisher: H\n  ignore:\n    - {text: 300 cars, why: cars}\n",
    );
    expect(() => planIgnored(texts({}), "herald", "300", "cars")).toThrow(
      "the entry of herald can't be edited",
    );
  });

  test("a claim is found in any file of claims, with its lines", () => {
    const both = texts({
      "claims.yaml": "- id: a\n",
      "claims/b.yaml": "- id: b\n  note: n\n",
      "notes.yaml": "- id: c\n",
    });
    expect(findClaim(both, "b")).toMatchObject({ file: "claims/b.yaml", found: { id: "b" } });
    expect(() => findClaim(both, "c")).toThrow("no claim c");
    expect(linesOfClaim("- id: a\n- id: b\n  note: n\n", "b")).toBe("- id: b\n  note: n\n");
    expect(linesOfClaim("- id: a\n", "b")).toBe("");
    expect(linesOfClaim("a: 1\n", "a")).toBe("");
  });

  test("values go to YAML and come back; 0 and false are something", () => {
    const value = { a: 0, b: false, c: ["x"], d: { e: "f" } };
    expect(jsonOf(new Map(Object.entries(rawOf(value))))).toEqual(value);
    expect(rawOf({ a: null, b: "", c: [], d: {} })).toEqual({});
  });
});
