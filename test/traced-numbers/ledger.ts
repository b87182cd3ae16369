import { type Dataset, UNKNOWN_ORIGIN } from "../../src/model/dataset.ts";
import { localize, type Text } from "../../src/model/text.ts";
import { daysBetween, printedDays, type Range, rangeOf } from "./days.ts";
import type { Material, Row } from "./edition.ts";
import { endsOf, figureOf, statedNumber } from "./figures.ts";
import { number, numbersIn } from "./numbers.ts";

/** What one origin holds of one thing on one day in the same words; the first of its claims stands for it. */
export interface Held {
  readonly claims: readonly Row[];
}

/** The rows of an edition, and the numbers that each of their values prints as in one language. */
export class Ledger {
  readonly material: Material;
  readonly language: string;
  readonly dataset: Dataset;
  readonly #claims: ReadonlyMap<string, Row>;
  readonly #showYear: boolean;
  readonly positions: readonly Held[];

  constructor(material: Material, language: string) {
    this.material = material;
    this.language = language;
    this.dataset = material.dataset;
    this.#claims = new Map(material.claims.map((row) => [row.claim_id!, row]));
    const published = [...material.dataset.sources.values()].map((source) => source.published?.edtf ?? "");
    const dates = [...published, ...material.claims.flatMap((row) => [row.said!, row.as_of!])];
    this.#showYear = new Set(dates.flatMap((date) => date.match(/\d{4}(?=-)/gu) ?? [])).size > 1;
    this.positions = positionsOf(this, material.claims);
  }

  claim(id: string): Row {
    const row = this.#claims.get(id);
    if (row === undefined) throw new Error(`no such claim in claims.csv: ${id}`);
    return row;
  }

  /** In words of the language alone: only where the two differ in whether a number word stands there. */
  only(language: string, ...numbers: readonly string[]): string[] {
    return this.language === language ? [...numbers] : [];
  }

  text(text: Text | string | null): string[] {
    if (text === null) return [];
    return numbersIn(typeof text === "string" ? text : this.localized(text), this.language);
  }

  localized(text: Text): string {
    return localize(text, this.language, this.dataset.languages).text;
  }

  about(): number {
    return this.dataset.comparison.about;
  }

  /** Where no day said is given, it is by the day of publication. */
  rangeOfSaid(claim: Row): Range {
    if (claim.said !== "") return rangeOf(claim.said!);
    return { from: null, to: claim.published === "" ? null : rangeOf(claim.published!).to };
  }

