import { type HTMLElement, type Node, NodeType, parse } from "node-html-parser";
import { type Wording, wordingOf } from "../../src/compose/wording/index.ts";
import { languages } from "../languages.ts";
import type { Material, Row } from "./edition.ts";
import { Ledger } from "./ledger.ts";
import { numbersIn } from "./numbers.ts";

/** A page with what its numbers are traced to. */
export interface Trace {
  readonly page: HTMLElement;
  readonly ledger: Ledger;
  /** Fixed sentences only: what a kind means, what a rule says. Nothing of it is computed. */
  readonly fixed: Wording;
}

/** Says where some numbers of a page come from. */
export interface Tracer {
  readonly id: string;
  /** Selector of the elements whose whole text it answers for. */
  readonly at: string;
  /** Answers for this attribute of theirs instead, which a screen reader and the PDF's tags have. */
  readonly attribute?: "aria-label";
  /** Every number of the element, in its order, worked out from the data. */
  numbers(element: HTMLElement, trace: Trace): readonly string[];
}

export interface Fault {
  readonly tracer: string | null;
  readonly place: string;
  readonly printed: readonly string[];
  /** What the data say; the message where they could not be asked; the tracers, where they are none or several. */
  readonly expected: readonly string[];
}

export function openTrace(html: string, material: Material, language: string): Trace {
  const page = parse(html, { blockTextElements: { script: false, style: false } });
  for (const unprinted of page.querySelectorAll("head, script, style")) unprinted.remove();
  return { page, ledger: new Ledger(material, language), fixed: wordingOf(languages.language(language)) };
}

/** Every number that no tracer answers for, or more than one, and every one that the data do not say. */
export function faultsOf(trace: Trace, tracers: readonly Tracer[]): Fault[] {
  const owners = new Map<Node, string[]>();
  const labelled = new Set<HTMLElement>();
  const untrue = tracers.flatMap((tracer) =>
    onPage(trace, tracer.at).flatMap((element) => {
      if (tracer.attribute !== undefined) labelled.add(element);
      else for (const node of textsIn(element)) owners.set(node, [...(owners.get(node) ?? []), tracer.id]);
      return faultAt(tracer, element, trace) ?? [];
    }),
  );
  const unowned = textsIn(trace.page)
    .filter((node) => owners.get(node)?.length !== 1)
    .flatMap((node) => unanswered(trace, parentOf(node), node.text, owners.get(node) ?? []));
  const unlabelled = onPage(trace, "[aria-label]")
    .filter((element) => !labelled.has(element))
    .flatMap((element) => unanswered(trace, element, element.getAttribute("aria-label")!, []));
  return [...untrue, ...unowned, ...unlabelled];
}

/** Where one element says other numbers than the data. */
export function faultAt(tracer: Tracer, element: HTMLElement, trace: Trace): Fault | null {
  const text = tracer.attribute === undefined ? textOf(element) : element.getAttribute(tracer.attribute)!;
  const printed = numbersIn(text, trace.ledger.language);
  const expected = answer(tracer, element, trace);
  if (printed.join(" ") === expected.join(" ")) return null;
  return { tracer: tracer.id, place: placeOf(element, text), printed, expected };
}

function unanswered({ ledger }: Trace, at: HTMLElement, text: string, owners: readonly string[]): Fault[] {
  const printed = numbersIn(text, ledger.language);
  return printed.length === 0 ? [] : [{ tracer: null, place: placeOf(at, text), printed, expected: owners }];
}

function answer(tracer: Tracer, element: HTMLElement, trace: Trace): readonly string[] {
  try {
    return tracer.numbers(element, trace);
  } catch (error) {
    return [`(${(error as Error).message})`];
  }
}

/** What is worked out of a page once: a text of it may be spoiled, its elements stay. */
export function oncePerTrace<Value>(make: (trace: Trace) => Value): (trace: Trace) => Value {
  const made = new WeakMap<Trace, Value>();
  return (trace) => {
    if (!made.has(trace)) made.set(trace, make(trace));
    return made.get(trace)!;
  };
}

const selected = oncePerTrace(() => new Map<string, HTMLElement[]>());

/** Every element of the page that the selector names. */
export function onPage(trace: Trace, selector: string): readonly HTMLElement[] {
  const known = selected(trace);
  if (!known.has(selector)) known.set(selector, trace.page.querySelectorAll(selector));
  return known.get(selector)!;
}

export function textsIn(node: Node): Node[] {
  return node.nodeType === NodeType.TEXT_NODE ? [node] : node.childNodes.flatMap(textsIn);
}

const INLINE = /^(?:a|b|i|q|mark|span)$/u;

/** The text as a reader sees its words apart: blocks are, what stands in a line is not. */
export function textOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  const text = node.childNodes.map(textOf).join("");
  return INLINE.test(node.rawTagName ?? "") ? text : `\n${text}\n`;
}

function placeOf(element: HTMLElement, text: string): string {
  const path: string[] = [];
  for (let at: HTMLElement | null = element; at?.rawTagName; at = at.parentNode) {
    const name = at.getAttribute("class")?.split(" ")[0];
    const id = at.getAttribute("id") ?? at.getAttribute("data-claims")?.trim();
    path.unshift(`${at.rawTagName.toLowerCase()}${name ? `.${name}` : ""}${id ? `#${id}` : ""}`);
  }
  return `${path.slice(-4).join(" > ")}: ${text.replace(/\s+/gu, " ").trim().slice(0, 300)}`;
}

/** The ids in an attribute of the element, or of the nearest around it that has it. */
export function idsIn(element: HTMLElement, attribute: string): string[] {
  const holder = element.closest(`[${attribute}]`);
  if (holder === null) throw new Error(`no ${attribute} around it`);
  return holder
    .getAttribute(attribute)!
    .split(" ")
    .filter((id) => id !== "");
}

export function claimsAt({ ledger }: Trace, element: HTMLElement, attribute = "data-claims"): Row[] {
  const claims = idsIn(element, attribute).map((id) => ledger.claim(id));
  if (claims.length === 0) throw new Error(`${attribute} names no claim`);
  return claims;
}

/** The one list of numbers that all of some rows give. */
export function sameOf(rows: readonly Row[], numbers: (row: Row) => readonly string[]): readonly string[] {
  const told = new Set(rows.map((row) => numbers(row).join(" ")));
  if (told.size > 1) throw new Error(`claims of one row differ: ${[...told].join(" / ")}`);
  return numbers(rows[0]!);
}

/** The claim that a link of the page leads to. */
export function claimLinked({ ledger }: Trace, link: HTMLElement): Row {
  const id = /^#claim-(.+)$/u.exec(link.getAttribute("href") ?? "")?.[1];
  if (id === undefined) throw new Error("leads to no claim");
  return ledger.claim(id);
}

/** What it stands in; the page itself stands in nothing. */
export function parentOf(node: Node): HTMLElement {
  if (node.parentNode === null) throw new Error("stands in nothing");
  return node.parentNode;
}
