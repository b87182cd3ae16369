import type { Language } from "../../languages/index.ts";
import { COLUMN_TOPICS, COLUMN_TYPES, TABLE_NAMES, type TableWords } from "../../model/table-words.ts";
import { kebab, wordsFor } from "./words-for.ts";

export function tableWords(language: Language): TableWords {
  const { say } = language;
  return {
    tables: wordsFor(language, "table", TABLE_NAMES),
    columns: Object.fromEntries(
      COLUMN_TOPICS.map((topic) => [topic, say(`column-${kebab(topic)}`)]),
    ) as TableWords["columns"],
    types: wordsFor(language, "type", COLUMN_TYPES),
    headings: wordsFor(language, "heading", ["table", "column", "type", "values", "meaning"]),
    reading: say("workbook-reading"),
    cutText: (file) => say("cut-text", { file: file || "none" }),
    cutTexts: (sheet, count, cells) =>
      say("cut-texts", { sheet, count, cells: cells.join(", "), more: count > cells.length }),
    cutRows: (sheet, kept, all, file) => say("cut-table-rows", { sheet, kept, all, file }),
    cutColumns: (sheet, kept, all) => say("cut-table-columns", { sheet, kept, all }),
  };
}
