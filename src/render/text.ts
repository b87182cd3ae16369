/** Every string of a view model, in one: what its fonts have to hold. Upper case too, for a style that sets it. */
export function textOf(view: unknown): string {
  const texts: string[] = [];
  collect(view, texts);
  const text = texts.join("");
  return `${text}${text.toUpperCase()}`;
}

function collect(view: unknown, texts: string[]): void {
  if (typeof view === "string") texts.push(view);
  else if (typeof view === "object" && view !== null)
    for (const part of Object.values(view)) collect(part, texts);
}
