import { expect, it } from "vitest";
import { estimate, dataset as made } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { analyzeDataset } from "../analyze/index.ts";
import { composeBrief } from "./index.ts";

const [FIRST, POP] = ["\u2068", "\u2069"];

it("sets a name that runs from right to left apart from the brackets and numbers beside it", () => {
  const dataset = made([
    estimate({ id: "a", speaker: "dover", amount: 100, said: "2031-05-04" }),
    estimate({ id: "b", speaker: "clerk", amount: 900, said: "2031-05-05" }),
  ]);
  const dover = dataset.speakers.get("dover")!;
  const name = "דובר הצבא";
  const speakers = new Map(dataset.speakers).set("dover", { ...dover, name: { und: name } });
  const brief = composeBrief({
    languages,
    dataset: { ...dataset, speakers },
    evidence: { claims: new Map(), sources: new Map() },
    analysis: analyzeDataset({ ...dataset, speakers }),
    language: "en",
    edition: 1,
  });
  const finding = brief.findings[0]!.findings[0]!;
  expect(finding.explanation).toContain(`${FIRST}${name}${POP} (4\u00a0May`);
  expect(brief.table[0]!.rows.map(({ speaker }) => speaker)).toEqual([`${FIRST}${name}${POP}`, "Clerk"]);
});
