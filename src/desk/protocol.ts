/**
 * What the desk's page and its server say to each other. The page stands at `/<token>/desk/` and is
 * `templates/desk/desk.html`; every `.js` and `.css` of that folder stands beside it, the brief at
 * `/<token>/brief.<language>.html`. All else is JSON, below `/<token>/desk/api/`:
 *
 * | request | body or query | answer |
 * | --- | --- | --- |
 * | `GET state` | | {@link DeskState} |
 * | `GET text?source=<id>` | | {@link SourceText} |
 * | `POST propose` | {@link ProposeRequest} | {@link DeskProposal} |
 * | `POST follow` | {@link FollowRequest} | {@link Followed} |
 * | `POST preview` | {@link ClaimRequest} | {@link ClaimPreview} |
 * | `POST save` | {@link SaveRequest} | {@link Saved} |
 * | `POST remove` | {@link RemoveRequest} | {@link Saved} |
 * | `POST ignore` | {@link IgnoreRequest} | {@link Saved} |
 * | `POST read` | {@link ReadRequest} | {@link PdfText} |
 * | `POST source` | {@link SourceRequest} | {@link Saved} |
 * | `POST undo` | {@link UndoRequest} | {@link Saved} |
 *
 * 409 is a {@link Conflict}: a file was changed by somebody else since its hash was told. 422 is {@link Refusal}: what
 * would be saved has faults. Any other status from 400 on is an {@link ErrorAnswer}. After whatever change of a file,
 * by the desk or by an editor, `/<token>/events` sends `built` once the brief stands anew: ask for the state then.
 *
 * Places in a text are UTF-16 offsets, as a browser counts; `end` is exclusive.
 */

import type { Id, Likelihood, Modality, Stance } from "../model/dataset.ts";
import type { Modifier } from "../model/quantity.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An entry as its file has it: `{id, measure, amount, said: {date, basis, why}, …}`. */
export type Written = { readonly [key: string]: Json };

/** SHA-256 of each data file of the dataset, by its name in the folder; null for one that is not there. */
export type Bases = { readonly [name: string]: string | null };

export interface Span {
  readonly start: number;
  readonly end: number;
}

// GET state

export interface DeskState {
  readonly dataset: Id;
  readonly title: string;
  /** Of the brief; the first is the default. */
  readonly languages: readonly string[];
  /** Whether the files are a dataset as they stand; else the rest is of the last time when they were. */
  readonly ok: boolean;
  /** To be sent back with whatever is saved. */
  readonly bases: Bases;
  readonly sources: readonly DeskSource[];
  readonly speakers: readonly DeskSpeaker[];
  readonly measures: readonly DeskMeasure[];
  readonly propositions: readonly DeskProposition[];
  readonly claims: readonly DeskClaim[];
  /** Faults of no claim, as `check` tells them; a claim's stand with it. */
  readonly faults: readonly DeskFault[];
  /** Pairs of claims that can't both be true. */
  readonly cantBothBeTrue: number;
  /** What can be taken back, the last first: `save port-authority-strike`. */
  readonly undo: readonly string[];
}

export interface DeskSource {
  readonly id: Id;
  /** Publisher, agency and the like; null where the file says nothing. */
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly headline: string | null;
  readonly language: string;
  /** EDTF. */
  readonly published: string | null;
  readonly url: string | null;
  readonly claims: number;
  /** Figures of its text that a claim could carry; null where the text is not at hand. */
  readonly curated: {
    readonly figures: number;
    readonly open: number;
    readonly covered: number;
    readonly ignored: number;
  } | null;
}

export interface DeskSpeaker {
  readonly id: Id;
  /** In the default language. */
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  readonly unnamed: boolean;
  readonly claims: number;
}

export interface DeskMeasure {
  readonly id: Id;
  readonly label: string;
  readonly unit: string;
  readonly over_time: string;
  readonly claims: number;
}

export interface DeskProposition {
  readonly id: Id;
  readonly text: string;
  readonly label: string | null;
  readonly over_time: string;
  readonly claims: number;
}

