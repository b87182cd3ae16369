import * as files from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { parse } from "node-html-parser";
import puppeteer from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumEnvironment, usesSandbox } from "../../src/browser/flags.ts";
import { currentMachine, findBrowser } from "../../src/browser/index.ts";
import { realEffects } from "../../src/cli/effects.ts";
import { normalizeConfig, type WrittenConfig } from "../../src/config.ts";
import { formatPlace } from "../../src/diagnostic.ts";
import { build } from "../../src/pipeline.ts";
import { lintText } from "../../src/render/lint.ts";
import { HANG_MS } from "../hang.ts";
import { hostileDataset, hostileFields } from "./dataset.ts";
import { PROBES, pageOf } from "./probes.ts";
import { openWorld, pdfText, SECRET, settle, type World } from "./world.ts";

let world: World;
let fields: Readonly<Record<string, string>>;
const inWorld = (...parts: string[]) => join(world.folder, ...parts);

beforeAll(async () => {
  world = await openWorld();
  fields = hostileFields(world.at, world.secret);
  await files.mkdir(inWorld("data", "hostile"), { recursive: true });
  for (const [name, text] of Object.entries(hostileDataset(fields)))
    await files.writeFile(inWorld("data", "hostile", name), text);
  await files.writeFile(inWorld("claims.hbs"), SECRET);
});
afterAll(() => world?.close());

const terminal = {
  out() {},
  err() {},
  step() {},
  outStyle: (_: unknown, text: string) => text,
  style: (_: unknown, text: string) => text,
};

const buildHostile = (written: WrittenConfig) =>
  build(
    ["hostile"],
    normalizeConfig({ data: inWorld("data"), ...written }),
    realEffects({ terminal, signal: new AbortController().signal }),
  );

/** A document as a reader opens it, with nothing locked, until it has asked for what it is to. */
async function openUnlocked(
  path: string,
  hasAsked: (probes: ReadonlySet<string>) => void = () => undefined,
): Promise<void> {
  const machine = currentMachine(files);
  const flags = ["--headless", `--user-data-dir=${inWorld("profile")}`, "about:blank"];
  const browser = await puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath: (await findBrowser(machine)).path,
    pipe: true,
    ignoreDefaultArgs: true,
    args: usesSandbox({ sandbox: true }, machine) ? flags : [...flags, "--no-sandbox"],
    env: chromiumEnvironment(machine),
  });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href, { timeout: 5_000 }).catch(() => undefined);
  await settle();
  await world.hears(hasAsked);
  await browser.close();
}

describe("a dataset with a probe in every text", () => {
  it("is built in all formats: no request, no secret, and no markup of its own", async () => {
    const { ok, editions, diagnostics } = await buildHostile({ output: inWorld("output") });
    await settle();
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ok).toBe(true);
    expect(world.heard()).toEqual({ probes: new Set(), connections: 0 });
    const folder = editions[0]!.folder;
    const names = await files.readdir(folder);
    expect(names).toEqual(expect.arrayContaining(["brief.pdf", "brief.nb.pdf", "brief.xlsx", "claims.csv"]));
    for (const name of names) expect(await textIn(join(folder, name)), name).not.toContain(SECRET);
    for (const name of ["brief.html", "brief.nb.html"]) {
      const page = parse(await files.readFile(join(folder, name), "utf8"));
      expect(page.querySelectorAll("img, iframe, object, embed, base, form, video, link, [src]")).toEqual([]);
      expect(page.querySelectorAll("script:not([type=module]):not([type='application/json'])")).toEqual([]);
      expect(page.querySelectorAll("meta[http-equiv]")).toHaveLength(1);
      const names = page.querySelectorAll("*").flatMap((element) => Object.keys(element.attributes));
      expect(names.length).toBeGreaterThan(100);
      expect(names.filter((name) => /^(?:on|style$|srcdoc$|src)/i.test(name))).toEqual([]);
    }
  });

  it("asks for nothing in a reader's browser, where the same texts in a careless page ask for all", async () => {
    const careless = inWorld("careless.html");
    await files.writeFile(careless, `<!doctype html>${Object.values(fields).join("\n")}`);
    await openUnlocked(inWorld("output/hostile/latest/brief.html"));
    expect(world.heard()).toEqual({ probes: new Set(), connections: 0 });
    await openUnlocked(careless, (probes) => {
      // What stands after the first script that leads away, or after a base, is asked for elsewhere or not at all.
      expect(probes.size).toBeGreaterThan(40);
      expect([...probes].filter((id) => id.startsWith("field-")).length).toBeGreaterThan(15);
    });
    world.heard();
  });
});

