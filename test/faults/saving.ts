/** Run by a test that kills it: saves claim after claim into the folder that it is given, and says when it has begun. */
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../src/desk/store.ts";
import { insertClaim } from "../../src/edit/index.ts";

const folder = process.argv[2]!;
const store = openStore(
  folder,
  async () => join(folder, "archive"),
  fs,
  async () => ({ release() {} }),
);
for (let number = Number(process.argv[3]); ; number++) {
  const { bases } = await store.read();
  await store.commit({
    name: `save c${number}`,
    bases,
    plan: ({ texts }) => {
      const claim = new Map([
        ["id", `c${number}`],
        ["excerpt", "x".repeat(5000)],
      ]);
      return new Map([["claims.yaml", insertClaim(texts.get("claims.yaml")!, claim, null)!]]);
    },
    part: () => "",
    touches: { claims: [], sources: [] },
  });
  if (number === Number(process.argv[3])) process.stdout.write("saving\n");
}
