import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dbrief } from "./dbrief.ts";

// `constructor` and `valueof` are ids like any other, also where they are missing: every object answers to them.
const DATA = {
  "brief.yaml": `title: {en: Camp}
question: {en: How many?}
languages: [en]
measures:
  constructor: {label: {en: In the camp}, unit: people, over_time: varies, within: prototype}
  prototype: {label: {en: In the valley}, unit: people, over_time: varies}
propositions:
  valueof: {text: {en: The camp is full.}, over_time: varies}
`,
  "sources.yaml": `constructor: {publisher: Courier, language: en, published: 2031-05-04}
prototype: {publisher: Post, language: en, published: 2031-05-04}
`,
  "speakers.yaml": `constructor: {name: {en: Mayor}}
prototype: {name: {en: Police}}
`,
};
const figure = (id: string, measure: string, amount: number, speaker: string) =>
  `- {id: ${id}, measure: ${measure}, amount: ${amount}, speaker: ${speaker}, source: ${speaker}, said: 2031-05-02, excerpt: "${amount} people"}\n`;

let root: string;
const run = (...args: string[]) =>
  dbrief([...args, "--data", join(root, "data"), "--output", join(root, "output")], { cwd: root });

async function build(claims: string): Promise<void> {
  await files.writeFile(join(root, "data/constructor/claims.yaml"), claims);
  const { exit, stderr } = await run("build", "constructor", "--format", "html,csv");
  expect(exit, stderr).toBe(0);
}

beforeAll(async () => {
  root = await files.mkdtemp(join(tmpdir(), "odd-ids-test-"));
  await files.mkdir(join(root, "data/constructor"), { recursive: true });
  for (const [name, text] of Object.entries(DATA))
    await files.writeFile(join(root, "data/constructor", name), text);
});
afterAll(() => files.rm(root, { recursive: true, force: true }));

it("come, change and go from edition to edition", async () => {
  await build(figure("a", "constructor", 90, "constructor"));
  await build(
    figure("a", "constructor", 90, "constructor") + figure("constructor", "prototype", 50, "prototype"),
  );
  await build(figure("constructor", "prototype", 60, "prototype"));
  const { stdout, exit, stderr } = await run("diff", "1", "3", "--json");
  expect(exit, stderr).toBe(0);
  const changes = (JSON.parse(stdout) as { changes: { subjectId: string; change: string }[] }).changes;
  expect(changes.map(({ change, subjectId }) => `${change} ${subjectId}`)).toEqual([
    "added constructor",
    "withdrawn a",
  ]);
  const page = await files.readFile(join(root, "output/constructor/latest/brief.html"), "utf8");
  expect(page).toContain('id="claim-constructor"');
  expect((await run("diff", "1", "2")).exit).toBe(0);
});