export interface DeskClaim {
  readonly id: Id;
  readonly type: "estimate" | "statement";
  /** Measure or proposition. */
  readonly subject: Id;
  /** The figure as a reader sees it, or the stance: `up to 10,000`, `denies`. */
  readonly words: string;
  readonly speaker: Id;
  readonly source: Id;
  /** EDTF; null where nothing says it. */
  readonly said: string | null;
  /** As its file has it, for the form. */
  readonly written: Written;
  /** Name in the dataset's folder: `claims.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A claim of a table (claims.csv, claims.ndjson) is changed in a spreadsheet. */
  readonly editable: boolean;
  readonly faults: readonly DeskFault[];
}

export interface DeskFault {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** `claims.yaml:14:12`; "" where it is of no place. */
  readonly place: string;
  /** Key of the claim that it is about (`said`, `excerpt`); null where it is of none, or of several. */
  readonly field: string | null;
}

// GET text

export interface SourceText {
  readonly source: Id;
  /** BCP 47. */
  readonly language: string;
  /** As archived, markup taken out. To be shown as text and nothing else: strangers wrote it. */
  readonly text: string;
  /** Those that a claim could carry, in the order of the text. */
  readonly figures: readonly FigureMark[];
  /** Where the excerpts of its claims stand. */
  readonly excerpts: readonly (Span & { readonly claim: Id })[];
  /** Sentences in which somebody tells what a proposition says, and no claim yet. */
  readonly statements: readonly (Span & { readonly line: number })[];
}

export interface FigureMark extends Span {
  /** `up to 10,000`. */
  readonly text: string;
  readonly line: number;
  readonly state: "open" | "covered" | "ignored";
  /** Of a covered one: claims whose excerpt holds it. */
  readonly claims: readonly Id[];
  /** Of one that was left out: why. */
  readonly reason: string | null;
}

// POST propose

export interface ProposeRequest extends Span {
  readonly source: Id;
  /** Left out, an estimate where a figure stands there. */
  readonly type?: "estimate" | "statement";
}

/** One value that a field may have. */
export interface Candidate<Value> {
  readonly value: Value;
  /** It stands in the text; it is a guess; it is what was chosen here before in place of the guess. */
  readonly basis: "read" | "proposed" | "chosen-before";
  /** For the curator: `name: “rutte”, who tells it`. */
  readonly reason: string;
  /** Of a speaker, measure or proposition that is not there yet: what makes it, to be sent with the claim that names it. */
  readonly entry?: Written;
}

/** The best first; empty where nothing is proposed. */
export type Candidates<Value> = readonly Candidate<Value>[];

export interface ProposedFigureFields {
  readonly amount?: number;
  readonly low?: number;
  readonly high?: number;
  /** Left out in a language without a reader. */
  readonly modifier?: Modifier;
}

/** Each field with what it may be; nothing of it is saved before it is confirmed. */
export interface DeskProposal {
  readonly type: Candidates<"estimate" | "statement">;
  readonly figure: Candidates<ProposedFigureFields>;
  /** Of a vague figure: as the file would have them. */
  readonly words: Candidates<string | Written>;
  /** What a measure that is made for it counts in, as its entry has it. */
  readonly unit: Candidates<string | Written>;
  readonly measure: Candidates<Id>;
  readonly proposition: Candidates<Id>;
  readonly stance: Candidates<Stance>;
  readonly speaker: Candidates<Id>;
  /** As the file would have it: `2024-10-28` or `{date, basis, why}`. */
  readonly said: Candidates<string | Written>;
  readonly modality: Candidates<Modality>;
  readonly likelihood: Candidates<Likelihood>;
  readonly utterance: Candidates<Id>;
  readonly excerpt: Candidates<{
    readonly excerpt: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }>;
  readonly id: Candidates<Id>;
  /** The first of each put together, as it would be written. */
  readonly claim: Written;
}

// POST follow

