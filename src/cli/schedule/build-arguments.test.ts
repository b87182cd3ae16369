import { expect, test } from "vitest";
import { normalizeConfig, type WrittenConfig } from "../../config.ts";
import { parseArguments } from "../parse.ts";
import { localArguments } from "./build-arguments.ts";

const ASKED: WrittenConfig = {
  data: "/srv/data",
  output: "/srv/output",
  archive: "/srv/texts",
  theme: "compact",
  browser: "/usr/bin/chromium",
  language: ["en", "nb"],
  format: "pdf,csv",
  appendix: "full",
  delimiter: "tab",
  bom: false,
  keep: 3,
  jobs: 2,
  shard: "1/4",
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
