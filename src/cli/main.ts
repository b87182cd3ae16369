#!/usr/bin/env node
import { keepCompiled } from "./compiled.ts";

// Before anything else is loaded, so that all of it is kept.
keepCompiled();
const { run } = await import("./run.ts");
// Set and not called: what is still on its way to a pipe gets there.
process.exitCode = await run(process.argv.slice(2), process);
