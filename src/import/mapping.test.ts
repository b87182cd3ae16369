import { expect, it } from "vitest";
import { readMapping } from "./mapping.ts";

it.each([
  ["columns: {amount: [N", "Flow sequence"],
  ["columns: !odd {amount: N}", "Unresolved tag"],
])("a mapping that is no plain YAML is refused with what is wrong with it: %s", (text, why) => {
  expect(() => readMapping({ path: "m.yaml", text }, [])).toThrow(
    expect.objectContaining({
      message: "mapping not readable: m.yaml",
      hint: expect.stringContaining(why),
    }),
  );
});
