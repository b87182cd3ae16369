import { expect, test } from "vitest";
import { readingOnce } from "./reading-once.ts";

test("a file that is saved in between is what it was when it was read first", async () => {
  let text = "before";
  const read = readingOnce({ readFile: async (path) => new TextEncoder().encode(`${path}: ${text}`) });
  const first = await read("a.yaml");
  text = "after";
  expect(await read("a.yaml")).toBe(first);
  expect(new TextDecoder().decode(await read("b.yaml"))).toBe("b.yaml: after");
});
