import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { type HTMLElement, parse } from "node-html-parser";

const run = promisify(execFile);

export async function hasLibreOffice(): Promise<boolean> {
  return run("soffice", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** What LibreOffice holds in a cell once it has opened the file. */
export interface OpenedCell {
  /** `float`, `date`, `string`; "" for an empty one. */
  readonly type: string;
  /** As shown, lines joined by line feeds. */
  readonly text: string;
  /** The number, or the day; "" for a string. */
  readonly value: string;
  readonly link: string | null;
}

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly OpenedCell[])[];
}

export interface Opened {
  readonly xml: string;
  /** Read only when asked: a workbook is megabytes of XML. */
  sheets(): readonly OpenedSheet[];
}

/** Opens files in LibreOffice, all with one separator, and reads what it made of them. */
export async function openInLibreOffice(
  files: readonly string[],
  folder: string,
  separator: number | null = null,
): Promise<Opened[]> {
  const out = join(folder, `opened-${separator ?? "workbook"}`);
  await mkdir(out, { recursive: true });
  const filter = separator === null ? [] : [`--infilter=CSV:${separator},34,76,1`];
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run("soffice", ["--headless", profile, ...filter, "--convert-to", "fods", "--outdir", out, ...files]);
  return Promise.all(
    files.map(async (file) => {
      const xml = await readFile(join(out, basename(file).replace(/\.\w+$/, ".fods")), "utf8");
      return { xml, sheets: () => readSheets(xml) };
    }),
  );
}

function readSheets(xml: string): OpenedSheet[] {
  const document = parse(xml, { lowerCaseTagName: false, comment: false });
  return document.getElementsByTagName("table:table").map((table) => ({
    name: table.getAttribute("table:name") ?? "",
    rows: trimmed(
      table.getElementsByTagName("table:table-row").flatMap((row) => {
        const cells = trimmed(row.childNodes.filter(isCell).flatMap(readCell), isEmpty);
        return repeated(cells, row.getAttribute("table:number-rows-repeated"));
      }),
      (row) => row.length === 0,
    ),
  }));
}

function isCell(node: unknown): node is HTMLElement {
  return (node as HTMLElement).rawTagName === "table:table-cell";
}

function readCell(cell: HTMLElement): OpenedCell[] {
  const type = cell.getAttribute("office:value-type") ?? "";
  const value = cell.getAttribute(type === "date" ? "office:date-value" : "office:value") ?? "";
  const lines = cell.childNodes.filter((node) => (node as HTMLElement).rawTagName === "text:p");
  const link = cell.getElementsByTagName("text:a")[0]?.getAttribute("xlink:href") ?? null;
  const opened = { type, value, text: lines.map((line) => textOf(line as HTMLElement)).join("\n"), link };
  return repeated(opened, cell.getAttribute("table:number-columns-repeated"));
}

/** Runs of spaces and tabs are elements of their own in OpenDocument. */
function textOf(element: HTMLElement): string {
  return element.childNodes
    .map((node) => {
      const child = node as HTMLElement;
      if (child.rawTagName === "text:s") return " ".repeat(Number(child.getAttribute("text:c") ?? 1));
      if (child.rawTagName === "text:tab") return "\t";
      if (child.rawTagName === "text:line-break") return "\n";
      return child.nodeType === 1 ? textOf(child) : node.text;
    })
    .join("");
}

/** What LibreOffice says is there several times; the empty rest of a sheet is there a million times. */
function repeated<T>(one: T, times: string | undefined): T[] {
  const count = Number(times ?? 1);
  return Array.from({ length: count > 1000 ? 1 : count }, () => one);
}

const isEmpty = (cell: OpenedCell) => cell.type === "";

function trimmed<T>(items: readonly T[], empty: (item: T) => boolean): T[] {
  return items.slice(0, items.findLastIndex((item) => !empty(item)) + 1);
}
