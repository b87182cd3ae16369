import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { LARGEST_ARCHIVED_TEXT, LARGEST_ORIGINAL } from "../files/index.ts";
import type { Id } from "../model/dataset.ts";
import {
  archiveFolder,
  deskFolder,
  differencesOf,
  type Effects,
  emptyMemory,
  holdDesk,
  lockProven,
  type Touched,
} from "../pipeline.ts";
import type { Answer, Call, Extension } from "../preview/index.ts";
import { jsonOf, linesOfClaim, NoEdit, planClaim, planIgnored, planRemoval, planSource } from "./edits.ts";
import { placeFaults, sameFault } from "./faults.ts";
import { openHabits } from "./habits.ts";
import { type Look, openLooks, placeOfClaim } from "./look.ts";
import { readPdf } from "./pdf.ts";
import type {
  ClaimPreview,
  ClaimRequest,
  Conflict,
  DeskFault,
  IgnoreRequest,
  RemoveRequest,
  SaveRequest,
  SourceRequest,
  Written,
} from "./protocol.ts";
import { type Requests, readRequest } from "./requests.ts";
import { stateOf } from "./state.ts";
import { type Changes, Conflicted, openStore, type Snapshot, type Step } from "./store.ts";
import { followedOf, pointsIn, proposalOf, textOf } from "./texts.ts";

/** What would be saved has faults, so that nothing was. */
class Refused extends Error {
  override readonly name = "Refused";
  readonly faults: readonly DeskFault[];

  constructor(faults: readonly DeskFault[]) {
    super(faults[0]?.message ?? "it has faults");
    this.faults = faults;
  }
}

