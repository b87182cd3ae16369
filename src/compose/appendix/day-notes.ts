import type { DayNote } from "../../model/brief.ts";
import type { Claim, Dataset } from "../../model/dataset.ts";
import type { Text } from "../../model/text.ts";

/**
 * Numbers for the reasons of days that no source prints, in the order in which the claims' rows come: figures
 * by measure, then statements by proposition. Claims that share a reason share its number.
 * @param claims in the order of the day said
 */
export function numberReasons(
  dataset: Dataset,
  claims: readonly Claim[],
  print: (text: Text) => string,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const subjects = [...dataset.measures.keys(), ...dataset.propositions.keys()];
  const place = new Map(subjects.map((id, index) => [id, index]));
  const subject = (claim: Claim) =>
    place.get(claim.type === "estimate" ? claim.measure : claim.proposition) ?? subjects.length;
  const inOrder = claims.toSorted(
    (x, y) => Number(x.type === "statement") - Number(y.type === "statement") || subject(x) - subject(y),
  );
  for (const date of inOrder.flatMap((claim) => [claim.said, claim.asOf])) {
    const why = date?.basis === "inferred" && date.why !== null ? print(date.why) : "";
    if (why !== "" && !numbers.has(why)) numbers.set(why, numbers.size + 1);
  }
  return numbers;
}

export function composeDayNotes(numbers: ReadonlyMap<string, number>): DayNote[] {
  return [...numbers].map(([text, number]) => ({ number, text }));
}
