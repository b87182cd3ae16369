import { spawnSync } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { findWordFiles } from "../languages/index.ts";
import { ownLanguages } from "./own-languages.ts";
import { thisProgram } from "./program.ts";

test("the program's own languages are those that a run finds", async () => {
  const found = await findWordFiles([thisProgram().languages], { readdir, readFile, stat });
  const words = found.map(({ tag, lexicon, reporting }) => ({ tag, lexicon, reporting }));
  expect(ownLanguages().toSorted((a, b) => (a.tag < b.tag ? -1 : 1))).toEqual(words);
  expect(words.length).toBeGreaterThan(1);
});

test("whoever goes stage by stage has them from the start", () => {
  const [api, figures] = ["../index.ts", "../figures/index.ts"].map((path) => import.meta.resolve(path));
  const script = `import "${api}"; import { readLanguages } from "${figures}"; console.log(readLanguages().join());`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(stdout.trim().split(",").toSorted()).toEqual(
    ownLanguages()
      .map(({ tag }) => tag)
      .toSorted(),
  );
});
