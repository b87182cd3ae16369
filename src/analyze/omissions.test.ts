import { describe, expect, it } from "vitest";
import {
  type DatasetFields,
  dataset,
  estimate,
  type StatementFields,
  statement,
} from "../../test/builders.ts";
import type { Claim } from "../model/dataset.ts";
import { omissions } from "./omissions.ts";

const press = { utterance: "press", speaker: "mayor" } as const;
const says = (source: string, proposition: string, fields: StatementFields = {}) =>
  statement({ ...press, source, proposition, ...fields });

function leftOut(claims: readonly Claim[], fields: DatasetFields = {}) {
  return omissions(dataset(claims, fields)).flatMap(({ utterance, subjects }) =>
    subjects.map(({ subject, toldBy, impliedBy, leftOutBy }) => [
      utterance,
      subject,
      toldBy.join(),
      impliedBy.join(),
      leftOutBy.join(),
    ]),
  );
}

describe("one utterance in several reports", () => {
  it("shows what one has and another leaves out, figures before statements", () => {
    const claims = [
      says("courier", "cracked"),
      says("post", "cracked", { stance: "denies" }),
      estimate({ ...press, source: "post" }),
    ];
    expect(leftOut(claims)).toEqual([
      ["press", "evacuated", "post", "", "courier"],
      ["press", "cracked", "courier,post", "", ""],
    ]);
  });

  it("takes a claim that names no utterance for the one that others name by its id", () => {
    const claims = [
      estimate({ id: "first", source: "post" }),
      says("courier", "cracked", { utterance: "first" }),
    ];
    expect(leftOut(claims)).toEqual([
      ["first", "evacuated", "post", "", "courier"],
      ["first", "cracked", "courier", "", "post"],
    ]);
  });

  it("is nothing where one source alone tells of it", () => {
    expect(leftOut([says("courier", "cracked"), says("courier", "leaking")])).toEqual([]);
    expect(leftOut([statement({ source: "courier" }), statement({ source: "post" })])).toEqual([]);
  });

  const chain = { implies: { burst: ["leaking"], leaking: ["damaged"] } };

  it("finds implied what follows from an affirmation, at any distance", () => {
    const claims = [says("courier", "damaged"), says("post", "burst")];
    expect(leftOut(claims, chain)).toEqual([
      ["press", "burst", "post", "", "courier"],
      ["press", "damaged", "courier", "post", ""],
    ]);
  });

  it("finds implied what a denial rules out", () => {
    const claims = [
      says("courier", "damaged", { stance: "denies" }),
      says("post", "burst", { stance: "denies" }),
    ];
    expect(leftOut(claims, chain)).toEqual([
      ["press", "burst", "post", "courier", ""],
      ["press", "damaged", "courier", "", "post"],
    ]);
  });

  it("carries no weaker stance", () => {
    const claims = [says("courier", "damaged"), says("post", "burst", { stance: "conditional" })];
    expect(leftOut(claims, chain).at(-1)).toEqual(["press", "damaged", "courier", "", "post"]);
  });
});
