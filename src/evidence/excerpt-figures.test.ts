import { expect, it } from "vitest";
import { dataset, estimate, statement } from "../../test/builders.ts";
import { excerptFigures } from "./excerpt-figures.ts";

it("tells of each figure of an excerpt whether the claim states it, and which others of its source do", () => {
  const excerpt = "of 400 moved people 12 came back";
  const claims = [
    estimate({ id: "moved", amount: 400, excerpt }),
    estimate({ id: "back", amount: 12, excerpt }),
    estimate({ id: "again", amount: 12, excerpt }),
    estimate({ id: "elsewhere", amount: 12, excerpt, source: "post" }),
    statement({ id: "told", excerpt }),
  ];
  const figuresOf = (index: number) =>
    excerptFigures(claims[index]!, dataset(claims)).map(({ figure, own, others }) => [
      figure.text,
      own,
      others,
    ]);
  expect(figuresOf(0)).toEqual([
    ["400", true, []],
    ["12", false, ["back", "again"]],
  ]);
  expect(figuresOf(1)).toEqual([
    ["400", false, ["moved"]],
    ["12", true, ["again"]],
  ]);
  expect(figuresOf(4)).toEqual([
    ["400", false, ["moved"]],
    ["12", false, ["back", "again"]],
  ]);
});
