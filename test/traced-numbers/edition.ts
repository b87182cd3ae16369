import { parse } from "csv-parse/sync";
import { analyzeDataset } from "../../src/analyze/index.ts";
import { composeBrief, composeGlossary } from "../../src/compose/index.ts";
import { recordEdition } from "../../src/editions/record.ts";
import { csv } from "../../src/export/csv.ts";
import type { ExportTools } from "../../src/export/format.ts";
import { tables } from "../../src/export/tables/tables.ts";
import { figureLanguage, readFigures } from "../../src/figures/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { type EditionRecord, keepWhole } from "../../src/model/edition.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Publication } from "../../src/model/publication.ts";
import type { TableName } from "../../src/model/table-words.ts";
import { renderHtml, type Theme } from "../../src/render/index.ts";
import { languages } from "../languages.ts";

export type Row = Readonly<Record<string, string>>;

/** What a number can be traced to: the data as they came in, and the tables of the edition. */
export interface Material {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
  readonly edition: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The edition before; null for the first. */
  readonly before: Material | null;
  readonly claims: readonly Row[];
  readonly discrepancies: readonly Row[];
  readonly sources: readonly Row[];
  readonly changes: readonly Row[];
}

export interface Edition {
  readonly material: Material;
  readonly record: EditionRecord;
  /** The page in one language; `short` is what is printed, `long` what stands on screen. */
  page(theme: Theme, language: string, form: "short" | "long"): string;
}

/** An edition as the program makes it, its tables read back from their bytes. */
export async function makeEdition(
  dataset: Dataset,
  evidence: Evidence,
  { edition, date }: { readonly edition: number; readonly date: string },
  before: Edition | null = null,
): Promise<Edition> {
  const analysis = analyzeDataset(dataset);
  const [first, ...others] = dataset.languages.map((language) =>
    composeGlossary(dataset, evidence, analysis, language, languages),
  );
  const unpaged: Publication = {
    ...{ dataset, analysis, evidence, wordings: [first!, ...others], changes: [], pages: [] },
  };
  const rows = (name: TableName) => tables.find((table) => table.name === name)!.content(unpaged);
  const recorded = { claims: rows("claims"), sources: rows("sources") };
  const history = recordEdition(unpaged, recorded, { edition, date }, before?.record ?? null);
  const read = await readTables({ ...unpaged, changes: history.record.changes });
  const page: Edition["page"] = (theme, language, form) => {
    const brief = composeBrief({
      languages,
      ...{ dataset, evidence, analysis, language, edition, history, extent: theme.extent },
      readFigures: (text, tag) => readFigures(text, { language: figureLanguage(tag) }),
    });
    return renderHtml(form === "long" ? { ...brief, short: null } : brief, theme);
  };
  const material = { dataset, evidence, edition, date, before: before?.material ?? null, ...read };
  return { material, record: history.record, page };
}

async function readTables(publication: Publication) {
  const tools = { csv: { bom: true, delimiter: "," }, keep: keepWhole } as unknown as ExportTools;
  const written = new Map((await csv.export(publication, tools)).map((file) => [file.name, file]));
  const read = (name: string): Row[] => {
    const file = written.get(`${name}.csv`)!;
    if (!("bytes" in file)) throw new Error(`not in memory: ${name}.csv`);
    return parse(Buffer.from(file.bytes), { bom: true, columns: true });
  };
  const [claims, discrepancies, sources] = [read("claims"), read("discrepancies"), read("sources")];
  return { claims, discrepancies, sources, changes: read("changes") };
}
