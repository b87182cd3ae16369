import { describe, expect, it } from "vitest";
import { ambiguousNumber, describeNumberFault } from "./number-faults.ts";

const at = { file: "claims.yaml", line: 1, column: 1 };

describe("amounts that are no numbers", () => {
  it.each([
    ["1,500", "write 1500, without quotes or separators"],
    ["10.000", "write 10000, without quotes or separators"],
    ["-1 500 000", "write -1500000, without quotes or separators"],
    ["10\u202f000", "write 10000, without quotes or separators"],
    ["1500", "write 1500 without quotes"],
    ["1,5", "write 1.5, with a decimal point"],
    [
      "1.234,500",
      "write a plain number: 1500; words such as “thousands” go under words: with modifier: vague",
    ],
    ["2,5 Millioner", "write 2500000"],
    ["3 thousand", "write 3000"],
    ["10–12", "write the two ends as low: and high:"],
    [
      "thousands",
      "write a plain number: 1500; words such as “thousands” go under words: with modifier: vague",
    ],
  ])("%s", (text, hint) => {
    expect(describeNumberFault(text, "amount", at)).toMatchObject({ code: "invalid-number", hint });
  });

  it("names the endless one", () => {
    expect(describeNumberFault(Number.POSITIVE_INFINITY, "high", at).message).toBe(
      "high: not a finite number",
    );
  });
});

describe("numbers that read as another", () => {
  it.each(["10.000", "1.500", "-3.000", "+3.000", "0x5DC", "0o1750", "01500"])("%s is refused", (written) => {
    expect(ambiguousNumber(written, "amount", at)).toMatchObject({ code: "ambiguous-number" });
  });

  it.each(["10", "10.5", "1.234", "10000", "10.0000", "0.500", "-0.250", "1e3", ""])(
    "%j stands",
    (written) => {
      expect(ambiguousNumber(written, "amount", at)).toBeNull();
    },
  );
});
