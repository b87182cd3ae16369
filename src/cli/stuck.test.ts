import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { HANG_MS } from "../../test/hang.ts";
import { type ProcessLike, run } from "./run.ts";

vi.mock("./commands/doctor.ts", () => ({ run: () => new Promise(() => {}) }));

test("a command that waits for what never comes ends with a word and a documented code", async () => {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text), isTTY: false, on: () => undefined };
  const host = Object.assign(new EventEmitter(), { stdout: stream, stderr: stream, exit: () => undefined });
  const running = run(["doctor"], host as unknown as ProcessLike);
  await vi.waitFor(() => expect(host.listenerCount("beforeExit")).toBe(1), { timeout: HANG_MS, interval: 5 });
  // As Node does when nothing is left that could wake the process.
  host.emit("beforeExit");
  expect(await running).toBe(3);
  expect(said.join("")).toMatch(/^error {2}the program waits for nothing\n {4}\S/);
});