/** What is chosen so far. */
export interface FollowRequest {
  readonly source: Id;
  readonly speaker?: Id | undefined;
  /** Measure or proposition. */
  readonly subject?: Id | undefined;
  /** EDTF. */
  readonly said?: string | undefined;
}

/** What follows from it, as long as nobody chooses otherwise. */
export type Followed = Pick<DeskProposal, "id" | "utterance">;

// POST preview, save, remove

/** Entries to be made with the claim, by id, as their files have them: `{nis: {name: {en: …}}}`. */
export interface NewEntries {
  readonly speakers?: { readonly [id: Id]: Written };
  readonly measures?: { readonly [id: Id]: Written };
  readonly propositions?: { readonly [id: Id]: Written };
}

export interface ClaimRequest {
  readonly claim: Written;
  readonly entries?: NewEntries;
  /** Id of the claim that this one is to stand in the place of; left out, it is a new one. */
  readonly replaces?: Id;
}

export interface ClaimPreview {
  /** As `check` would tell them with this claim saved: those that are about it, or are not there without it. */
  readonly faults: readonly DeskFault[];
  /** Differences that there would be with this claim and are not without it. */
  readonly made: readonly DeskDifference[];
  /** Differences that there are and would not be with it. */
  readonly unmade: readonly DeskDifference[];
  /** The lines as they would be written. */
  readonly lines: string;
  /** Name of the file that they would come into. */
  readonly file: string;
}

export interface DeskDifference {
  readonly id: string;
  readonly kind: string;
  readonly cantBothBeTrue: boolean;
  /** In the default language, as the brief explains it. */
  readonly words: string;
  /** The two claims. */
  readonly a: Id;
  readonly b: Id;
}

export interface SaveRequest extends ClaimRequest {
  readonly bases: Bases;
  /** What was proposed, so that it is remembered what was changed: the first value of each field, by key. */
  readonly proposed?: Written;
}

export interface RemoveRequest {
  readonly claim: Id;
  readonly bases: Bases;
}

// POST ignore, read, source, undo

/** A figure that no claim is to carry. */
export interface IgnoreRequest extends Span {
  readonly source: Id;
  readonly reason: string;
  readonly bases: Bases;
}

/** A PDF whose text is to be seen before it is added; 422 where it has none that can be had. */
export interface ReadRequest {
  /** Base64. */
  readonly content: string;
}

/** What a PDF says, read out once: the archived text is this, letter for letter. */
export interface PdfText {
  /** A paragraph a line. */
  readonly text: string;
  readonly pages: number;
  /** Pages without any text, from 1: pictures of pages. */
  readonly without: readonly number[];
}

/** A text to be archived, and what sources.yaml says of it. */
export interface SourceRequest {
  readonly id: Id;
  /** As sources.yaml has it: publisher, headline, language, published, url, …; `archive` and `accessed` follow, and `original`. */
  readonly entry: Written;
  readonly kind: "text" | "html" | "pdf";
  /** As it is; of a PDF its bytes in base64, whose text is archived and which is kept beside it. */
  readonly content: string;
  readonly bases: Bases;
}

/** Takes the last step back. */
export type UndoRequest = Readonly<Record<string, never>>;

/** What was written. */
export interface Saved {
  /** Names of files in the dataset's folder. */
  readonly files: readonly string[];
  /** Their hashes now, and those of the others. */
  readonly bases: Bases;
  /** Claim, source or figure: `save port-authority-strike`. */
  readonly step: string;
}

/** 409: nothing was written. To settle it, send one of the two again with these bases. */
export interface Conflict {
  readonly error: string;
  readonly file: string;
  /** Of a claim: as it is in the file now, and as it was sent; null where there is none. */
  readonly theirs: Written | null;
  readonly yours: Written | null;
  readonly bases: Bases;
}

/** 422: nothing was written. */
export interface Refusal {
  readonly error: string;
  readonly faults: readonly DeskFault[];
}

export interface ErrorAnswer {
  readonly error: string;
  readonly hint: string | null;
}