describe("a theme of a stranger", () => {
  beforeAll(async () => {
    await files.cp("templates/brief", inWorld("theme"), { recursive: true });
    await files.cp("templates/fonts", inWorld("theme", "fonts"), { recursive: true });
    const settings = { styles: ["styles/tokens.css"], scripts: ["s.js"], fonts: "fonts" };
    await files.writeFile(inWorld("theme", "theme.json"), JSON.stringify(settings));
    await files.writeFile(inWorld("theme", "s.js"), `fetch("${world.at}/theme-script")`);
    const probes = PROBES.filter(({ id }) => id !== "template");
    const layout = pageOf(probes, world.at, world.secret)
      .replace("</head>", "{{stylesheet}}</head>")
      .replace("</body>", "{{{title}}}{{{question}}}<a href={{title}}>x</a>{{scripts}}</body>");
    await files.writeFile(inWorld("theme", "layout.hbs"), layout);
  });

  it.each(PROBES.map((probe) => [probe.id, probe] as const))("may not hold %s", (_, { markup }) => {
    expect(lintText("x.hbs", markup(world.at, world.secret), "x")).not.toEqual([]);
  });

  it("is refused with each line that it may not hold, and nothing is written", async () => {
    const { ok, diagnostics } = await buildHostile({ output: inWorld("refused"), theme: inWorld("theme") });
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(60);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["theme-template", "theme-script"]));
    const places = diagnostics
      .filter(({ code }) => code === "theme-template")
      .map(({ at }) => formatPlace(at!));
    for (const place of places) expect(place).toMatch(/theme\/layout\.hbs:\d+:\d+$/);
    await expect(files.readdir(inWorld("refused"))).rejects.toThrow("ENOENT");
  });

  it("prints, where it is trusted, without a request and without the secret", async (context) => {
    const { ok, editions } = await buildHostile({
      output: inWorld("trusted"),
      theme: inWorld("theme"),
      trustTheme: true,
      format: "pdf",
    });
    await settle();
    expect(ok).toBe(true);
    expect(world.heard()).toEqual({ probes: new Set(), connections: 0 });
    const text = pdfText(join(editions[0]!.folder, "brief.pdf"));
    if (text === null)
      return context.skip("pdftotext (poppler) is not installed: the text was not looked at");
    expect(text).toContain("Visible text");
    expect(text).not.toContain(SECRET);
  });

  it("reads nothing outside its folder, trusted or not", async () => {
    await files.rm(inWorld("theme", "partials"), { recursive: true });
    await files.mkdir(inWorld("theme", "partials"));
    await files.symlink(inWorld("claims.hbs"), inWorld("theme", "partials", "claims.hbs"));
    const { ok, diagnostics } = await buildHostile({
      output: inWorld("linked"),
      theme: inWorld("theme"),
      trustTheme: true,
    });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code, at }) => `${code} ${at!.file}`)).toEqual([
      `theme-file ${inWorld("theme", "partials", "claims.hbs")}`,
    ]);
    expect(diagnostics[0]!.message).toContain("leads out of its folder");
  });
});

/** All that a program finds in a file: a workbook unpacked, a PDF's text beside its bytes. */
async function textIn(path: string): Promise<string> {
  const bytes = await files.readFile(path);
  const plain = bytes.toString("latin1");
  if (path.endsWith(".xlsx")) return unpacked(bytes);
  return path.endsWith(".pdf") ? `${plain}${pdfText(path) ?? ""}` : plain;
}

/** The parts of a zip archive, found by their local headers (APPNOTE 4.3.7). */
function unpacked(archive: Buffer): string {
  const parts: string[] = [];
  for (let at = archive.indexOf("PK\x03\x04"); at !== -1; at = archive.indexOf("PK\x03\x04", at + 4)) {
    const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    const body = archive.subarray(start, start + archive.readUInt32LE(at + 18));
    parts.push((archive.readUInt16LE(at + 8) === 8 ? inflateRawSync(body) : body).toString("utf8"));
  }
  if (!parts.join("").includes("<worksheet")) throw new Error("no worksheet was unpacked");
  return parts.join("\n");
}
