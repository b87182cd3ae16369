/**
 * Run by a test that kills it: saves claim after claim into the folder that it is given, and says when it has begun. With
 * the name of an instant it stays there for ever: "half", half of a file written; "sync", all of it; "rename", before it is
 * put in place; "rm", after.
 */
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../../src/desk/store.ts";
import { insertClaim } from "../../src/edit/index.ts";

const [folder = "", first = "", instant] = process.argv.slice(2);

/** Says so, and never goes on. */
const stay = () =>
  new Promise<never>(() => {
    process.stdout.write("there\n");
    setInterval(() => {}, 1000);
  });

const open: typeof fs.open = async (path, flags) => {
  const handle = await fs.open(path, flags);
  if (instant === "sync") handle.sync = stay;
  if (instant === "half")
    handle.writeFile = async (content) => {
      await handle.write(String(content).slice(0, String(content).length / 2));
      return stay();
    };
  return handle;
};
const files = {
  ...fs,
  open,
  ...(instant === "rename" ? { rename: stay } : {}),
  ...(instant === "rm" ? { rm: stay } : {}),
};
const store = openStore(
  folder,
  async () => join(folder, "archive"),
  files,
  async () => ({ release() {} }),
);
for (let number = Number(first); ; number++) {
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
  if (number === Number(first)) process.stdout.write("saving\n");
}
