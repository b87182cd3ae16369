import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief, snapshot } from "./dbrief.ts";

const SAMPLE = "harbour-strike";
const TABLES = ["--format", "csv,html", "--no-bom"];

let root = "";
let folder = "";
beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-editions-"));
  folder = join(root, "project");
  expect((await dbrief(["init", folder], { cwd: root })).exit).toBe(0);
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

const run = (args: readonly string[], env: Record<string, string> = {}) => dbrief(args, { cwd: folder, env });
const build = async (args: readonly string[] = TABLES, env: Record<string, string> = {}) => {
  const { exit, stderr } = await run(["build", ...args], env);
  expect(exit, stderr).toBe(0);
  return stderr;
};
const latest = (name: string) => fs.readFile(join(folder, "output", SAMPLE, "latest", name), "utf8");
const changes = async () => (await latest("changes.csv")).trimEnd().split("\r\n").slice(1);

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, "data", SAMPLE, file);
  const before = await fs.readFile(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await fs.writeFile(path, after);
}

describe("from edition to edition", () => {
  test("the first has nothing to compare with: a header, and no page of changes", async () => {
    await build();
    expect(await latest("changes.csv")).toBe("edition,change,subject_id,field,old,new,subject_type,why\r\n");
    expect(await latest("brief.html")).not.toContain('id="changes"');
    const record = JSON.parse(await latest("edition.json"));
    expect(record).toMatchObject({ record: 1, edition: 1, previous: null, changes: [] });
    expect(record.claims["union-strike"].fields).toMatchObject({ amount: "1200", modifier: "more-than" });
  });

  test("a figure that changed: in changes.csv, in the brief, and a pair that became another kind", async () => {
    await edit("claims.yaml", (text) =>
      text.replace("amount: 800\n  modifier: about", "amount: 1500\n  modifier: up-to"),
    );
    await build();
    const rows = await changes();
    expect(rows).toEqual(
      expect.arrayContaining([
        "2,changed,authority-strike,amount,800,1500,claim,",
        "2,changed,authority-strike,modifier,about,up-to,claim,",
      ]),
    );
    expect(
      rows.filter((row) => /^2,reclassified,d-[0-9a-f]{10},kind,conflict,compatible,discrepancy,$/.test(row)),
    ).not.toEqual([]);
    const html = await latest("brief.html");
    expect(html).toContain('id="changes"');
    expect(html).toMatch(/Since edition 1 \(5\sMarch\s2031\): 1\sclaim changed/);
    expect(html).toContain("As stated: up to 1,500; before, about 800");
  });

  test("a claim that was withdrawn, with its reason; the rows of the editions before stay", async () => {
    const before = await changes();
    await edit("claims.yaml", (text) => text.replace(/- id: union-strike\n(?: .*\n)+/, ""));
    await fs.writeFile(
      join(folder, "data", SAMPLE, "withdrawn.yaml"),
      "union-strike: {why: The Courier has corrected its report., by: fact desk}\n",
    );
    await build();
    const rows = await changes();
    expect(rows.slice(0, before.length)).toEqual(before);
    expect(rows).toContain(
      '3,withdrawn,union-strike,,"more than 1,200",,claim,The Courier has corrected its report.',
    );
    expect(await latest("brief.html")).toContain("Why: The Courier has corrected its report.");
  });

  test("a claim that is withdrawn and still stands is an error, with both places", async () => {
    const original = await fs.readFile(join(folder, "data", SAMPLE, "withdrawn.yaml"));
    await edit("withdrawn.yaml", (text) => `${text}authority-strike: {why: x}\n`);
    const { exit, stderr } = await run(["build", ...TABLES]);
    await fs.writeFile(join(folder, "data", SAMPLE, "withdrawn.yaml"), original);
    expect(exit).toBe(1);
    expect(stderr).toMatch(
      /withdrawn\.yaml:2:1 {2}error {2}withdrawn, and still a claim: authority-strike\n.*claims\.yaml:\d+/,
    );
  });

  test("a text that no longer holds its excerpt is a change of the claim, and of the source", async () => {
    const [name] = (await fs.readdir(join(folder, "data", SAMPLE, "archive"))).filter((one) =>
      one.startsWith("courier"),
    );
    await edit(`archive/${name}`, (text) => text.replace("about 800 dockers", "some 800 dockers"));
    await build();
    const rows = (await changes()).filter((row) => row.startsWith("4,"));
    expect(rows).toContain("4,changed,authority-strike,verification,verified,not-found,claim,");
    expect(
      rows.some((row) => /^4,changed,courier-2031-03-04,sha256,[0-9a-f]{64},[0-9a-f]{64},source,$/.test(row)),
    ).toBe(true);
  });

  test("an edition of which the record is damaged is passed over, and the next compares with one before", async () => {
    const path = join(folder, "output", SAMPLE, "editions", "4", "edition.json");
    await fs.writeFile(path, (await fs.readFile(path, "utf8")).replace("harbour", "barbour"));
    expect(await build()).toContain(
      "record of edition 4 is missing, damaged or of a newer version: changes are told from edition 3",
    );
    expect(JSON.parse(await latest("edition.json"))).toMatchObject({ edition: 5, previous: { edition: 3 } });
    expect((await changes()).some((row) => row.startsWith("4,"))).toBe(false);
  });
});

