import { PRINT_MARKS } from "../../model/print-marks.ts";
import type { GlyphReader } from "./glyphs.ts";
import { name, readText, textString } from "./objects/text.ts";
import { Dictionary, follow, type Indirect, maybeDictionary } from "./objects/values.ts";
import type { PrintedPage } from "./printed.ts";
import { isContent, isObject, isTag, type Kid, type Tag, type TaggedObject, tagsIn } from "./tags.ts";

/**
 * Leaves of all annotations the links within the document and to http(s). Chromium carries `javascript:`,
 * `file:`, `data:` and `smb:` links into a PDF as they are. Where one goes, its words stay as plain text.
 * A link out gets its address as its description, one within the words that it stands on (ISO 14289-1, 7.18.5).
 * @param places names that links within the document may lead to
 */
export function keepSafeLinks(
  pages: readonly PrintedPage[],
  documents: readonly Tag[],
  places: ReadonlySet<string>,
  glyphs: GlyphReader,
): void {
  const kept = new Set<Indirect>();
  for (const page of pages) {
    const annotations = page.annotations.filter((annotation) => keepSafe(annotation, places));
    for (const annotation of annotations) kept.add(annotation);
    replaceAll(page.annotations as Indirect[], annotations);
  }
  const holders = new Map(
    pages.flatMap((page) => [page, ...page.drawings]).map((holder) => [holder.object, holder]),
  );
  const described: Dictionary[] = [];
  for (const document of documents) {
    for (const tag of tagsIn(document)) {
      if (!tag.kids.some(isLinkKid)) continue;
      forgetLinks(tag, kept);
      const links = tag.kids.filter(isLinkKid).map(({ annotation }) => annotation.content as Dictionary);
      const words = links.length > 0 ? wordsOf(tag, holders, glyphs) : "";
      for (const link of links) describeLink(link, words);
      for (const link of links) described.push(link);
    }
  }
  tellApart(described);
}

/** Words that lead to several places ("NIS", to each of its claims) are followed by the name of the place. */
function tellApart(links: readonly Dictionary[]): void {
  const within = links.filter((link) => link.has("Dest"));
  for (const alike of Map.groupBy(within, (link) => link.get("Contents")).values()) {
    if (new Set(alike.map(placeName)).size === 1) continue;
    for (const link of alike) {
      const words = readText(String(follow(link.get("Contents"))));
      link.set("Contents", textString(`${words} (${placeName(link)})`));
    }
  }
}

const placeName = (link: Dictionary): string => String(follow(link.get("Dest"))).replace(/^\//, "");

const isLinkKid = (kid: Kid): kid is TaggedObject => !isTag(kid) && isObject(kid);

function replaceAll(items: Indirect[], others: readonly Indirect[]): void {
  items.length = 0;
  for (const other of others) items.push(other);
}

/**
 * Writes a link that may stay anew, with what it needs.
 * @returns whether it may; else the whole annotation goes, as poppler crashes on a link that leads nowhere
 */
function keepSafe(annotation: Indirect, places: ReadonlySet<string>): boolean {
  const printed = maybeDictionary(annotation);
  if (printed?.get("Subtype") !== "/Link") return false;
  const link = new Dictionary();
  for (const key of KEPT) {
    const value = printed.get(key);
    if (value !== undefined) link.set(key, value);
  }
  const action = printed.dictionary("A");
  const address = action === null ? null : addressOf(action);
  const destination = placeOf(printed, action, address);
  if (destination !== null) {
    if (destination.startsWith("/") && !places.has(destination.slice(1))) return false;
    if (destination.startsWith("/")) link.set("Dest", destination);
    else link.set("A", Dictionary.of({ S: "/GoTo", D: destination }));
  } else if (action?.get("S") === "/URI" && address !== null && isWebAddress(address)) {
    // Written anew, so that no chain of further actions runs after it.
    link.set("A", Dictionary.of({ Type: "/Action", S: "/URI", URI: textString(new URL(address).href) }));
    link.set("Contents", textString(address));
  } else return false;
  annotation.content = link;
  return true;
}

const KEPT = ["Type", "Subtype", "F", "Border", "Rect", "QuadPoints", "Contents"];

/** A named place of the document; the name of one in another part comes as an address. */
function placeOf(link: Dictionary, action: Dictionary | null, address: string | null): string | null {
  if (address?.startsWith(PRINT_MARKS.otherPart))
    return name(decodeURIComponent(address.slice(PRINT_MARKS.otherPart.length)));
  const destination = follow(action?.get("S") === "/GoTo" ? action.get("D") : link.get("Dest"));
  return typeof destination === "string" ? destination : null;
}

function addressOf(action: Dictionary): string | null {
  const address = follow(action.get("URI"));
  return typeof address === "string" ? readText(address) : null;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}

/** A tag that pointed at a link that went is plain text. */
function forgetLinks(tag: Tag, kept: ReadonlySet<Indirect>): void {
  tag.kids = tag.kids.filter((kid) => isTag(kid) || !isObject(kid) || kept.has(kid.annotation));
  if (tag.role === "Link" && !tag.kids.some(isLinkKid)) tag.role = "Span";
}

function wordsOf(
  tag: Tag,
  holders: ReadonlyMap<Indirect, Pick<PrintedPage, "content" | "dictionary" | "scanned">>,
  glyphs: GlyphReader,
): string {
  return tag.kids
    .map((kid) => {
      if (isTag(kid)) return kid.role === "Figure" ? alternative(kid) : wordsOf(kid, holders, glyphs);
      const holder = isContent(kid) ? holders.get(kid.holder) : undefined;
      if (holder === undefined || !isContent(kid)) return "";
      // Numbered from 0 in the order in which they are drawn, mostly.
      const at = holder.scanned.runs[kid.id];
      const run = at?.id === kid.id ? at : holder.scanned.runs.find(({ id }) => id === kid.id);
      return run === undefined
        ? ""
        : glyphs.read(holder.content.slice(run.start, run.end), holder.dictionary);
    })
    .join("");
}

function alternative({ own }: Tag): string {
  const words = follow(own.get("Alt"));
  return typeof words === "string" ? readText(words) : "";
}

function describeLink(link: Dictionary, words: string): void {
  if (link.has("Contents")) return;
  const place = follow(link.get("Dest"));
  link.set(
    "Contents",
    textString(words.replace(/\s+/g, " ").trim() || String(place ?? "").replace(/^\//, "")),
  );
}
