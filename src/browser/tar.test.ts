import { describe, expect, it } from "vitest";
import { readTar } from "./tar.ts";

const entry = (name: string, text: string, type = "0"): Buffer => {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
};
const end = Buffer.alloc(1024);
const read = (...parts: Buffer[]) =>
  [...readTar(Buffer.concat(parts))].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe("readTar", () => {
  it("reads files of any length, folders and links left out", () => {
    const long = "x".repeat(1300);
    const archive = [
      entry("lib/", "", "5"),
      entry("lib/a.so", long),
      entry("l", "", "2"),
      entry("b", ""),
      end,
    ];
    expect(read(...archive)).toEqual([
      ["lib/a.so", long],
      ["b", ""],
    ]);
  });

  it("leaves out names that climb out of their folder", () => {
    expect(
      read(entry("../a", "x"), entry("/etc/a", "x"), entry("a/../../b", "x"), entry("a..b", "x"), end),
    ).toEqual([["a..b", "x"]]);
  });

  it("refuses an archive that is cut short", () => {
    expect(() => read(entry("a", "x".repeat(600)).subarray(0, 700))).toThrow(RangeError);
  });
});
