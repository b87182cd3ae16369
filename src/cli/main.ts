#!/usr/bin/env node
import { isTooOld, OLDEST_NODE } from "../model/oldest-node.ts";

// All else is loaded after this: a Node that is too old stops at the first of it that it can't read.
if (isTooOld(process.versions.node)) refuseNode(process.versions.node);
else {
  const { keepCompiled } = await import("./compiled.ts");
  // Before the rest is loaded, so that all of it is kept.
  keepCompiled();
  if (process.env.DBRIEF_WITHIN !== undefined) (await import("./within.ts")).liveWithin();
  const { run } = await import("./run.ts");
  // Set and not called: what is still on its way to a pipe gets there.
  process.exitCode = await run(process.argv.slice(2), process);
}

function refuseNode(version: string): void {
  const message = `Node ${version} is too old`;
  const hint = `dbrief needs Node ${OLDEST_NODE} or later: https://nodejs.org`;
  const failure = {
    ok: false,
    command: null,
    exit: 3,
    error: { kind: "machine", message, hint },
    diagnostics: [],
  };
  if (process.argv.indexOf("--json") === -1) process.stderr.write(`error  ${message}; ${hint}\n`);
  else process.stdout.write(`${JSON.stringify(failure, null, 2)}\n`);
  process.exitCode = failure.exit;
}
