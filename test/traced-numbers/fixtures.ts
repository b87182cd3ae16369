import * as files from "node:fs/promises";
import { readLock, verifyDataset } from "../../src/evidence/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import type { Claim, Dataset } from "../../src/model/dataset.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { fictionalDataset } from "../fictional-dataset.ts";
import { type Edition, makeEdition } from "./edition.ts";

/** The dataset of this repository, with its lock and no archive, as anyone who has the repository builds it. */
export async function ownEdition(): Promise<Edition> {
  const { dataset } = validateDataset(await loadDataset("data", "dprk-troops-2024", files));
  const path = "data/dprk-troops-2024/evidence.lock.json";
  const { lock } = readLock(await files.readFile(path, "utf8"), path);
  const { evidence } = verifyDataset(dataset!, null, lock);
  return makeEdition(dataset!, evidence, { edition: 1, date: "2024-10-31" });
}

/** Sixty invented claims in their second edition, some of them unlike the first, with an archive that has most. */
export async function fictionalEdition(): Promise<Edition> {
  const dataset = placed(fictionalDataset(60));
  const earlier = earlierThan(dataset);
  const first = await makeEdition(earlier, evidenceOf(earlier), { edition: 1, date: "2031-11-27" });
  return makeEdition(dataset, evidenceOf(dataset), { edition: 2, date: "2031-12-01" }, first);
}

/** What was counted in two places, by names that have numbers in them. */
function placed(dataset: Dataset): Dataset {
  const claims = dataset.claims.map(
    (claim, index): Claim =>
      claim.type === "estimate" && claim.measure === "m-2"
        ? { ...claim, place: index % 4 === 0 ? "1865-04-09" : "Ward 7" }
        : claim,
  );
  return { ...dataset, claims };
}

const ADDED = ["c-6", "c-7", "c-8", "c-15", "c-18", "c-24", "c-27", "c-33", "c-42"];

/** Without some of the claims, with one that is gone since, and with another figure and another day. */
function earlierThan(dataset: Dataset): Dataset {
  const gone = dataset.claims.find(({ id }) => id === "c-6")!;
  const claims = dataset.claims
    .filter(({ id }) => !ADDED.includes(id))
    .map((claim): Claim => {
      if (claim.id === "c-0" && claim.type === "estimate")
        return { ...claim, amount: 1100, ends: { low: end(1100), high: end(1100) } };
      return claim.id === "c-12" ? { ...claim, said: dataset.claims[5]!.said } : claim;
    });
  return { ...dataset, claims: [...claims, { ...gone, id: "c-gone" }] };
}

const end = (value: number) => ({ value, open: false });

function evidenceOf({ claims, sources }: Dataset): Evidence {
  const none = { figure: "verified" as const, start: null, nearest: null, verifiedOn: null };
  return {
    claims: new Map(
      claims.map(({ id }, index) => [
        id,
        index % 20 === 9
          ? { ...none, verification: "ambiguous", line: null }
          : { ...none, verification: "verified", line: 11 + index * 3 },
      ]),
    ),
    sources: new Map(
      [...sources.keys()].map((id, index) => [
        id,
        {
          sha256: `${index}7c41f80${index}ab3`.padEnd(64, "5e"),
          coverage: { figures: 17 + index, covered: 9 + index, ignored: index % 2 === 0 ? 8 : 5 },
        },
      ]),
    ),
  };
}
