/** Run by a test: so many editions of changing data by one process; prints how much memory it held half-way and at the end. */
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { build } from "../../src/index.ts";

const [folder = "", times = ""] = process.argv.slice(2);
const data = join(folder, "data");
const claims = join(data, "harbour-strike/claims.yaml");
await fs.cp("templates/dataset", join(data, "harbour-strike"), { recursive: true });
await fs.rename(join(data, "harbour-strike/texts"), join(data, "harbour-strike/archive"));
const text = await fs.readFile(claims, "utf8");
const held = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
let [early, published] = [0, 0];
for (let time = 1; time <= Number(times); time++) {
  await fs.writeFile(claims, text.replace("amount: 800", `amount: ${800 + time}`));
  const { editions } = await build({ data, output: join(folder, "output"), format: "csv,html", keep: 3 });
  published += editions.filter(({ changed }) => changed).length;
  if (time === Math.ceil(Number(times) / 2)) early = held();
}
process.stdout.write(JSON.stringify({ early, late: held(), published }));
