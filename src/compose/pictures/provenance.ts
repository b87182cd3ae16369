import { provenanceFits } from "../../charts/index.ts";
import type { Provenance, ProvenanceEdge, ProvenanceNode } from "../../model/brief.ts";
import { type Claim, type Id, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { originsBehind } from "../origins-behind.ts";
import { capitalized, partyToTheChain, speakerName } from "../scope.ts";
import { heightsOf } from "./heights.ts";

/** Beyond these a picture is a knot, and the table of who told whom says more. */
const MOST_NODES = 40;

type Kind = ProvenanceEdge["kind"];
type Floor = "person" | "carrier" | "outlet";

interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

/** From origins to outlets; null where there are more names than a picture holds, or a page, or none. */
export function composeProvenance(page: PageScope): Provenance | null {
  const claims = shownOf(page, page.index.inOrder);
  const links = strongest(claims.flatMap((claim) => linksOf(page, claim)));
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  if (ids.length === 0 || ids.length > MOST_NODES) return null;
  const { columns, columnOf } = columnsOf(page, ids, links);
  const origins = new Set(claims.map(({ origin }) => nodeId("person", origin)));
  const nodes = ids.map((id): ProvenanceNode => {
    return { nodeId: id, label: labelOf(page, id), column: columnOf(id), isOrigin: origins.has(id) };
  });
  const words = page.wording.pictures.provenance;
  const provenance = {
    heading: words.heading,
    note: words.note,
    caption: words.caption(originsBehind(page, claims), claims.length),
    columns,
    nodes,
    edges: links.map(({ from, to, kind }) => ({
      from,
      to,
      kind,
      words: words.edges[kind](labelOf(page, from), labelOf(page, to)),
    })),
  };
  return provenanceFits(provenance) ? provenance : null;
}

const nodeId = (floor: Floor, name: string) => `${floor}:${name}`;

function partsOf(id: string): { floor: Floor; name: string } {
  const at = id.indexOf(":");
  return { floor: id.slice(0, at) as Floor, name: id.slice(at + 1) };
}

/** Carriers and outlets are told apart by name: an agency that a text names as its own may have come as one that passed it on. */
function labelOf(page: PageScope, id: string): string {
  const { floor, name } = partsOf(id);
  return floor === "person" ? capitalized(partyToTheChain(page, name)) : name;
}

function linksOf(page: PageScope, claim: Claim): Link[] {
  const person = (id: Id) => nodeId("person", id);
  const speaker = person(claim.speaker);
  const from = [
    ...(claim.origin === UNKNOWN_ORIGIN ? [] : [{ from: person(claim.origin), kind: "repeats" as const }]),
    ...claim.restsOn.map((id) => ({ from: person(speakerOf(page, id)), kind: "rests-on" as const })),
  ];
  const chain = [speaker, ...routeOf(page, claim)];
  return [
    ...from.filter((link) => link.from !== speaker).map((link) => ({ ...link, to: speaker })),
    ...chain.slice(1).map((to, index) => {
      return {
        from: chain[index] ?? speaker,
        to,
        kind: index === 0 ? ("says" as const) : ("repeats" as const),
      };
    }),
  ];
}

/** A claim that another rests on stands for who made it. */
function speakerOf({ dataset }: PageScope, id: Id): Id {
  return dataset.speakers.has(id) ? id : (dataset.claims.find((claim) => claim.id === id)?.speaker ?? id);
}

/** From the first carrier to the outlet; one that appears twice passed it on once. */
function routeOf(page: PageScope, claim: Claim): string[] {
  const { agency, publisher, id } = known(page.dataset.sources, claim.source);
  const carriers = claim.via.map((one) => capitalized(dataName(page, one)));
  const all = [...new Set(agency === null ? carriers : [...carriers, agency])];
  const outlet = publisher ?? (agency === null ? id : null);
  return [
    ...all.filter((name) => name !== outlet).map((name) => nodeId("carrier", name)),
    ...(outlet === null ? [] : [nodeId("outlet", outlet)]),
  ];
}

const dataName = (page: PageScope, id: Id) =>
  page.dataset.speakers.has(id) ? speakerName(page, id) : partyToTheChain(page, id);

/** Of several links between two names the one that says most. */
function strongest(links: readonly Link[]): Link[] {
  const order: readonly Kind[] = ["says", "repeats", "rests-on"];
  const between = Map.groupBy(links, ({ from, to }) => JSON.stringify([from, to]));
  return [...between.values()].flatMap(
    (some) => some.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? [],
  );
}

/** Outlets last, before them carriers, before those who spoke, and before those whom they have it from. */
function columnsOf(page: PageScope, ids: readonly string[], links: readonly Link[]) {
  const heights = new Map<string, number>();
  const counts = { person: 0, carrier: 0, outlet: 0 };
  for (const floor of ["person", "carrier", "outlet"] as const) {
    const own = ids.filter((id) => partsOf(id).floor === floor);
    const inside = links.filter(({ from, to }) => own.includes(from) && own.includes(to));
    for (const [id, height] of heightsOf(own, inside)) {
      heights.set(id, height);
      counts[floor] = Math.max(counts[floor], height + 1);
    }
  }
  const last = {
    person: counts.person,
    carrier: counts.person + counts.carrier,
    outlet: counts.person + counts.carrier + counts.outlet,
  };
  const words = page.wording.pictures.provenance.columns;
  const columns = [
    // Said once of several columns.
    ...Array.from({ length: counts.person - 1 }, (_, index) => (index === 0 ? words.origin : "")),
    words.speaker,
    ...Array.from({ length: counts.carrier }, (_, index) => (index === 0 ? words.agency : "")),
    ...Array.from({ length: counts.outlet }, () => words.outlet),
  ];
  const columnOf = (id: string) => last[partsOf(id).floor] - 1 - (heights.get(id) ?? 0);
  return { columns, columnOf };
}
