import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { normalizeConfig } from "../../config.ts";
import { MachineError, UsageError } from "../../diagnostic.ts";
import { templateFolder } from "../../effects.ts";
import { ID_PATTERN } from "../../model/dataset.ts";
import { calledAs } from "../called-as.ts";
import type { Arguments, Outcome } from "../command.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";

const SAMPLE = "harbour-strike";

/**
 * Writes the sample dataset: `init demo` into demo/data/harbour-strike, and `init data/my-brief`, a folder in
 * the data folder, there. A folder that holds anything is left alone.
 */
export async function run({ config, positional }: Arguments): Promise<Outcome> {
  const folder = positional[0]!;
  const { data } = normalizeConfig(config);
  const inDataFolder = dirname(resolve(folder)) === resolve(data);
  const dataset = inDataFolder ? basename(resolve(folder)) : SAMPLE;
  if (!ID_PATTERN.test(dataset)) {
    throw new UsageError(
      `no name for a dataset: ${dataset}`,
      "small letters a–z, digits and hyphens, at most 64",
    );
  }
  const target = inDataFolder ? folder : join(folder, "data", SAMPLE);
  const files = await writing(folder, () => writeSample(folder, target));
  const build = inDataFolder
    ? nextBuild(data, dataset, ".")
    : nextBuild(join(folder, "data"), dataset, resolve(folder) === process.cwd() ? "." : folder);
  return {
    exit: EXIT.done,
    text: `${files.map((path) => `${printable(path)}\n`).join("")}next: ${printable(build)}\n`,
    json: { dataset, folder: target, files },
  };
}

/** @param folder of the dataset's project, as seen from here */
function nextBuild(data: string, dataset: string, folder: string): string {
  const { as, fromAnywhere } = calledAs(process.argv[1] ?? "", process.env, process.cwd());
  if (folder === ".") return [as, "build", ...(data === "data" ? [] : ["--data", data]), dataset].join(" ");
  if (fromAnywhere) return `cd ${folder} && ${as} build ${dataset}`;
  return `${as} build --data ${data} --output ${join(folder, "output")} ${dataset}`;
}

/** All of it or nothing: written beside its place, and put there by one rename. */
async function writeSample(folder: string, target: string): Promise<string[]> {
  const staging = join(dirname(target), `.${basename(target)}.init`);
  const found = await namesIn(folder);
  // All that a run that was killed may have left.
  const left = target !== folder && found.join() === "data" ? await namesIn(dirname(target)) : found;
  if (left.some((name) => name !== basename(staging)))
    throw new UsageError(`not empty: ${folder}`, "name a folder that is new or empty");
  const sample = templateFolder("dataset");
  const names = (await readdir(sample, { recursive: true }))
    .filter((name) => /\.(yaml|txt)$/.test(name))
    .sort();
  const written = (within: string, name: string) => join(within, name.replace(/^texts/, "archive"));
  try {
    await rm(staging, { recursive: true, force: true });
    for (const name of names) {
      const path = written(staging, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await readFile(join(sample, name)), { flag: "wx" });
    }
    // Not everywhere does a rename replace a folder that is empty.
    await rmdir(target).catch(() => undefined);
    await rename(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return names.map((name) => written(target, name));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

async function writing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOTDIR")
      throw new UsageError(`not a folder: ${folder}`, "name a folder that is new or empty");
    throw new MachineError(`cannot write: ${folder} (${message})`, {
      cause,
      hint: "choose a folder of yours",
    });
  }
}
