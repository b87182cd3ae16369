import { CHANGES, type EditionChange } from "../../model/edition.ts";
import type { DatasetReview, Review } from "../../pipeline.ts";
import { PLURALS } from "../changes-text.ts";
import { isNews } from "./fail-on.ts";
import { isTold, NO_CLAIM_CHANGED, STATES } from "./told.ts";

/**
 * For a comment on a pull request: what the data hold is quoted so that none of it becomes markup, a mention or a link
 * to an issue.
 * @param failed the words of `--fail-on` that hold
 */
export function reviewMarkdown({ ref, commit, datasets }: Review, failed: readonly string[]): string {
  const told = datasets.filter(isNews);
  const quiet = datasets.filter((review) => !isNews(review)).map(({ dataset }) => code(dataset));
  const none = quiet.length === 0 ? "" : `${NO_CLAIM_CHANGED} in ${quiet.join(", ")}`;
  const parts = [
    `### What this changes, against ${code(ref)} (${commit.slice(0, 10)})`,
    ...(failed.length === 0 ? [] : [`**${failed.map(code).join(", ")}**: what \`--fail-on\` stops at.`]),
    ...told.map(datasetPart),
    ...(none === "" ? [] : [`${none.charAt(0).toUpperCase()}${none.slice(1)}.`]),
  ];
  return `${withinLimit(parts.join("\n\n"), code(`dbrief review ${ref}`))}\n`;
}

/** GitHub takes 65,536 characters a comment; some are left to whoever posts it. */
const LONGEST = 60_000;

function withinLimit(text: string, command: string): string {
  if (text.length <= LONGEST) return text;
  const lines = text.slice(0, LONGEST).split("\n").slice(0, -1);
  return `${lines.join("\n")}\n\n… and more, which is too long for here: ${command} has it all.`;
}

function datasetPart(review: DatasetReview): string {
  const { dataset, state, changes, excluded, gone } = review;
  const types = Map.groupBy(changes, ({ subjectType }) => subjectType);
  const claims = types.get("claim") ?? [];
  const counted = [
    ...(claims.length === 0 ? [NO_CLAIM_CHANGED] : []),
    ...[...types].map(([type, rows]) => counts(type, rows)),
    ...(gone.length === 0 ? [] : [`${gone.length} ${gone.length === 1 ? "excerpt" : "excerpts"} gone`]),
  ];
  const { before, after } = excluded;
  const pairs = before === after ? `${after}, as before` : `**${before} → ${after}**`;
  const sections = [
    section(
      "Claims",
      subjectsOf(claims).map((rows) => claimItem(rows, review)),
    ),
    section(
      "Findings",
      (types.get("discrepancy") ?? []).map((row) => pairItem(row, review)),
    ),
    section("Excerpts gone from their texts", gone.map(goneItem)),
    section("Sources", subjectsOf(types.get("source") ?? []).map(sourceItem)),
  ];
  return [
    `#### ${code(dataset)}${state === "both" ? "" : ` (${STATES[state]})`}`,
    `${counted.join("; ")}. Pairs that can't both be true: ${pairs}.`,
    ...sections.filter((part) => part !== ""),
  ].join("\n\n");
}

function counts(type: EditionChange["subjectType"], rows: readonly EditionChange[]): string {
  const parts = CHANGES.flatMap((change) => {
    const number = subjectsOf(rows.filter((row) => row.change === change)).length;
    return number === 0 ? [] : [`${number} ${change}`];
  });
  const subjects = subjectsOf(rows).length;
  return `${subjects} ${PLURALS[type][subjects === 1 ? 0 : 1]} (${parts.join(", ")})`;
}

const subjectsOf = (rows: readonly EditionChange[]) =>
  [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()] as [EditionChange, ...EditionChange[]][];

const section = (title: string, items: readonly string[]) =>
  items.length === 0 ? "" : `**${title}**\n\n${items.join("\n")}`;

function claimItem(rows: readonly [EditionChange, ...EditionChange[]], { claims }: DatasetReview): string {
  const [{ subjectId, change, why }] = rows;
  const shown = claims.get(subjectId);
  const about =
    shown === undefined ? "" : `: ${quoted(`${shown.speaker}, ${shown.words} (${shown.subject})`)}`;
  const reason = why === null ? "" : ` ${quoted(Object.values(why)[0] ?? "")}`;
  return [`- ${change} ${code(subjectId)}${about}${reason}`, ...rows.flatMap(fieldItem)].join("\n");
}

function sourceItem(rows: readonly [EditionChange, ...EditionChange[]]): string {
  const [{ subjectId, change, field, old, new: now }] = rows;
  const name = field === null ? `: ${quoted(now ?? old ?? "")}` : "";
  return [`- ${change} ${code(subjectId)}${name}`, ...rows.flatMap(fieldItem)].join("\n");
}

function fieldItem({ field, old, new: now }: EditionChange): string[] {
  if (field === null) return [];
  return [`  - ${code(field)}: ${shownValue(old)} → ${shownValue(now)}`];
}

const shownValue = (value: string | null) => (value === null ? "*none*" : quoted(value));

function pairItem(row: EditionChange, { pairs, sentences }: DatasetReview): string {
  const { subjectId, change, old, new: now } = row;
  const kinds = { added: `**${now}**`, withdrawn: `no longer **${old}**` };
  const kind = change === "added" || change === "withdrawn" ? kinds[change] : `${old} → **${now}**`;
  const both = pairs[subjectId]!.map(code).join(", ");
  const sentence = isTold(row) ? (sentences.get(subjectId) ?? "") : "";
  return `- ${code(subjectId)} ${kind}: ${both}${sentence === "" ? "" : `<br>${quoted(sentence)}`}`;
}

function goneItem({ claim, source, excerpt, nearest }: DatasetReview["gone"][number]): string {
  const has = nearest === null ? "" : `; the text has “${quoted(nearest)}”`;
  return `- ${code(claim)}: “${quoted(excerpt)}” is not in ${code(source)}${has}`;
}

/** An id, or what somebody typed: shown letter for letter. */
function code(text: string): string {
  const plain = oneLine(text);
  const longest = (plain.match(/`+/g) ?? []).reduce((most, { length }) => (length > most ? length : most), 0);
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${plain}${fence}` : `${fence} ${plain} ${fence}`;
}

/** So much of a text is read in a comment. */
const LONGEST_TEXT = 400;
/** No space, and nothing is seen of it; what it stands behind names nobody and no issue. */
const WORD_JOINER = "\u2060";

function quoted(text: string): string {
  const plain = oneLine(text);
  const cut =
    plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, "")}…` : plain;
  return cut
    .replace(/[&<>]/g, (sign) => ENTITIES[sign]!)
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/[@#]|(?<=\bGH)-(?=\d)|:(?=\/\/)|(?<=\bwww)\./gi, `$&${WORD_JOINER}`);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]+/gu, " ");