/** What the page may ask for, by name; `forget` is for whoever hears of a change beside the dataset's own files. */
export async function deskCalls(
  id: Id,
  config: Config,
  effects: Effects,
): Promise<{ readonly calls: Extension["calls"]; forget(): void }> {
  const folder = join(config.data, id);
  const archive = () => archiveFolder(id, config, effects);
  const hold = () => holdDesk(id, config, effects);
  const store = openStore(folder, archive, effects.files, hold, settle);
  const looks = openLooks(id, store, config, { ...effects, memory: emptyMemory() });
  const habits = await openHabits(join(deskFolder(id, config), "habits.json"), effects.files);

  /** What was saved stands in its text, so the lock says so; one that is not written is stale, and `check` says that. */
  async function settle(touched: Touched): Promise<void> {
    const { curated } = await looks.look();
    if (curated === null) return;
    if (await lockProven(curated, touched, config, effects).catch(() => false)) looks.forget();
  }

  /** What `check` would say with the changes made: faults of the claim, and those that there are not without them. */
  async function judge(changes: Changes, now: Snapshot, look: Look, claim: Id | null) {
    const after = await looks.with(changes, now);
    const texts = new Map(now.texts);
    for (const [name, text] of changes) if (text !== null) texts.set(name, text);
    const known = new Set(look.diagnostics.map(sameFault));
    const placed = placeFaults(after.diagnostics, texts, folder);
    const own = placed.filter((fault) => fault.claim === claim && claim !== null);
    const made = placed.filter(({ fault }) => !known.has(sameFault(fault)));
    return { after, faults: [...new Set([...own, ...made])].map(({ fault }) => fault), made };
  }

  async function previewed(request: ClaimRequest): Promise<ClaimPreview> {
    const look = await looks.look();
    const changes = planClaim(look.now.texts, request);
    const claim = String(request.claim.id);
    const { after, faults } = await judge(changes, look.now, look, claim);
    const [file, text] = [...changes].at(-1) as [string, string];
    const isComparable = after.curated !== null && look.curated !== null;
    return {
      faults,
      made: isComparable ? await differencesOf(after.curated, look.curated) : [],
      unmade: isComparable ? await differencesOf(look.curated, after.curated) : [],
      lines: linesOfClaim(text, claim),
      file,
    };
  }

  /** A step that is not done where it makes errors. */
  function sound(plan: (now: Snapshot) => Changes): Step["plan"] {
    return async (now) => {
      const changes = plan(now);
      const { made } = await judge(changes, now, await looks.look(), null);
      const errors = made.map(({ fault }) => fault).filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new Refused(errors);
      return changes;
    };
  }

  async function done(step: Step): Promise<Answer> {
    const { files, bases } = await store.commit(step);
    looks.forget();
    return { status: 200, body: { files, bases, step: step.name } };
  }

  async function save(request: SaveRequest): Promise<Answer> {
    const { bases, claim, proposed, replaces } = request;
    const id = String(claim.id);
    const part = (text: string) => linesOfClaim(text, replaces ?? id);
    const plan = sound(({ texts }) => planClaim(texts, request));
    const touches = {
      claims: [id, ...(replaces === undefined ? [] : [replaces])],
      sources: [String(claim.source)],
    };
    const answer = await done({ name: `save ${id}`, bases, plan, part, touches });
    // A count that can't be written is no reason to say that a claim was not.
    if (proposed !== undefined) await habits.remember(proposed, claim).catch(() => undefined);
    return answer;
  }

  async function remove({ claim, bases }: RemoveRequest): Promise<Answer> {
    const part = (text: string) => linesOfClaim(text, claim);
    const plan = sound(({ texts }) => planRemoval(texts, claim));
    const { good } = await looks.look();
    const own = good?.dataset.claims.find((one) => one.id === claim)?.source;
    const touches = { claims: [claim], sources: own === undefined ? [] : [own] };
    return done({ name: `remove ${claim}`, bases, plan, part, touches });
  }

  async function ignore({ source, reason, bases, ...span }: IgnoreRequest): Promise<Answer> {
    const { now, text } = await looks.look();
    const read = await text(source);
    const words = read?.wordsToIgnore(pointsIn(read.text, span)) ?? null;
    if (words === null) throw new NoEdit("no figure stands there");
    const plan = sound(({ texts }) => planIgnored(texts, source, words, reason));
    const touches = { claims: [], sources: [source] };
    // An entry is put behind the others, whatever else has changed.
    return done({
      name: `leave out ${words}`,
      bases: { ...bases, ...now.bases },
      plan,
      part: () => "",
      touches,
    });
  }

  async function addSource(request: SourceRequest): Promise<Answer> {
    const { id: source, entry, kind, content, bases } = request;
    const original = kind === "pdf" ? originalOf(source, content) : null;
    const text = original === null ? content : (await readPdf(original.content, effects.signal)).text;
    if (Buffer.byteLength(text) > LARGEST_ARCHIVED_TEXT)
      throw new NoEdit(
        `larger than ${LARGEST_ARCHIVED_TEXT / 1e6} MB`,
        "archive the part that the claims are from",
      );
    if (text.trim() === "") throw new NoEdit("no text", "paste the text of the source");
    const name = `${source}.${kind === "html" ? "html" : "txt"}`;
    const dated = {
      ...entry,
      accessed: entry.accessed ?? effects.today(),
      archive: name,
      ...original?.entry,
    };
    const plan = sound(({ texts }) => planSource(texts, source, dated));
    const touches = { claims: [], sources: [source] };
    // The original comes first: at no moment does an entry name one that is not there.
    const archived = [...(original === null ? [] : [original]), { name, content: Buffer.from(text) }];
    return done({ name: `add ${source}`, bases, plan, part: () => "", touches, archived });
  }

  async function undo(): Promise<Answer> {
    const taken = await store.undo();
    looks.forget();
    if (taken === null) throw new NoEdit("nothing to take back");
    return { status: 200, body: taken };
  }

  async function text(source: Id): Promise<Answer> {
    const { look, read } = await textAt(source);
    return { status: 200, body: textOf(look.good!.dataset.sources.get(source)!, read) };
  }

  async function textAt(source: Id) {
    const look = await looks.look();
    const read = await look.text(source);
    if (read === null) throw new NoEdit(`no archived text of ${source}`, "put it into the archive folder");
    return { look, read };
  }

  /** Both versions of a claim that two have changed. */
  function conflictOf({ message, file, now }: Conflicted, request: Partial<SaveRequest>): Conflict {
    const { claim, replaces } = request;
    const own = typeof claim === "string" ? claim : (replaces ?? claim?.id);
    const place = typeof own === "string" ? placeOfClaim(now.texts, own) : null;
    const theirs = place === null ? null : (jsonOf(place.found.value) as Written);
    const yours = typeof claim === "object" ? claim : null;
    return { error: message, file, theirs, yours, bases: now.bases };
  }

  function call<Name extends keyof Requests>(
    method: Call["method"],
    name: Name,
    answer: (request: Requests[Name]) => Promise<Answer>,
    most = MOST_ASKED,
  ): Call {
    return {
      method,
      most,
      async answer(input) {
        const read = readRequest(name, input);
        if ("fault" in read) return { status: 400, body: { error: "not as it has to be", hint: read.fault } };
        try {
          return await answer(read.request);
        } catch (thrown) {
          if (thrown instanceof Conflicted) return { status: 409, body: conflictOf(thrown, input) };
          return refusalOf(thrown);
        }
      },
    };
  }

  const ok = async (body: Promise<unknown>): Promise<Answer> => ({ status: 200, body: await body });
  const calls = new Map<string, Call>([
    [
      "state",
      call("GET", "nothing", () =>
        ok(looks.look().then((look) => stateOf(id, folder, look, store.undoable()))),
      ),
    ],
    ["text", call("GET", "text", ({ source }) => text(source))],
    [
      "propose",
      call("POST", "propose", async (request) => {
        const { read } = await textAt(request.source);
        return { status: 200, body: proposalOf(read, request, habits) };
      }),
    ],
    [
      "follow",
      call("POST", "follow", async ({ said, ...chosen }) => {
        const { read } = await textAt(chosen.source);
        return { status: 200, body: followedOf(read, chosen, said) };
      }),
    ],
    ["preview", call("POST", "preview", (request) => ok(previewed(request)))],
    ["save", call("POST", "save", save)],
    ["remove", call("POST", "remove", remove)],
    ["ignore", call("POST", "ignore", ignore)],
    ["read", call("POST", "read", ({ content }) => ok(readPdf(pdfOf(content), effects.signal)), MOST_PASTED)],
    ["source", call("POST", "source", addSource, MOST_PASTED)],
    ["undo", call("POST", "nothing", undo)],
  ]);
  return { calls, forget: () => looks.forget() };
}

