import { UsageError } from "../../diagnostic.ts";
import { below } from "./below.ts";
import { plainExpression, plainLines, shellWord, type Unit, type UnitRequest, wholeMinutes } from "./unit.ts";

/**
 * A workflow of a repository that holds the data and this program as a dependency.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onschedule
 */
export const github: Unit = {
  id: "github",
  title: "two workflows for GitHub Actions",
  print(request) {
    wholeMinutes(request.fields, "GitHub Actions");
    oftenEnough(request);
    return [
      { name: "brief.yml", text: workflow(request) },
      { name: "brief-review.yml", text: reviewWorkflow(request) },
    ];
  },
};

/** It starts nothing oftener than every five minutes. */
function oftenEnough({ fields: { minute } }: UnitRequest): void {
  const minutes = minute ?? [0, 1];
  const [first = 0] = minutes;
  const gaps = minutes.map((value, at) => (minutes[at + 1] ?? first + 60) - value);
  if (gaps.some((gap) => gap < 5))
    throw new UsageError(
      "GitHub Actions runs nothing oftener than every 5 minutes",
      "leave 5 minutes between two runs",
    );
}

/** What was asked for, by paths in the repository: the folder in which this is printed is taken for its root. */
function argumentsThere({ places, portable, folder }: UnitRequest): {
  args: string[];
  /** Those of them that a review takes too. */
  read: string[];
  output: string;
} {
  const inside = (option: string, path: string) => {
    const found = below(path, folder);
    if (found !== null) return found;
    throw new UsageError(
      `GitHub Actions has what is in the repository, and --${option} lies outside of ${folder}: ${path}`,
      "print it in the repository's root, and name folders of the repository",
    );
  };
  const { data, output, archive, theme, browser } = places;
  const given = (...list: readonly string[]) => list.filter((arg) => arg !== "");
  const texts = archive === null ? "" : `--archive=${inside("archive", archive)}`;
  const args = given(
    `--data=${inside("data", data)}`,
    `--output=${inside("output", output)}`,
    texts,
    theme === null ? "" : `--theme=${inside("theme", theme)}`,
    // One of the runner's own, wherever that has it.
    browser === null ? "" : `--browser=${below(browser, folder) ?? browser}`,
  );
  const read = given(`--data=${inside("data", data)}`, texts);
  return { args: [...args, ...portable], read, output: inside("output", output) };
}

/** An expression of theirs in a path would be worked out, and there is no way of saying that it is none. */
function noExpression(text: string): string {
  if (!text.includes("${{")) return text;
  throw new UsageError(`GitHub Actions takes this for an expression of its own: ${text}`, "rename it");
}

function workflow(request: UnitRequest): string {
  const { fields, timetable } = request;
  const { args, output } = argumentsThere(request);
  plainLines("GitHub Actions", ...args);
  const command = noExpression(["npx", "--no-install", "dbrief", "build", ...args].map(shellWord).join(" "));
  const briefs = JSON.stringify(output);
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
          path: ${briefs}
          key: briefs-\${{ github.run_id }}
          restore-keys: briefs-
      - run: ${JSON.stringify(command)}
      - uses: actions/cache/save@v4
        with:
          path: ${briefs}
          key: briefs-\${{ github.run_id }}
      - uses: actions/upload-artifact@v4
        with:
          name: briefs
          path: ${JSON.stringify(`${output}/*/latest/`)}
`;
}

/**
 * What a pull request makes of the data, as one comment that is kept up to date. What runs the repository's own code may
 * write nothing; what writes the comment runs none of it. A branch of somebody else's repository has no token that may
 * comment: of that the summary of the run has it.
 */
function reviewWorkflow(request: UnitRequest): string {
  const { read } = argumentsThere(request);
  // The first parent of what is checked out is what the pull request would be merged into.
  const review = ["npx", "--no-install", "dbrief", "review", "HEAD^1", "--as=markdown", ...read];
  const command = noExpression(review.map(shellWord).join(" "));
  return `name: briefs, reviewed
on:
  pull_request:
permissions: {}
concurrency:
  group: briefs-review-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  review:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
      - run: ${JSON.stringify(`${command} > review.md`)}
      - run: cat review.md >> "$GITHUB_STEP_SUMMARY"
      - uses: actions/upload-artifact@v4
        with:
          name: review
          path: review.md
  comment:
    needs: review
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      pull-requests: write
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: review
      - env:
          GH_TOKEN: \${{ github.token }}
          COMMENTS: repos/\${{ github.repository }}/issues/\${{ github.event.pull_request.number }}/comments
          COMMENT: repos/\${{ github.repository }}/issues/comments
          MARK: <!-- dbrief review -->
        run: |
          { printf '%s\\n' "$MARK"; cat review.md; } > body.md
          ours='.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARK))) | .id'
          id=$(gh api --paginate "$COMMENTS" --jq "$ours" | head -n 1)
          if [ -n "$id" ]; then
            gh api --method PATCH "$COMMENT/$id" --field body=@body.md --silent
          else
            gh api --method POST "$COMMENTS" --field body=@body.md --silent
          fi
`;
}
