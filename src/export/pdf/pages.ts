import { setImmediate as nextTurn } from "node:timers/promises";
import { Dictionary, Indirect, Stream } from "./objects/values.ts";
import { compress } from "./objects/write.ts";
import type { PrintedPage } from "./printed.ts";
import { asArtifacts } from "./repeated-heads.ts";
import type { RunningLines, RunningPage } from "./running.ts";

/** Pages packed before other events are heard, such as a signal that stops the run. */
const PAGES_A_TURN = 64;
const PAGES_PER_BRANCH = 32;

/** Rewrites the content of every page: what is an artifact marked as one, its running lines after it. */
export async function finishPages(
  running: readonly (RunningPage & { readonly lines: RunningLines | null })[],
): Promise<void> {
  for (const [index, page] of running.entries()) {
    await finishPage(page);
    if (index % PAGES_A_TURN === PAGES_A_TURN - 1) await nextTurn();
  }
  await Promise.all([...new Set(running.map(({ lines }) => lines))].map((lines) => lines?.ready()));
}

async function finishPage(running: RunningPage & { readonly lines: RunningLines | null }): Promise<void> {
  const { page, lines } = running;
  const added = lines?.draw(running) ?? "";
  // Skia's own turns the page's axis and never turns it back.
  const text = asArtifacts(page.scanned.text, page.repeated);
  const content = added === "" ? text : `q\n${text}\nQ\n${added}`;
  page.dictionary.set("Tabs", "/S");
  if (page.annotations.length > 0) page.dictionary.set("Annots", [...page.annotations]);
  for (const drawing of page.drawings) {
    const { object, dictionary, scanned } = drawing;
    object.content = new Stream(
      dictionary.set("Filter", "/FlateDecode") as Dictionary,
      await packed(scanned.text),
    );
  }
  const stream = new Stream(Dictionary.of({ Filter: "/FlateDecode" }), await packed(content));
  page.dictionary.set("Contents", new Indirect(stream));
}

const packed = (content: string): Promise<Uint8Array> => compress(Buffer.from(content, "latin1"));

/** A tree of two levels, so that a reader finds a page without reading a list of all. */
export function pageTree(pages: readonly PrintedPage[]): Indirect {
  const root = new Indirect("null");
  const branches: Indirect[] = [];
  for (let start = 0; start < pages.length; start += PAGES_PER_BRANCH) {
    const kids = pages.slice(start, start + PAGES_PER_BRANCH);
    const branch = new Indirect("null");
    for (const { dictionary } of kids) dictionary.set("Parent", branch);
    const entries = {
      Type: "/Pages",
      Parent: root,
      Count: String(kids.length),
      Kids: kids.map(({ object }) => object),
    };
    branch.content = Dictionary.of(entries);
    branches.push(branch);
  }
  root.content = Dictionary.of({ Type: "/Pages", Count: String(pages.length), Kids: branches });
  return root;
}
