import { ScheduleRefusal } from "../refusal.ts";
import { plainExpression, shellWord, type Unit, type UnitRequest, wholeMinutes } from "./unit.ts";

/**
 * A workflow of a repository that holds the data and this program as a dependency.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onschedule
 */
export const github: Unit = {
  id: "github",
  title: "a workflow for GitHub Actions",
  print(request) {
    wholeMinutes(request.fields, "GitHub Actions");
    oftenEnough(request);
    return [{ name: "brief.yml", text: workflow(request) }];
  },
};

/** It starts nothing oftener than every five minutes. */
function oftenEnough({ fields: { minute } }: UnitRequest): void {
  const minutes = minute ?? [0, 1];
  const gaps = minutes.map((value, at) => (minutes[at + 1] ?? minutes[0]! + 60) - value);
  if (gaps.some((gap) => gap < 5))
    throw new ScheduleRefusal(
      "GitHub Actions runs nothing oftener than every 5 minutes",
      "leave 5 minutes between two runs",
    );
}

function workflow({ fields, timetable, portable }: UnitRequest): string {
  const command = ["npx", "--no-install", "dbrief", "build", ...portable].map(shellWord).join(" ");
  return `name: briefs
on:
  schedule:
    - cron: "${plainExpression(fields)}"
      timezone: "${timetable.timeZone}"
  workflow_dispatch:
permissions:
  contents: read
# One run at a time, to its end; of those that wait, the latest is run, which does the work of all.
concurrency:
  group: briefs
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
      # The editions so far: without them every run would begin with edition 1.
      - uses: actions/cache/restore@v4
        with:
          path: output
          key: briefs-\${{ github.run_id }}
          restore-keys: briefs-
      - run: ${JSON.stringify(command)}
      - uses: actions/cache/save@v4
        with:
          path: output
          key: briefs-\${{ github.run_id }}
      - uses: actions/upload-artifact@v4
        with:
          name: briefs
          path: output/*/latest/
`;
}