describe("diff", () => {
  test("from the first to the third, in 80 columns", async () => {
    const { exit, stdout } = await run(["diff", "1", "3"]);
    expect(exit).toBe(0);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain("harbour-strike: edition 1 (2031-03-05) → 3 (2031-03-05)");
    expect(stdout).toContain(
      "- union-strike  more than 1,200\n    why: The Courier has corrected its report.",
    );
    expect(stdout).toContain("~ authority-strike\n    amount: 800 → 1500\n    modifier: about → up-to");
  });

  test("backward, what was withdrawn is added", async () => {
    const { stdout } = await run(["diff", "3", "1", SAMPLE, "--json"]);
    const { changes: found } = JSON.parse(stdout) as { changes: object[] };
    expect(found).toContainEqual(
      expect.objectContaining({ change: "added", subjectId: "union-strike", new: "more than 1,200" }),
    );
  });

  test("an edition with itself", async () => {
    expect((await run(["diff", "2", "2"])).stdout).toContain("nothing has changed");
  });

  test.each([
    [["1", "9"], /no such edition: 9\n {4}there are 1, 2, 3, 4, 5/],
    [
      ["1", "4"],
      /record of edition 4 is missing, damaged or of a newer version\n {4}restore .*edition\.json/,
    ],
    [
      ["1", "2", "harbor-strike"],
      /no editions of harbor-strike in output\n {4}did you mean harbour-strike\?/,
    ],
    [["one", "2"], /not the number of an edition: one/],
    [["1"], /missing: <edition> <other> \[dataset\]/],
    [["1", "2", "--output", "nowhere"], /no editions in nowhere\n {4}build first/],
  ])("%j: exit 2", async (args, message) => {
    const { exit, stderr } = await run(["diff", ...args]);
    expect(exit).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("SOURCE_DATE_EPOCH", () => {
  test("is the edition's date, and the same bytes come of it anywhere", async () => {
    const epoch = { SOURCE_DATE_EPOCH: "1924992000" };
    const folders = ["one", "elsewhere/two"].map((name) => join(root, name));
    for (const output of folders) await build(["--output", output], epoch);
    const [one, two] = await Promise.all(folders.map((output) => snapshot(join(output, SAMPLE, "latest"))));
    expect(Object.keys(one!)).toContain("brief.pdf");
    expect(two).toEqual(one);
    const manifest = JSON.parse(Buffer.from(one!["manifest.json"]!, "base64").toString());
    expect(manifest.date).toBe("2031-01-01");
  });

  test("that is none: exit 2", async () => {
    const { exit, stderr } = await run(["build", ...TABLES], { SOURCE_DATE_EPOCH: "yesterday" });
    expect({ exit, told: stderr.includes("SOURCE_DATE_EPOCH is no number of seconds: yesterday") }).toEqual({
      exit: 2,
      told: true,
    });
  });
});

describe("many briefs", () => {
  test("three machines and two at a time come to the same editions as one by one", async () => {
    const many = join(root, "many");
    for (let at = 0; at < 5; at++)
      await fs.cp(join(folder, "data", SAMPLE), join(many, "data", `brief-${at}`), { recursive: true });
    const options = { cwd: many };
    const tables = ["build", "--format", "csv"];
    for (const k of [1, 2, 3])
      expect(
        (
          await dbrief(
            [...tables, "--all", "--jobs", "2", "--shard", `${k}/3`, "--output", "shards"],
            options,
          )
        ).exit,
      ).toBe(0);
    expect((await dbrief([...tables, "--output", "single"], options)).exit).toBe(0);
    const [shards, single] = await Promise.all(
      ["shards", "single"].map((name) => snapshot(join(many, name))),
    );
    expect(
      Object.keys(single!).filter((name) => name.endsWith("manifest.json")).length,
    ).toBeGreaterThanOrEqual(5);
    expect(shards).toEqual(single);
  });

  test("--all beside a name: exit 2", async () => {
    expect((await run(["build", "--all", SAMPLE])).exit).toBe(2);
  });
});
