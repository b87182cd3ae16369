import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dbrief } from "./dbrief.ts";

// A theme of somebody's own: what it holds, what it takes from the program's, and what is told of its faults.
let root: string;

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "themes-test-"));
  expect((await dbrief(["init", root], { cwd: root })).exit).toBe(0);
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

async function theme(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  await fs.mkdir(join(root, name, "partials"), { recursive: true });
  for (const [path, text] of Object.entries({ "theme.json": '{"extends": "brief"}', ...files }))
    await fs.writeFile(join(root, name, path), text);
  return name;
}

const build = (name: string, ...args: string[]) =>
  dbrief(["build", "--format", "html", "--theme", name, "--output", `out-${name}`, ...args], { cwd: root });
const pageOf = (name: string) =>
  fs.readFile(join(root, `out-${name}`, "harbour-strike", "latest", "brief.html"), "utf8");
const untouched = (name: string) =>
  fs.stat(join(root, `out-${name}`, "harbour-strike", "latest")).then(
    () => false,
    () => true,
  );

const MASTHEAD = '<header class="masthead"><h1>{{title}}</h1></header>\n';

describe("a theme that holds one partial", () => {
  test("is the program's in all else, and anew when that one changes", async () => {
    const name = await theme("own", { "partials/masthead.hbs": MASTHEAD });
    expect(await build(name)).toMatchObject({ exit: 0 });
    const own = await pageOf(name);
    expect(own).toContain('<header class="masthead"><h1>');
    await dbrief(["build", "--format", "html", "--output", "out-plain"], { cwd: root });
    const bodyOf = (page: string) => page.slice(page.indexOf("</header>"));
    expect(bodyOf(own)).toBe(bodyOf(await pageOf("plain")));
    expect((await build(name)).stdout).toMatch(/unchanged|up to date/u);
    await theme("own", { "partials/masthead.hbs": `${MASTHEAD}<p>{{lead}}</p>\n` });
    expect((await build(name)).stdout).not.toMatch(/unchanged|up to date/u);
  });

  test("may extend the one that extends another", async () => {
    const name = await theme("short", {
      "theme.json": '{"extends": "compact"}',
      "partials/masthead.hbs": MASTHEAD,
    });
    expect(await build(name)).toMatchObject({ exit: 0 });
    expect(await pageOf(name)).not.toContain("<script");
    const manifest = await fs.readFile(join(root, "out-short/harbour-strike/latest/manifest.json"), "utf8");
    for (const path of [
      "theme/theme.json",
      "extends/compact/theme/layout.hbs",
      "extends/compact/extends/brief/theme/styles/tokens.css",
    ])
      expect(manifest).toContain(`"${path}"`);
  });
});

test("a page that is refused is told of once, for however many datasets, and none of them is published", async () => {
  // That of a style sheet shows in the page alone, and stands in each.
  const name = await theme("null", { "partials/masthead.hbs": MASTHEAD });
  await fs.mkdir(join(root, name, "styles"));
  await fs.writeFile(join(root, name, "styles/tokens.css"), "p{content:'\0'}");
  await fs.cp(join(root, "data/harbour-strike"), join(root, "several/second"), { recursive: true });
  await fs.cp(join(root, "data/harbour-strike"), join(root, "several/harbour-strike"), { recursive: true });
  const { exit, stdout, stderr } = await build(name, "--data", "several");
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
  expect(stderr.match(/would hold a null character/gu)).toHaveLength(1);
  expect(await untouched(name)).toBe(true);
});