  /** The day said; where none is given, by the day of publication. */
  said(claim: Row): string[] {
    if (claim.said !== "") return this.day(claim.said!);
    const { from, to } = this.rangeOfSaid(claim);
    return to === null ? [] : printedDays({ from, to }, this.#showYear);
  }

  day(edtf: string): string[] {
    if (edtf === "") return [];
    if (/^\d{4}-\d\d$/u.test(edtf)) return [`m${Number(edtf.slice(5))}`, edtf.slice(0, 4)];
    return printedDays(rangeOf(edtf), this.#showYear);
  }

  /** First and last day of some claims; the last alone where one of them has no first. */
  spanOfSaid(claims: readonly Row[]): string[] {
    const dated = claims.filter((claim) => this.said(claim).length > 0);
    const ranges = dated.map((claim) => this.rangeOfSaid(claim));
    if (new Set(ranges.map((range) => JSON.stringify(range))).size <= 1)
      return dated[0] === undefined ? [] : this.said(dated[0]);
    const days = ranges.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort();
    const isOpen = ranges.some(({ from }) => from === null);
    return printedDays({ from: isOpen ? null : days[0]!, to: days.at(-1)! }, this.#showYear);
  }

  /** The day that a figure holds for, where it is another than the day said. */
  asOf(claim: Row): string[] {
    return claim.as_of === claim.said ? [] : this.day(claim.as_of!);
  }

  /** The same in the line-up, where it does not end with the day beside it either. */
  ofAnotherDay(claim: Row): string[] {
    if (claim.as_of === "" || rangeOf(claim.as_of!).to === this.rangeOfSaid(claim).to) return [];
    return this.asOf(claim);
  }

  /** The day of a claim: as of, else said, else by the day of publication. */
  rangeOfClaim(claim: Row): Range {
    const given = claim.as_of || claim.said!;
    if (given !== "") return rangeOf(given);
    return { from: null, to: claim.published === "" ? null : rangeOf(claim.published!).to };
  }

  apart(a: Row, b: Row): { least: number | null; most: number | null } {
    if (a.said === "" || b.said === "") return { least: null, most: null };
    return daysBetween(this.rangeOfSaid(a), this.rangeOfSaid(b));
  }

  speakerName(id: string): string {
    const speaker = this.dataset.speakers.get(id);
    return speaker === undefined ? id : this.localized(speaker.name);
  }

  speaker(claim: Row): string[] {
    return this.text(this.speakerName(claim.speaker_id!));
  }

  /** Origins and carriers are speakers, sources, or ids that no file describes. */
  partyName(id: string): string {
    return this.dataset.sources.has(id) && !this.dataset.speakers.has(id)
      ? this.sourceName(id)
      : this.speakerName(id);
  }

  origin(claim: Row): string[] {
    return claim.origin === UNKNOWN_ORIGIN ? [] : this.text(this.partyName(claim.origin!));
  }

  /** As readers call it: the agency, where there is one. */
  sourceName(id: string): string {
    const { agency, publisher } = this.dataset.sources.get(id)!;
    return agency ?? publisher ?? id;
  }

  carriers(claim: Row): string[] {
    return claim.via === "" ? [] : claim.via!.split("; ").map((id) => this.partyName(id));
  }

  /** "Yonhap › NTB". */
  reportedBy(claim: Row): string[] {
    return this.text([...this.carriers(claim), this.sourceName(claim.source_id!)].join(" › "));
  }

  /** "Yonhap › AFP › SpaceWar.com". */
  route(claim: Row): string {
    const printed = [claim.agency!, claim.publisher!].filter((name) => name !== "");
    return [...this.carriers(claim), ...(printed.length === 0 ? [claim.source_id!] : printed)].join(" › ");
  }

  /** The figure as it is printed, or the words of the stance. */
  words(claim: Row): string[] {
    if (claim.claim_type === "statement") return [];
    const { amount, low, high, modifier } = figureOf(claim);
    if (modifier === "vague") {
      const written = this.dataset.claims.find(({ id }) => id === claim.claim_id);
      if (written?.type === "estimate" && written.words !== null) return this.text(written.words);
    }
    const stated = amount === null ? [low, high].filter((value) => value !== null) : [amount];
    return stated.map(number);
  }

  unit(claim: Row): string[] {
    return claim.claim_type === "statement" ? [] : this.text(this.dataset.measures.get(claim.measure!)!.unit);
  }

  scope(claim: Row): string[] {
    return this.text([claim.place, claim.population].filter((part) => part !== "").join(", "));
  }

  subjectOf = (claim: Row): string => claim.measure || claim.proposition!;

  /** The measure's label; the proposition's sentence, or its few words where there is little room. */
  subject(id: string, size: "long" | "short" = "long"): string[] {
    const measure = this.dataset.measures.get(id);
    if (measure !== undefined) return this.text(measure.label);
    const { label, text } = this.dataset.propositions.get(id)!;
    return this.text(size === "short" ? (label ?? text) : text);
  }

  /** Independent origins, and claims of an origin that nobody knows. */
  originsBehind(claims: readonly Row[]): string[] {
    const known = new Set(claims.map((claim) => claim.origin!));
    known.delete(UNKNOWN_ORIGIN);
    const unknown = claims.filter((claim) => claim.origin === UNKNOWN_ORIGIN).length;
    if (unknown === 0) return [number(known.size)];
    return known.size === 0 ? [] : [number(known.size), number(unknown)];
  }

  focused(claim: Row): boolean {
    return this.dataset.focus.includes(this.subjectOf(claim));
  }

  estimatesOf(measure: string): Row[] {
    return this.material.claims.filter((claim) => claim.measure === measure);
  }

  /** In the order of the day said, the smaller id first. */
  inOrder(claims: readonly Row[]): Row[] {
    return claims.toSorted((x, y) => compare(saidKey(x), saidKey(y)) || compare(idOf(x), idOf(y)));
  }

  /** Everything that those of a pair stand for: all who hold the same, too. */
  standingFor(claim: Row): readonly Row[] {
    return this.positions.find(({ claims }) => claims[0] === claim)?.claims ?? [claim];
  }

  pairs(kind: string): Row[] {
    return this.material.discrepancies.filter((row) => row.kind === kind);
  }
}

const idOf = (claim: Row) => claim.claim_id!;
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function saidKey(claim: Row): string {
  if (claim.said === "") return " 9999-12-31";
  const { from, to } = rangeOf(claim.said!);
  return `${from ?? ""} ${to ?? "9999-12-31"} ${claim.said}`;
}

function positionsOf(ledger: Ledger, claims: readonly Row[]): Held[] {
  const told = Map.groupBy(claims, (claim) => `${claim.utterance} ${ledger.subjectOf(claim)}`);
  const isToldTwice = (claim: Row) => {
    const reports = told.get(`${claim.utterance} ${ledger.subjectOf(claim)}`)!;
    return new Set(reports.map((one) => heldWords(ledger, one))).size > 1;
  };
  const byDay = claims.toSorted(
    (x, y) => compare(dayKey(ledger, x), dayKey(ledger, y)) || compare(idOf(x), idOf(y)),
  );
  const held = Map.groupBy(byDay, (claim) => {
    const holder = claim.origin === UNKNOWN_ORIGIN ? `? ${claim.utterance}` : claim.origin;
    const telling = isToldTwice(claim) ? claim.utterance : "";
    const words = heldWords(ledger, claim);
    return JSON.stringify([ledger.subjectOf(claim), holder, dayKey(ledger, claim), words, telling]);
  });
  return [...held].map(([key, alike]) => ({ key, claims: alike }));
}

function dayKey(ledger: Ledger, claim: Row): string {
  const { from, to } = ledger.rangeOfClaim(claim);
  return `${from ?? ""} ${to ?? "9999-12-31"}`;
}

/** What makes two figures of one place and population the same figure in the same words. */
export function heldWords(ledger: Ledger, claim: Row): string {
  if (claim.claim_type === "statement") return claim.stance!;
  const { low, high } = endsOf(claim, ledger.about());
  const vague = claim.modifier === "vague" ? claim.words : "";
  const where = [claim.place, claim.population];
  return JSON.stringify([claim.modifier, low, high, statedNumber(claim), vague, ...where]);
}
