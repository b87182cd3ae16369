import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Every module of the program, its tests left out. */
export const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith(".d.ts"));

/** `src/load/yaml.ts` is in the room `load`, `src/pipeline.ts` and `src/pipeline/` are one. */
export const roomOf = (file: string) => (file.split("/")[1] ?? "").replace(/\.ts$/, "");

/** Files that a file imports: static, dynamic, of types alone. */
export function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const written = source.matchAll(
    /(?:^(?:import|export)\b[^;"]*?\bfrom\s+|^import\s+|\bimport\(\s*)"(\.[^"]+)"/gm,
  );
  return [...written].map(([, path]) => normalize(join(dirname(file), path ?? "")));
}

/**
 * Files that can't be read one before the other, since each imports the others by some way, types counted: the
 * strongly connected components of more than one file (Tarjan 1972).
 */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    let lowest = own;
    order.set(file, own);
    open.push(file);
    for (const to of imports.get(file) ?? []) {
      const before = order.get(to);
      if (before === undefined) lowest = Math.min(lowest, visit(to));
      else if (open.includes(to)) lowest = Math.min(lowest, before);
    }
    if (lowest === own) {
      const members = open.splice(open.indexOf(file));
      if (members.length > 1) circles.push(members.toSorted());
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** From the command down to the leaves: a room imports those below it, and never one above. */
export const FLOORS: readonly (readonly string[])[] = [
  ["cli"],
  ["desk"],
  ["watch", "scheduling", "index", "effects"],
  ["pipeline"],
  ["load", "validate", "evidence", "analyze", "compose", "render", "export", "browser", "editions"],
  ["import", "preview", "schedule", "propose"],
  ["config"],
  ["charts", "csv", "edit", "figures", "languages", "files", "html", "model", "diagnostic"],
];

/**
 * The house as a matrix, from its imports: a dot in a room's row stands under each room that it imports. With the
 * rooms in order of their floors every dot lies right of the diagonal; one left of it would be an import upwards.
 */
export function houseSvg(): string {
  const rooms = FLOORS.flat();
  const [cell, left, top] = [22, 132, 96];
  const size = rooms.length * cell;
  const used = new Set(
    modules.flatMap((file) => importsOf(file).map((to) => `${roomOf(file)} ${roomOf(to)}`)),
  );
  const at = (index: number) => index * cell;
  const floorOf = new Map(FLOORS.flatMap((floor, index) => floor.map((room) => [room, index] as const)));
  const bands = FLOORS.map((floor, index) => {
    const first = rooms.indexOf(floor[0] ?? "");
    const shade = index % 2 === 0 ? "#f4f1ea" : "#ffffff";
    return `<rect x="0" y="${top + at(first)}" width="${left + size}" height="${floor.length * cell}" fill="${shade}"/>`;
  });
  const labels = rooms.map((room, index) => {
    const middle = at(index) + cell / 2;
    return [
      `<text x="${left - 8}" y="${top + middle + 4}" text-anchor="end">${room}</text>`,
      `<text transform="translate(${left + middle + 4} ${top - 8}) rotate(-60)">${room}</text>`,
      `<rect x="${left + at(index)}" y="${top + at(index)}" width="${cell}" height="${cell}" fill="#d9d2c3"/>`,
    ].join("\n");
  });
  const dots = rooms.flatMap((from, row) =>
    rooms.flatMap((to, column) => {
      if (from === to || !used.has(`${from} ${to}`)) return [];
      const fill = (floorOf.get(to) ?? 0) === FLOORS.length - 1 ? "#9a927f" : "#1d3557";
      return `<circle cx="${left + at(column) + cell / 2}" cy="${top + at(row) + cell / 2}" r="5" fill="${fill}"/>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + size + 24} ${top + size + 8}" role="img" font-family="Inter, system-ui, sans-serif" font-size="12" fill="#222">
<title>Which room of src/ imports which</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...bands, ...labels, ...dots].join("\n")}
</svg>
`;
}
