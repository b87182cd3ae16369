import { Dictionary, Indirect, type Value } from "./objects/values.ts";

/** A reader goes through a whole leaf to find one entry. */
const LEAF = 256;

/** Values under the numbers from 0 (ISO 32000-1, 7.9.7). */
export function numberTree(values: readonly Value[]): Indirect {
  return tree(
    "Nums",
    values.map((value, number) => [String(number), value]),
  );
}

/** Values under strings, sorted by them already (7.9.6). */
export function nameTree(entries: readonly (readonly [key: string, value: Value])[]): Indirect {
  return tree("Names", entries);
}

function tree(kind: "Nums" | "Names", entries: readonly (readonly [string, Value])[]): Indirect {
  if (entries.length <= LEAF) return new Indirect(Dictionary.of({ [kind]: entries.flat() }));
  const leaves: Value[] = [];
  for (let start = 0; start < entries.length; start += LEAF) {
    const leaf = entries.slice(start, start + LEAF);
    const limits = [leaf.at(0), leaf.at(-1)].flatMap((entry) => entry?.[0] ?? []);
    leaves.push(new Indirect(Dictionary.of({ Limits: limits, [kind]: leaf.flat() })));
  }
  return new Indirect(Dictionary.of({ Kids: leaves }));
}
