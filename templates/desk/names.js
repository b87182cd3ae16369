/** Names that are near to another one: so that nobody makes twice who is there already. */

/**
 * Those that begin with it, those that hold it, then those of like letters.
 * @template {{readonly id: string, readonly name: string, readonly more: string}} T
 * @param {string} sought @param {readonly T[]} all @returns {T[]}
 */
export function near(sought, all) {
  return all
    .map((thing) => ({
      thing,
      score: Math.max(
        likeness(sought, thing.name),
        likeness(sought, thing.id.replaceAll("-", " ")),
        0.6 * likeness(sought, thing.more),
      ),
    }))
    .filter(({ score }) => score > 0.3)
    .toSorted((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}

/** @param {string} a @param {string} b @returns {number} 0 to 1 */
function likeness(a, b) {
  const [one, other] = [plain(a), plain(b)];
  if (one === "" || other === "") return 0;
  if (other.startsWith(one)) return 1;
  if (other.includes(` ${one}`)) return 0.95;
  if (other.includes(one)) return 0.9;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (0.85 * 2 * shared) / (pairs.size + others.size || 1);
}

/** @param {string} words */
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** @param {string} words */
const pairsOf = (words) => new Set([...words].slice(0, -1).map((letter, index) => letter + words[index + 1]));

/** An id of it: small letters, digits, hyphens. @param {string} name */
export function idOf(name) {
  const id = plain(name)
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("å", "a")
    .replaceAll("ß", "ss");
  return id
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
