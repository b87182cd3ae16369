import { resolve } from "node:path";
import { expect, test } from "vitest";
import { normalizeConfig, type WrittenConfig } from "../../config.ts";
import { parseArguments } from "../parse.ts";
import { localArguments, placesOf, portableArguments } from "./build-arguments.ts";

const ASKED: WrittenConfig = {
  data: "/srv/data",
  output: "/srv/output",
  archive: "/srv/texts",
  theme: "compact",
  browser: "/usr/bin/chromium",
  language: ["en", "nb"],
  languages: ["/srv/languages", "/srv/more"],
  format: "pdf,csv",
  appendix: "full",
  delimiter: "tab",
  bom: false,
  keep: 3,
  jobs: 2,
  shard: "1/4",
  keepGoing: true,
};

test.each(["30", "", undefined])(
  "a build asks for what the schedule was asked for, wait %j included",
  async (wait) => {
    const config = normalizeConfig({ ...ASKED, wait });
    const parsed = await parseArguments(["build", ...localArguments(config, ["a", "b"], true)], "1");
    if (!("command" in parsed)) throw new Error("no command");
    expect(normalizeConfig(parsed.args.config)).toEqual(config);
    expect(parsed.args.positional).toEqual(["a", "b"]);
  },
);

test("what was not asked for is not said, and a theme of one's own is a place", () => {
  const plain = normalizeConfig({});
  expect(portableArguments(plain, [], true)).toEqual([]);
  expect(localArguments(plain, [], true)).toEqual([
    `--data=${resolve("data")}`,
    `--output=${resolve("output")}`,
  ]);
  const own = normalizeConfig({ theme: "mine", trustTheme: true, sandbox: false, delimiter: ";" });
  expect(portableArguments(own, ["a"], false)).toEqual([
    "--trust-theme",
    "--no-sandbox",
    "--delimiter=;",
    "a",
  ]);
  expect(localArguments(own, [], false)).toContain(`--theme=${resolve("mine")}`);
  expect(placesOf(own, true).theme).toBeNull();
});
