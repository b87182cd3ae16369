import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { BrowserRoom, StartedBrowser } from "../src/browser/index.ts";
import { normalizeConfig, type WrittenConfig } from "../src/config.ts";
import { nodeEffects } from "../src/effects.ts";
import type { Effects } from "../src/pipeline/effects.ts";
import { RALLY } from "./memory-files.ts";

/** The rally with both its texts archived: each excerpt stands in its text. */
export const ARCHIVED_RALLY: Readonly<Record<string, string>> = {
  ...RALLY,
  "data/rally/sources.yaml": `herald-05-02: {publisher: Valley Herald, language: en, published: 2031-05-02, url: "https://herald.example/1", archive: herald.txt}
posten-05-03: {publisher: Dalposten, agency: DB, language: nb, published: {date: 2031-05-03, basis: inferred, why: the text says today}, archive: posten.txt}
`,
  "data/rally/archive/herald.txt": `The rally
“We counted 1,500 people,” the police said on Friday.
They added that the bridge stayed open for 300 cars.
`,
  "data/rally/archive/posten.txt": "Det var tusenvis av mennesker på torget.\n",
};

/** A folder of its own with these files in it, and this computer's world as far as it is not another. */
export async function rallyWorld(tree: Readonly<Record<string, string>> = ARCHIVED_RALLY) {
  const root = await mkdtemp(join(tmpdir(), "dbrief-test-rally-"));
  const path = (name: string) => join(root, name);
  const write = async (name: string, text: string) => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
  };
  const read = (name: string) => readFile(path(name), "utf8");
  for (const [name, text] of Object.entries(tree)) await write(name, text);
  return {
    root,
    path,
    write,
    read,
    rewrite: async (name: string, from: string | RegExp, to: string) =>
      write(name, (await read(name)).replace(from, to)),
    delete: (name: string) => rm(path(name), { recursive: true }),
    remove: () => rm(root, { recursive: true, force: true }),
    config: (written: WrittenConfig = {}) =>
      normalizeConfig({ data: path("data"), output: path("output"), ...written }),
    /** What is told of each step is kept in `steps`. */
    effects(given: Partial<Effects> = {}): Effects & { readonly steps: readonly string[] } {
      const steps: string[] = [];
      const world = nodeEffects({
        today: () => "2031-06-01",
        onStep: (step) => steps.push(step),
        wantedBrowser: async () => null,
        ...given,
      });
      // The program's own source would be hashed at every build.
      return { ...world, program: { ...world.program, source: null, ...given.program }, steps };
    },
  };
}

export type RallyWorld = Awaited<ReturnType<typeof rallyWorld>>;

/** A browser that prints an empty sheet whatever it is given; what is asked of it is kept. */
export function blankBrowser(found: Partial<BrowserRoom["found"]> = {}, warnings: readonly string[] = []) {
  const asked: string[] = [];
  const happened: string[] = [];
  const room = {
    found: { release: "blank 1", path: "/blank", passedOver: [], ...found },
    async print(html, { onPrinting, onWarning } = {}) {
      asked.push(html);
      onPrinting?.();
      for (const warning of warnings) onWarning?.(warning);
      const sheet = await PDFDocument.create();
      sheet.addPage();
      return sheet.save({ useObjectStreams: false });
    },
    openAhead: () => void happened.push("opened ahead"),
    close: async () => undefined,
  } as BrowserRoom;
  const browser: StartedBrowser = {
    room: async () => room,
    launched: async () => {
      happened.push("launched");
    },
    close: async () => {
      happened.push("closed");
    },
  };
  return { browser, asked, happened };
}
