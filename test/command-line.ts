import { EventEmitter } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { test as base } from "vitest";
import { type ProcessLike, run } from "../src/cli/run.ts";
import { rallyWorld } from "./rally-world.ts";

/** A stream that keeps what it is given. */
class Sink extends EventEmitter {
  text = "";
  readonly isTTY = false;
  write(text: string): boolean {
    this.text += text;
    this.emit("written", text);
    return true;
  }
}

/** One command line in this process. */
export function commandLine(...argv: readonly string[]) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const exits: number[] = [];
  const host = Object.assign(new EventEmitter(), {
    stdout,
    stderr,
    exit: (code: number) => exits.push(code),
  });
  /** Of each signal, whether it is listened to from then on. */
  const listening: string[] = [];
  host.on("newListener", (name) => listening.push(`on ${String(name)}`));
  host.on("removeListener", (name) => listening.push(`off ${String(name)}`));
  const ended = run(argv, host as unknown as ProcessLike);
  return {
    listening,
    exits,
    /** As if somebody pressed Ctrl-C, or a service manager stopped it. */
    signal: (name: "SIGINT" | "SIGTERM") => host.emit(name, name),
    /** Once standard output or error holds this. */
    told: (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if ((stdout.text + stderr.text).includes(text)) resolve();
        };
        stdout.on("written", look);
        stderr.on("written", look);
        look();
      }),
    ended: ended.then((exit) => ({
      exit,
      out: stripVTControlCharacters(stdout.text),
      err: stripVTControlCharacters(stderr.text),
    })),
  };
}

/** What the one object of `--json` holds. */
export const json = ({ out }: { readonly out: string }) => JSON.parse(out);

/**
 * Each test that asks for it has a rally in a folder of its own. `start` begins a command line about that folder,
 * `dbrief` waits for its end too, and tells paths from there.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what is needed.
  .extend("world", async ({}, { onCleanup }) => {
    const world = await rallyWorld();
    onCleanup(world.remove);
    return world;
  })
  .extend("start", ({ world: { path } }) => (command: string, ...rest: readonly string[]) => {
    const written = /^(build|diff|schedule|watch|desk)$/.test(command) ? ["--output", path("output")] : [];
    return commandLine(command, ...rest, "--data", path("data"), ...written);
  })
  .extend("dbrief", ({ world, start }) => async (command: string, ...rest: readonly string[]) => {
    const { exit, out, err } = await start(command, ...rest).ended;
    const from = (text: string) =>
      text.replaceAll(`${world.root}/`, "").replace(/\d+\.\d\d s\n$/, "0.00 s\n");
    return { exit, out: from(out), err: from(err) };
  });
