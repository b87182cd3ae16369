import { describe, expect, it } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

describe("near names", () => {
  it.each([
    ["niss", ["nis", "nato", "kremlin"], ["nis"]],
    ["abuot", ["about", "exact"], ["about"]],
    ["ni", ["nis", "nato"], ["nis"]],
    ["dprk", ["dprk-troops-2024", "dprk-2"], ["dprk-2", "dprk-troops-2024"]],
    ["NIS", ["nis"], ["nis"]],
    ["xyz", ["nis"], []],
    ["nsi", ["nis"], []],
    ["niiss", ["nis"], ["nis"]],
    ["nssi", ["niss"], ["niss"]],
    ["abcdefghi", ["abcdefxyz", "abcdexyzz"], ["abcdefxyz"]],
    ["abcdefgh", ["abcdexyz"], []],
    ["np", ["np-2"], []],
    ["abc", ["abcd", "abd", "aec", "bbc"], ["abcd", "abd", "aec"]],
    ["x".repeat(100), ["x".repeat(99)], ["x".repeat(99)]],
    ["", ["a"], []],
    ["x".repeat(1_000_000), ["x".repeat(1_000_000)], []],
  ])("%s", (name, candidates, expected) => {
    expect(nearest(name, candidates)).toEqual(expected);
  });

  it("asks, or is silent", () => {
    expect(didYouMean("nic", ["nis", "nid", "pentagon"])).toBe("did you mean nid or nis?");
    expect(didYouMean("nic", ["pentagon"])).toBeNull();
  });
});
