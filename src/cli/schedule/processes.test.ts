import { describe, expect, test } from "vitest";
import { runProcess } from "./processes.ts";

const { signal } = new AbortController();

describe.skipIf(process.platform === "win32")("a program that is run", () => {
  const sh = (script: string, limitMs = 10_000) => runProcess(["sh", "-c", script], { limitMs, signal });

  test("ends with what it said", async () => {
    const ended = await sh("cat; echo out; echo err >&2; exit 7");
    expect(ended).toEqual({ exit: 7, stdout: "out\n", stderr: "err\n", late: false });
  });

  test("and leaves something running behind it that holds its output, is over all the same", async () => {
    expect(await sh("sleep 30 & echo done")).toMatchObject({ exit: 0, stdout: "done\n", late: false });
  });

  test("and takes too long is ended with all that it started", async () => {
    expect(await sh("sleep 30 & wait", 300)).toMatchObject({ exit: null, late: true });
  });
});
