import { expect, it } from "vitest";
import { Dictionary } from "./objects/values.ts";
import { writeStructure } from "./structure.ts";
import { newTag } from "./tags.ts";

it("puts together parts of any length", () => {
  const long = Array.from({ length: 200_000 }, () => newTag("P", []));
  const whole = newTag("Document", [newTag("H1", [])]);
  const root = writeStructure([whole, newTag("Document", long)], []);
  expect(root?.content).toBeInstanceOf(Dictionary);
  expect(whole.kids).toHaveLength(200_001);
});
