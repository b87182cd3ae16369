import { describe, expect, test } from "vitest";
import { publicationOf, readDataset, SAMPLE } from "../../../test/sample-publication.ts";
import { exchanges } from "./index.ts";

const publication = publicationOf(await readDataset(SAMPLE));

function write(id: string, language = "en"): string {
  return [...exchanges.find((exchange) => exchange.id === id)!.write(publication, language)].join("");
}

interface Review {
  readonly [key: string]: unknown;
  readonly identifier: string;
  readonly claimReviewed: string;
  readonly reviewBody?: string;
  readonly itemReviewed: Record<string, unknown>;
}

describe("claimreview", () => {
  const { "@context": context, "@graph": graph } = JSON.parse(write("claimreview"));
  const reviews = new Map((graph as Review[]).map((review) => [review.identifier, review]));

  test("has every claim in the curator's order", () => {
    expect(context).toBe("https://schema.org");
    expect([...reviews.keys()]).toEqual(publication.dataset.claims.map(({ id }) => id));
  });

  test("makes up no verdict, no reviewer and no day", () => {
    for (const review of reviews.values()) {
      expect(review["@type"]).toBe("ClaimReview");
      for (const key of ["reviewRating", "author", "datePublished"]) expect(review).not.toHaveProperty(key);
    }
    expect(reviews.get("late")!.itemReviewed).toMatchObject({ datePublished: "2031-05-07" });
    expect(reviews.get("fewer")!.itemReviewed).not.toHaveProperty("datePublished");
    expect(reviews.get("undated")!.itemReviewed).not.toHaveProperty("datePublished");
  });

  test("says who claimed what, where it appeared, and what the brief finds of it", () => {
    expect(reviews.get("early")).toMatchObject({
      claimReviewed: "Seals: exact 30 seals",
      itemReviewed: {
        "@type": "Claim",
        text: "30 seals",
        author: { name: "The warden" },
        appearance: { url: "https://example.org/seals", publisher: { name: "Gazette" }, inLanguage: "en" },
      },
    });
    expect(reviews.get("gone")).toMatchObject({
      claimReviewed: "affirms: The ice is gone.",
      reviewBody: "contradiction in en",
    });
  });

  test("leaves agreement and echoes out of the body", () => {
    const kinds = new Map(publication.analysis.discrepancies.map((found) => [found.kind, found]));
    expect(kinds.has("agreement")).toBe(true);
    expect(write("claimreview")).not.toContain("agreement in en");
  });

  test("can be had in another language of the brief", () => {
    const [first] = (JSON.parse(write("claimreview", "nb")) as { "@graph": Review[] })["@graph"];
    expect(first).toMatchObject({ inLanguage: "nb", claimReviewed: "Seler: up-to 40 seler" });
  });
});

describe("json", () => {
  const document = JSON.parse(write("json"));

  test.each([true, false, null])("says whether a reading was made before a claim changed: %s", (outdated) => {
    const [found] = publication.analysis.discrepancies;
    if (found === undefined) throw new Error("the sample has no discrepancy");
    const none = { of: null, text: null, wouldSettle: null, by: null, on: null };
    const at = { file: "assessments.yaml", line: null, column: null };
    const assessment = { discrepancy: found.id, reading: "timing", ...none, at } as const;
    const assessed = new Map(outdated === null ? [] : [[found.id, { fingerprint: "0badcafe", outdated }]]);
    const written = exchanges
      .find(({ id }) => id === "json")
      ?.write(
        {
          ...publication,
          dataset: { ...publication.dataset, assessments: new Map([[found.id, assessment]]) },
          analysis: { ...publication.analysis, assessed },
        },
        "en",
      );
    const { discrepancies } = JSON.parse([...(written ?? [])].join(""));
    expect(discrepancies[0].assessment).toMatchObject({ reading: "timing", outdated: outdated ?? false });
  });

  test("has everything that there is, in its order", () => {
    const { dataset, analysis } = publication;
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(document.dataset).toMatchObject({ id: "sample", languages: ["en", "nb"] });
    expect(ids(document.measures)).toEqual([...dataset.measures.keys()]);
    expect(ids(document.propositions)).toEqual([...dataset.propositions.keys()]);
    expect(ids(document.speakers)).toEqual([...dataset.speakers.keys()]);
    expect(ids(document.sources)).toEqual([...dataset.sources.keys()]);
    expect(ids(document.claims)).toEqual(dataset.claims.map(({ id }) => id));
    expect(ids(document.discrepancies)).toEqual(analysis.discrepancies.map(({ id }) => id));
  });

  test("has a claim with its figure as written, its words in each language, and its dates with their reasons", () => {
    const claims = new Map(document.claims.map((claim: { id: string }) => [claim.id, claim]));
    expect(claims.get("late")).toMatchObject({
      claim_type: "estimate",
      amount: 40,
      low: null,
      modifier: "up-to",
      ends: { low: { value: 0 }, high: { value: 40 } },
      words: { en: "up-to 40", nb: "up-to 40" },
      via: ["radio", "wire-desk"],
      translation: { en: "up to 40 seals" },
      verification: "no-archive",
    });
    expect(claims.get("fewer")).toMatchObject({
      said: { date: "2031-05-06", basis: "inferred", why: { en: "the day of the paper" } },
    });
  });
});

