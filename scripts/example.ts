/**
 * Rebuilds docs/example/ and the pictures of the README: `npm run example`. What is built comes from the data,
 * the templates and the code in this repository and from nothing else, so that a test can tell when it is stale.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

const DATASET = "dprk-troops-2024";
const EXAMPLE = "docs/example";
const IMAGES = "docs/images";
const SHOWN = /^brief\.(?:nb\.)?(?:pdf|html)$|^brief\.xlsx$|\.csv$/u;
/** As large as a README shows it on a sharp screen, and no larger. */
const PAGE_DPI = 96;

const run = promisify(execFile);

await rebuild();

async function rebuild(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "dbrief-example-"));
  try {
    const said = await build(folder, ["build", DATASET]);
    await copyEdition(join(folder, DATASET, "latest"), EXAMPLE);
    await build(join(folder, "compact"), ["build", DATASET, "--theme", "compact", "--format", "pdf"]);
    const compact = join(folder, "compact", DATASET, "latest");
    await copyFile(join(compact, "brief.pdf"), join(EXAMPLE, "compact.pdf"));
    await mkdir(IMAGES, { recursive: true });
    await drawPage(join(EXAMPLE, "brief.pdf"), join(IMAGES, "page-one"));
    await drawPage(join(EXAMPLE, "brief.pdf"), join(IMAGES, "what-differs"), 2);
    await drawPage(join(EXAMPLE, "compact.pdf"), join(IMAGES, "compact"));
    await writeFile(
      join(IMAGES, "terminal.svg"),
      drawTerminal(`npm run -s dbrief -- build ${DATASET}`, said),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns what the command said */
async function build(output: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [resolve("src/cli/main.ts"), ...args, "--output", output]);
  return stripVTControlCharacters(stdout).replaceAll(`${output}/`, "output/");
}

async function copyEdition(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => SHOWN.test(name)).sort();
  await Promise.all(names.map((name) => copyFile(join(from, name), join(to, name))));
  const pages = names.filter((name) => name.endsWith(".pdf"));
  const sources = await Promise.all(
    pages.map(async (name) => [name, await digest(join(from, name.replace(/pdf$/u, "html")))] as const),
  );
  // The bytes of a PDF depend on the browser; the page that it was printed from does not.
  await writeFile(join(to, "printed-from.json"), `${JSON.stringify(Object.fromEntries(sources), null, 2)}\n`);
}

async function digest(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

async function drawPage(pdf: string, picture: string, page = 1): Promise<void> {
  const options = ["-r", String(PAGE_DPI), "-f", String(page), "-l", String(page), "-png", "-singlefile"];
  await run("pdftoppm", [...options, pdf, picture]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    console.error(`${picture}.png is left as it was: pdftoppm (poppler) is not installed`);
  });
}

/** What was typed and what came, as text in a picture: sharp at every size, and small. */
function drawTerminal(command: string, said: string): string {
  const lines = [`$ ${command}`, ...said.trimEnd().split("\n")];
  const [width, height] = [
    20 + 7.83 * Math.max(...lines.map(({ length }) => length)),
    24 + 19 * lines.length,
  ];
  const rows = lines.map(
    (line, index) => `<text x="12" y="${27 + 19 * index}" xml:space="preserve">${escapeMarkup(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" role="img" aria-label="A build in the terminal">
<rect width="100%" height="100%" rx="6" fill="#16181d"/>
<g fill="#e9eaec" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13">
${rows.join("\n")}
</g>
</svg>
`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