/** A claim with all its texts, several times over. */
const MOST_ASKED = 200_000;
/** Of a text of ten megabytes many characters are written as two, in JSON; and a PDF is a third longer in base64. */
const MOST_PASTED = 3 * LARGEST_ARCHIVED_TEXT;

/** @throws NoEdit */
function pdfOf(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length > LARGEST_ORIGINAL)
    throw new NoEdit(
      `a PDF larger than ${LARGEST_ORIGINAL / 1e6} MB`,
      "add the pages that the claims are from as a PDF of their own, or paste the text",
    );
  return bytes;
}

/** The file that is kept beside its text, and what sources.yaml says of it. @throws NoEdit */
function originalOf(source: Id, base64: string) {
  const content = pdfOf(base64);
  const name = `${source}.pdf`;
  const hash = createHash("sha256").update(content).digest("hex");
  return { name, content, entry: { original: name, original_sha256: hash } };
}

function refusalOf(thrown: unknown): Answer {
  if (thrown instanceof Refused)
    return { status: 422, body: { error: thrown.message, faults: thrown.faults } };
  if (thrown instanceof NoEdit) {
    const { message, hint } = thrown;
    return { status: 422, body: { error: hint === null ? message : `${message}: ${hint}`, faults: [] } };
  }
  // Of the machine, of the asking, or a folder that another run holds: each says what to do.
  const { message, hint } = thrown instanceof Error ? (thrown as Error & { hint?: string }) : {};
  return { status: 500, body: { error: message ?? String(thrown), hint: hint ?? null } };
}
