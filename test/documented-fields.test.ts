import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLAIM_FIELDS, type ClaimField, claimFields } from "../src/model/claim-fields.ts";

const MANUAL = "docs/data-format.md";
const [FROM, TO] = [
  "<!-- fields of a claim, from src/model/claim-fields.ts -->\n",
  "<!-- end of fields -->\n",
];

const KINDS = {
  id: "id",
  ids: "id or list of ids",
  number: "number",
  word: "word",
  date: "date",
  text: "text",
  plain: "text of one string",
  excerpt: "text of one string",
  verbatim: "text of one string",
} as const;

function row({ key, kind, columns, values = [], required, of, meaning, besides }: ClaimField): string {
  const says = [
    required ? "Needed." : "",
    of === undefined ? "" : `Of ${of === "estimate" ? "an estimate" : "a statement"}.`,
    meaning,
    values.length === 0 ? "" : `One of ${values.map((word) => `\`${word}\``).join(", ")}.`,
    besides ?? "",
  ];
  const names =
    columns.length === 1 && columns[0] === key ? "the same" : columns.map((one) => `\`${one}\``).join(", ");
  return `| \`${key}\` | ${names} | ${KINDS[kind]} | ${says.filter((part) => part !== "").join(" ")} |`;
}

it("docs/data-format.md has the table of a claim's fields as the list has them", () => {
  const table = [
    "| key | in claims.csv | | |",
    "| --- | --- | --- | --- |",
    ...claimFields.map(row),
    "",
  ].join("\n");
  const manual = readFileSync(MANUAL, "utf8");
  const [start, end] = [manual.indexOf(FROM) + FROM.length, manual.indexOf(TO)];
  expect(start).toBeGreaterThan(FROM.length);
  // After a change of the list: DOCS=write npx vitest run test/documented-fields.test.ts
  if (process.env.DOCS === "write") writeFileSync(MANUAL, manual.slice(0, start) + table + manual.slice(end));
  else expect(manual.slice(start, end)).toBe(table);
});

it("names each field by its key, with a column that no other has", () => {
  expect(claimFields.map(({ key }) => key)).toEqual(Object.keys(CLAIM_FIELDS));
  const columns = claimFields.flatMap((field) => field.columns);
  expect(new Set(columns).size).toBe(columns.length);
  expect(claimFields.map(({ key, name }) => [key, name])).toContainEqual(["as_of", "asOf"]);
});
