import { expect, it } from "vitest";
import { calledAs } from "./called-as.ts";

it.each([
  ["/usr/bin/dbrief", { PATH: "/bin:/usr/bin" }, "dbrief", true],
  [
    "/home/a/node_modules/.bin/dbrief",
    { npm_command: "exec", PATH: "/home/a/node_modules/.bin" },
    "npx dbrief",
    false,
  ],
  [
    "/home/a/src/cli/main.ts",
    { npm_command: "run", npm_lifecycle_event: "dbrief" },
    "npm run dbrief --",
    false,
  ],
  ["/home/a/src/cli/main.ts", {}, "node src/cli/main.ts", false],
  ["/home/a/dbrief", { PATH: "/bin" }, "node dbrief", false],
])("%s with %j is called again as it was", (program, environment, as, fromAnywhere) => {
  expect(calledAs(program, environment, "/home/a")).toEqual({ as, fromAnywhere });
});
