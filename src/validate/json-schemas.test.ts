import { describe, expect, it } from "vitest";
import { jsonSchemas } from "./json-schemas.ts";
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

  it("is the same at every call", () => {
    expect(jsonSchemas()).toEqual(jsonSchemas());
  });
});
