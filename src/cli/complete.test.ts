import { expect, test } from "vitest";
import { complete } from "./complete.ts";

test.each([
  [["build", "--data", "elsewhere", ""], "elsewhere"],
  [["build", "--data=elsewhere", ""], "elsewhere"],
  [["build", ""], undefined],
])("%j is completed with the datasets of %s", async (words, folder) => {
  const asked: (string | undefined)[] = [];
  const datasets = async (data: string | undefined) => {
    asked.push(data);
    return ["harbour-strike"];
  };
  expect(await complete(["dbrief", ...words], datasets)).toEqual(["harbour-strike"]);
  expect(asked).toEqual([folder]);
});