describe("an author's slips", () => {
  const slips = {
    "partials/masthead.hbs":
      "<h1>{{titel}}</h1>\n{{#each highlights}}<p>{{headlin}}</p>{{/each}}\n{{> marks}}\n",
    "partials/sources.hbs": "{{#each @root.sources}}\n  {{href nam}}\n{{/each}}\n",
  };

  test("are told all at once, with file, line, column and the nearest name; nothing is published", async () => {
    const name = await theme("slips", slips);
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toBe(`slips/partials/masthead.hbs:1:7  error  unknown field: titel
    did you mean title?
slips/partials/masthead.hbs:2:26  error  unknown field: headlin
    did you mean headline?
slips/partials/masthead.hbs:3:1  error  unknown partial: marks
    there is no partials/marks.hbs
slips/partials/sources.hbs:2:10  error  unknown field: nam
    did you mean name?

4 errors
`);
    expect(await untouched(name)).toBe(true);
  });

  test("are told by check too, beside those of the data, and where the theme is trusted", async () => {
    await theme("slips", slips);
    for (const args of [[], ["--trust-theme"]]) {
      const { exit, stderr } = await dbrief(["check", "--theme", "slips", ...args], { cwd: root });
      expect({ exit, told: stderr.match(/error {2}unknown/gu)?.length }).toEqual({ exit: 1, told: 4 });
    }
    expect((await dbrief(["check", "--theme", "compact"], { cwd: root })).exit).toBe(0);
  });

  test("may be a theme that isn't there, or a file of it", async () => {
    const name = await theme("parent", { "theme.json": '{"extends": "breif", "colour": 1}' });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toContain("parent/theme.json  error  theme.json: Unrecognized key");
    await theme("parent", { "theme.json": '{"extends": "breif"}' });
    expect((await build(name)).stderr).toContain(
      "parent/theme.json  error  theme.json: extends an unknown theme: breif\n    did you mean brief?\n",
    );
  });

  test("may come out with the data alone: what is null and was not asked for", async () => {
    const name = await theme("nulls", {
      "partials/masthead.hbs": "<p>{{title}}</p>\n<p>{{changes.lead}}</p>\n",
    });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toMatch(
      /^nulls\/partials\/masthead\.hbs:2:\d+ {2}error {2}no such field here: lead\n {4}what may be null/u,
    );
    expect(await untouched(name)).toBe(true);
  });

  test("may be a helper that is given what it can't draw", async () => {
    const name = await theme("drawn", { "partials/masthead.hbs": "<p>\n{{keyMark title}}</p>\n" });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toMatch(
      /^drawn\/partials\/masthead\.hbs:2:1 {2}error {2}helper keyMark is given what it can't take/u,
    );
  });
});

describe("a stranger's theme", () => {
  const layout = fs.readFile("templates/brief/layout.hbs", "utf8");
  const SCRIPT = '<script>document.title="RAN"</script>';

  test.each([
    ["a doctype", `<!doctype html x=">${SCRIPT}">`],
    ["an empty comment", `<!doctype html><!-->${SCRIPT}-->`],
    ["a comment of three", `<!doctype html><!--->${SCRIPT}-->`],
    ["a comment with a bang", `<!doctype html><!-- x --!>${SCRIPT}-->`],
    ["a title", `<!doctype html><title><a title="</title>${SCRIPT}">`],
  ])("that hides a script in %s is refused, with its place", async (_, start) => {
    const name = await theme("hostile", {
      "layout.hbs": (await layout).replace("<!doctype html>", () => start),
    });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/hostile\/layout\.hbs:1:\d+ {2}error {2}element <script>\n/u);
    expect(stderr).toContain("--trust-theme if the theme is your own");
    expect(await untouched(name)).toBe(true);
  });

  test("that redirects behind a comment is refused", async () => {
    const refresh = '<!-- x --!><meta http-equiv=refresh content="0;url=https://a.example/">';
    const name = await theme("redirects", { "partials/masthead.hbs": `<p>x</p>\n${refresh}\n` });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toContain("redirects/partials/masthead.hbs:2:12  error  http-equiv refresh");
  });

  test("that puts a tag together out of two partials is refused, unless it is trusted", async () => {
    const name = await theme("together", {
      "partials/masthead.hbs": "<p>x</p>\n{{> a}}{{> b}}\n",
      "partials/a.hbs": "{{#if title}}<b {{/if}}",
      "partials/b.hbs": "onclick='x()'>x</b>",
    });
    const { exit, stderr } = await build(name);
    expect(exit).toBe(1);
    expect(stderr).toContain("together/partials/a.hbs:1:1  error  a block that leaves a tag or a value open");
    expect(await build(name, "--trust-theme")).toMatchObject({ exit: 0 });
  });
});

describe("a character that no font has", () => {
  test.each([
    ["the title", "brief.yaml", /^title:.*$/mu, "title: The strike ⁂", "⁂ (U+2042); in title"],
    ["a name", "speakers.yaml", /name: .*/u, "name: Union ‱", "‱ (U+2031); in name of "],
    [
      "a reason",
      "sources.yaml",
      /published: (\d{4}-\d\d-\d\d)/u,
      'published: {date: $1, basis: inferred, why: "⁊ so"}',
      "⁊ (U+204A); in published of ",
    ],
  ])("in %s is named with its place, once it is printed", async (_, file, from, to, told) => {
    const path = join(root, "data/harbour-strike", file);
    const before = await fs.readFile(path, "utf8");
    expect(before).toMatch(from);
    await fs.writeFile(path, before.replace(from, to));
    try {
      const { exit, stderr } = await dbrief(["build", "--format", "html", "--output", "out-gaps"], {
        cwd: root,
      });
      expect(exit).toBe(0);
      expect(stderr).toMatch(
        new RegExp(
          `^data/harbour-strike/${file.replace(".", "\\.")}(?::\\d+:\\d+)?  warning  no font of the theme has: `,
          "mu",
        ),
      );
      expect(stderr).toContain(told);
    } finally {
      await fs.writeFile(path, before);
    }
  });
});
