import { readFileSync } from "node:fs";

/** The questions of docs/questions.md: the sentence that asks, and the SQL under it. */
export function questions(): readonly { readonly asked: string; readonly sql: string }[] {
  const manual = readFileSync("docs/questions.md", "utf8");
  return [...manual.matchAll(/^(.+:)\n\n```sql\n([\s\S]*?)```/gm)].map(([, asked, sql]) => ({
    asked: asked ?? "",
    sql: sql ?? "",
  }));
}
