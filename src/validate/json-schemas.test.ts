import { describe, expect, it } from "vitest";
import { memoryFiles, RALLY } from "../../test/memory-files.ts";
import { loadDataset } from "../load/index.ts";
import { jsonSchemas } from "./json-schemas.ts";
import { knownIds, withKnownIds } from "./known-ids.ts";
import { claimSchema } from "./schema.ts";

type Schema = { [key: string]: Schema } & {
  description?: string;
  required?: string[];
  additionalProperties?: unknown;
};

describe("JSON Schema for editors", () => {
  const schemas = jsonSchemas() as unknown as Record<string, Schema>;

  it("holds a schema for each file", () => {
    expect(Object.keys(schemas)).toEqual([
      "brief",
      "sources",
      "speakers",
      "claims",
      "assessments",
      "withdrawn",
    ]);
  });

  it("says what each key of a claim is, and which can't be left out", () => {
    const claim = schemas.claims!.items!;
    expect(Object.keys(claim.properties!)).toEqual(Object.keys(claimSchema.shape));
    for (const [key, property] of Object.entries<Schema>(claim.properties!)) {
      expect(property.description, key).toMatch(/.{10}/);
    }
    expect(claim.required).toEqual(["id", "speaker", "source", "excerpt"]);
    expect(claim.additionalProperties).toBe(false);
  });

  it("describes the keys of the other files too", () => {
    const entries = [
      schemas.brief!,
      ...["sources", "speakers", "assessments", "withdrawn"].map(
        (file) => schemas[file]!.additionalProperties as Schema,
      ),
      schemas.brief!.properties!.measures!.additionalProperties as Schema,
      schemas.brief!.properties!.propositions!.additionalProperties as Schema,
    ];
    for (const { properties } of entries) {
      for (const [key, property] of Object.entries<Schema>(properties!))
        expect(property.description, key).toBeTruthy();
    }
  });

  it("takes a text in one language, and none in no language", () => {
    const { anyOf } = schemas.brief!.properties!.title! as unknown as { anyOf: { minProperties?: number }[] };
    expect(anyOf.map(({ minProperties }) => minProperties)).toEqual([undefined, 1]);
  });

  it("is the same at every call", () => {
    expect(jsonSchemas()).toEqual(jsonSchemas());
  });

  it("has the ids of a dataset where one is named, and lets pass what may stand nowhere else", async () => {
    const tree = { ...RALLY, "data/rally/claims.yaml": "- {id: first, utterance: square, amount: many}\n" };
    const ids = knownIds(await loadDataset("data", "rally", memoryFiles(tree)));
    const { claims, brief } = withKnownIds(jsonSchemas(), ids) as unknown as Record<string, Schema>;
    const fields = claims!.items!.properties!;
    expect(fields.speaker!.enum).toEqual(ids.speaker);
    expect(fields.measure!.enum).toContain("at-square");
    expect(fields.source!.enum).toContain("herald-05-02");
    expect(fields.retracts!.enum).toEqual(["first"]);
    expect(fields.utterance!.anyOf).toEqual([
      { type: "string", enum: ["square"] },
      { type: "string", pattern: expect.any(String) },
    ]);
    // One, or a list of them.
    const [one, several] = fields.via!.anyOf as unknown as [Schema, Schema];
    expect(one.anyOf![0]).toEqual({ type: "string", enum: ["police", "union"] });
    expect(several).toEqual({ type: "array", items: one });
    expect(brief!.properties!.focus!.items!.enum).toContain("at-square");
    expect(fields.speaker!.description).toBeTruthy();
  });

  it("refuses no first id where the dataset has none yet", async () => {
    const ids = knownIds(
      await loadDataset("data", "new", memoryFiles({ "data/new/brief.yaml": "title: New\n" })),
    );
    expect(withKnownIds(jsonSchemas(), ids)).toEqual(jsonSchemas());
  });
});