test("a claim has the fields of its type, and none of the other's", () => {
  const claims: readonly Record<string, unknown>[] = JSON.parse(write("json")).claims;
  const [FIGURE, STANCE] = [
    ["measure", "amount", "low", "high", "modifier", "ends"],
    ["proposition", "stance"],
  ];
  for (const claim of claims) {
    const [own, other] = claim.claim_type === "estimate" ? [FIGURE, STANCE] : [STANCE, FIGURE];
    expect(Object.keys(claim)).toEqual(expect.arrayContaining(own));
    expect(Object.keys(claim).filter((key) => other.includes(key))).toEqual([]);
  }
  expect(new Set(claims.map((claim) => claim.claim_type)).size).toBe(2);
});

describe("what is held by whom", async () => {
  const more = `
- {id: told, measure: seals, amount: 30, modifier: exact, speaker: warden, source: wire, said: 2031-05-06, utterance: walk, excerpt: "30 sel"}
- {id: told-again, measure: seals, amount: 30, modifier: exact, speaker: warden, source: gazette, said: 2031-05-06, utterance: walk, excerpt: "30 seals"}
- {id: told-ice, proposition: ice, stance: affirms, speaker: warden, source: gazette, said: 2031-05-06, utterance: walk, excerpt: ice gone}
- {id: known-since, proposition: ice, stance: affirms, speaker: warden, source: wire, said: 2031-05-07, as_of: 2031-05-01, excerpt: ice gone}
- {id: nobody-knows, measure: seals, amount: 30, modifier: exact, speaker: biologist, origin: unknown, source: wire, said: 2031-05-07, excerpt: "30 sel"}
- {id: much-earlier, measure: seals, amount: 90, modifier: exact, speaker: biologist, source: wire, said: 2031-05-06, as_of: 2030-09-01, excerpt: "90 sel"}
`;
  const told = publicationOf(
    await readDataset({ ...SAMPLE, "claims.yaml": SAMPLE["claims.yaml"] + more.trimStart() }),
  );
  const json = exchanges.find(({ id }) => id === "json")!;
  const document = JSON.parse([...json.write(told, "en")].join(""));
  type Entry = { readonly [key: string]: unknown };
  const group = (subject: string) => document.groups.find((one: Entry) => one.subject === subject);

  test("each claim is of one position, and each position of one figure or stance", () => {
    const all = document.claims.map(({ id }: Entry) => id).toSorted();
    const positions = document.groups.flatMap((one: { positions: Entry[] }) => one.positions);
    expect(positions.flatMap(({ claims }: Entry) => claims).toSorted()).toEqual(all);
    for (const { positions: held, held: figures } of document.groups)
      expect(figures.flatMap((one: Entry) => one.positions).toSorted()).toEqual(
        held.map(({ claim }: Entry) => claim).toSorted(),
      );
  });

  test("origins are counted apart from sources, and the unknown apart from both", () => {
    expect(group("seals").held.find(({ claim }: Entry) => claim === "early")).toEqual({
      claim: "early",
      positions: ["early", "same", "nobody-knows"],
      origins: ["biologist", "warden"],
      unknown_origins: 1,
      sources: ["gazette", "wire"],
      from: "2031-05-06",
      to: "2031-05-07",
    });
    expect(group("ice").held).toMatchObject([
      // The first to hold it said it last, of a day before.
      { stance: "affirms", claim: "known-since", from: "2031-05-06", to: "2031-05-07", unknown_origins: 0 },
      { stance: "denies", claim: "not-gone", origins: ["biologist"] },
    ]);
  });

  test("the widest gap, and what stands alone", () => {
    expect(group("seals").alone).toContain("much-earlier");
    expect(group("seals").widest_gap).toBeNull();
    expect(group("ice")).not.toHaveProperty("widest_gap");
  });

  test("what each report of an utterance left out", () => {
    const ndjson = exchanges.find(({ id }) => id === "ndjson")!;
    expect(
      [...ndjson.write(told, "en")].filter((line) => line.startsWith('{"type":"utterance"')),
    ).toHaveLength(1);
    expect(document.utterances).toEqual([
      {
        id: "walk",
        speakers: ["warden"],
        sources: ["gazette", "wire"],
        subjects: [
          {
            ...{ subject: "seals", subject_type: "measure", claims: ["told", "told-again"] },
            ...{ told_by: ["gazette", "wire"], implied_by: [], left_out_by: [] },
          },
          {
            ...{ subject: "ice", subject_type: "proposition", claims: ["told-ice"] },
            ...{ told_by: ["gazette"], implied_by: [], left_out_by: ["wire"] },
          },
        ],
      },
    ]);
  });
});

test("ndjson has the records of json, one a line, what is referred to first", () => {
  const document = JSON.parse(write("json"));
  const records = write("ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string; id: string });
  expect([...new Set(records.map(({ type }) => type))]).toEqual([
    ...["dataset", "measure", "proposition", "speaker", "source", "claim", "group", "discrepancy"],
  ]);
  const claims = records.filter(({ type }) => type === "claim").map(({ type: _, ...claim }) => claim);
  expect(claims).toEqual(document.claims);
});
