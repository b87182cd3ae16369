import type { Artifact } from "../model/edition.ts";
import type { Publication } from "../model/publication.ts";
import { csv } from "./csv.ts";
import type { ExportTools, Format } from "./format.ts";

/**
 * Every chosen format, in the order of the choice. What is printed carries the tables inside, byte for byte
 * those beside it, so that a brief sent on by itself still has its data; they are made while it prints, for it
 * alone where no tables were chosen.
 * @param enclosed files of the edition that no format makes, carried as well
 */
export async function exportAll(
  chosen: readonly Format[],
  publication: Publication,
  tools: Omit<ExportTools, "carried">,
  enclosed: readonly Artifact[],
): Promise<Artifact[]> {
  const prints = chosen.some(isPrint);
  const nothing = Promise.resolve([]);
  const computed = async (format: Format, tools: ExportTools) => {
    if (prints && !isPrint(format)) await tools.begun();
    return format.export(publication, tools);
  };
  const tables = chosen.includes(csv) || prints ? computed(csv, { ...tools, carried: nothing }) : nothing;
  const carried = tables.then((made) => [...made.filter(isTable), ...enclosed]);
  // A print that fails first ends the run; what it no longer waits for must not end the process.
  carried.catch(() => undefined);
  const exported = await Promise.all(
    chosen.map((format) => (format === csv ? tables : computed(format, { ...tools, carried }))),
  );
  return [...exported.flat(), ...(prints ? enclosed : [])];
}

const isPrint = (format: Format): boolean => format.needs === "print";

const isTable = ({ mediaType }: Artifact): boolean => mediaType.startsWith("text/csv");
