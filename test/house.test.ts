import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { circlesOf, FLOORS, modules as files, houseSvg, importsOf, roomOf } from "./house.ts";
import { TAGS } from "./languages.ts";

/** The rules of the house: cli → pipeline → stages → model, and the world comes in by parameter. */
const STAGES = [
  ...["load", "validate", "evidence", "analyze", "compose", "render", "export", "browser", "editions"],
  ...["import", "preview", "schedule", "propose"],
];
const LEAVES = ["model", "diagnostic", "charts", "csv", "edit", "figures", "languages", "files", "html"];
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: ["diagnostic"],
  diagnostic: [],
  charts: ["model", "diagnostic"],
  figures: ["model", "diagnostic"],
  files: ["diagnostic"],
  languages: ["model", "files", "diagnostic"],
  edit: ["model", "diagnostic"],
  html: [],
  csv: ["diagnostic"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, LEAVES])),
  config: LEAVES,
  pipeline: [...STAGES, ...LEAVES, "config"],
  watch: ["pipeline", "preview", "config", ...LEAVES],
  scheduling: ["pipeline", "schedule", "editions", "config", ...LEAVES],
  desk: ["watch", "pipeline", "preview", "config", ...LEAVES],
  effects: ["pipeline", "config", ...LEAVES],
  index: [...STAGES, ...LEAVES, "config", "effects", "pipeline"],
  cli: ["effects", "pipeline", "watch", "desk", "scheduling", "config", ...LEAVES],
};

test("every file stands in a room that has its rules", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => ROOMS[roomOf(file)] === undefined)).toEqual([]);
});

test("imports go down only, and no stage knows another", () => {
  const crossed = files.flatMap((file) => {
    const room = roomOf(file);
    const allowed = [room, ...(ROOMS[room] ?? [])];
    return importsOf(file)
      .filter((path) => !allowed.includes(roomOf(path)))
      .map((path) => `${file} imports ${path}`);
  });
  expect(crossed).toEqual([]);
});

test("the reader of imports sees them: static, of types, over lines, dynamic", () => {
  const pipeline = files.filter((file) => roomOf(file) === "pipeline");
  expect(pipeline.flatMap(importsOf).map(roomOf)).toEqual(
    expect.arrayContaining(["browser", "config", "render"]),
  );
});

test("no file imports itself by way of others, not for a type either", () => {
  expect(circlesOf(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
});

test("circles are found through others, and beside one another", () => {
  const imports = { a: ["b"], b: ["c", "d"], c: ["a"], d: ["e"], e: ["d", "f"], f: ["c.css"], g: ["a"] };
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual([
    ["d", "e"],
    ["a", "b", "c"],
  ]);
});

test("the picture in the documentation is of today's house", async () => {
  expect(FLOORS.flat().toSorted()).toEqual(Object.keys(ROOMS).toSorted());
  await expect(houseSvg()).toMatchFileSnapshot("../docs/images/house.svg");
});

describe("in a stage, the world comes in by parameter", () => {
  const stages = files.filter((file) =>
    [...STAGES, "model", "charts", "csv", "edit", "figures", "languages", "files"].includes(roomOf(file)),
  );
  test.each([
    ["a clock", /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bhrtime\b/],
    ["chance", /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
    ["a file system", /^import (?!type)(?!\{ constants \})[^;]*"node:fs(?:\/promises)?"/m],
    ["standard output", /\bconsole\.\w+\(|\bprocess\.std/],
  ])("%s", (_, stray) => {
    expect(stages.filter((file) => stray.test(code(file)))).toEqual([]);
  });
});

/** Without comments, which may speak of what the code must not do. */
function code(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

test("no room knows a language by its name", () => {
  // The program's own messages are in English, whatever a brief is in.
  const own = /(?:Intl\.\w+|toLocaleString|localeCompare|\.locale)\([^)"]*"en[^"]*"/g;
  const tags = new RegExp(`"(?:${TAGS.join("|")})(?:-[A-Z]{2})?"`, "g");
  const named = files.flatMap((file) =>
    (code(file).replaceAll(own, "").match(tags) ?? []).map((tag) => `${file}: ${tag}`),
  );
  expect(named).toEqual([
    'src/languages/reference.ts: "en"',
    // What dates of datasets say of Norwegian: a text in "no" is one in Bokmål.
    'src/validate/checks/translations.ts: "nb"',
  ]);
});

test("no list of unknown length is spread into a call, whose stack it would exhaust", () => {
  const spread =
    /\.(?:push|unshift)\(\s*\.\.\.|\.splice\([^;]*\.\.\.|Math\.(?:max|min)\([^;[]*?\.\.\.|\.fromC\w+\(\s*\.\.\./;
  expect(files.filter((file) => spread.test(code(file)))).toEqual([]);
});

test("every stage says at its door what comes in, what goes out, and what does not belong there", () => {
  const rooms = [...STAGES, "charts", "csv", "edit", "figures", "languages", "files", "html"].filter((room) =>
    files.some((file) => roomOf(file) === room),
  );
  const silent = rooms.filter((room) => {
    const door = readFileSync(join("src", room, "index.ts"), "utf8");
    return !/^\/\*\*[\s\S]*?→[\s\S]*?\*\//.test(door) || !/\b(not|nothing)\b/i.test(door.split("*/")[0]!);
  });
  expect(silent).toEqual([]);
});
