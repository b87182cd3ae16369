import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { useLanguages } from "../src/figures/index.ts";
import { findWordFiles } from "../src/languages/index.ts";

/** Before each file of tests: texts are read in the program's own languages. */
useLanguages(await findWordFiles([join(import.meta.dirname, "../languages")], { readdir, readFile, stat }));
