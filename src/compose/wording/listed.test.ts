import fc from "fast-check";
import { expect, it } from "vitest";
import { listed } from "./listed.ts";

it.each([
  ["en-GB", "and"],
  ["nb-NO", "og"],
])("lists as the platform does: %s", (language, and) => {
  const platform = new Intl.ListFormat(language);
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), (items) => {
      expect(listed(items, and)).toBe(platform.format(items));
    }),
  );
});
