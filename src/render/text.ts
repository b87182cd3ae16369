/** Every string of a view model, in one: what its fonts have to hold. Upper case too, for a style that sets it. */
export function textOf(view: unknown): string {
  if (typeof view === "string") return `${view}${view.toUpperCase()}`;
  if (typeof view !== "object" || view === null) return "";
  return Object.values(view).map(textOf).join("");
}
