import type { Page } from "puppeteer-core";

/** What a curator wants a claim to say, as a file of claims has it, with the names of what it names. */
export interface Wanted {
  readonly source: string;
  /** Words of the source in which it stands: the figure within them, or those of the statement. */
  readonly excerpt: string;
  readonly type: "estimate" | "statement";
  readonly subject: Named;
  /** Of a measure, where it has to be made and the text doesn't say it in the brief's language. */
  readonly unit?: string;
  readonly stance?: string;
  /** Of a vague figure. */
  readonly words?: string;
  readonly speaker: Named;
  /** Of the source: EDTF. */
  readonly published: string;
  /** EDTF; left out, whatever is proposed. */
  readonly said?: string;
  readonly modality?: string;
  readonly translation?: string;
}

/** What is named, by the names that it goes by: the first is typed where it has to be made. */
export type Named = readonly string[];

export interface Told {
  /** Pressed, the letters of names among them, those of a translation not. */
  readonly keys: number;
  /** Pressed for each field, and to get to the place. */
  readonly parts: Readonly<Record<string, number>>;
  /** Of these, the letters of names that had to be made. */
  readonly names: number;
  readonly milliseconds: number;
  readonly id: string;
}

/** Do two excerpts tell the same: is the most of one the most of the other? */
function alike(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= Math.min(one.size, other.size) * 0.7 && shared >= 2;
}

/** "Zelenskyj" is Volodymyr Zelenskyj; what stands behind a name on the page (its id, "(new)") is none of it. */
function isNamed(words: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll("’", "'");
  const [one, other] = [plain(words).replace(/^several (?!other )/, ""), plain(name)];
  return (
    one === other || one.startsWith(`${other} `) || (!one.includes(" ") && other.split(" ").at(-1) === one)
  );
}

/** As it stands on the page: "Pentagon (new) pentagon", "new: Pentagon". */
const labelOf = (words: string) => words.replace(/ \(new\).*$/, "").replace(/^new: /, "");
const isNew = (words: string) => words.startsWith("new: ") || words.includes(" (new)");

/** Does a name that is proposed say what it is to be called? All that its short name says, or most of its long one. */
function saysAll(label: string, [short, ...long]: Named): boolean {
  const words = telling(label);
  const share = (name: string) => {
    const asked = telling(name);
    return asked.filter((word) => words.some((own) => isLike(own, word))).length / Math.max(1, asked.length);
  };
  return (short !== undefined && share(short) === 1) || long.some((name) => share(name) > 0.5);
}

const telling = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
const isLike = (a: string, b: string) =>
  a.slice(0, 5).startsWith(b.slice(0, 4)) && b.slice(0, 4).length === 4;

/** Without what only sets them: "“to Russia”" is "to Russia". */
const plainWords = (text: string) => (text.match(/[\p{L}\p{N}.,]*[\p{L}\p{N}]/gu) ?? []).join(" ");

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** How it is written shortest; null where it is none of the week up to publication. */
function weekdayUpTo(date: string, published: string): string | null {
  const [day, last] = [date, published].map((edtf) => Date.parse(edtf)) as [number, number];
  const days = (last - day) / 86_400_000;
  return days >= 0 && days < 7 ? WEEK[new Date(day).getUTCDay()]! : null;
}

/** Monday to Sunday before the week of publication. */
function isLastWeek(date: string, published: string): boolean {
  const [first, last] = date.split("/").map((day) => Date.parse(day));
  const day = Date.parse(published);
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * 86_400_000;
  return first === monday - 7 * 86_400_000 && last === monday - 86_400_000;
}

/** Of a measure that is made in a brief of one language: behind its label. */
const UNIT = ".making label:nth-of-type(2) input";

/** Every key before has been dealt with. */
const READY = "document.documentElement.dataset.keys === 'done'";

/** Works at a desk by keyboard alone, and counts. */
export class Curator {
  readonly #page: Page;
  #keys = 0;
  #letters = 0;
  #last: Wanted | null = null;
  /** What was proposed and taken for a name of one's own. */
  readonly #called = new Map<string, string>();

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const [key, shift] = name.startsWith("Shift+") ? [name.slice("Shift+".length), true] : [name, false];
      this.#keys++;
      if (shift) await this.#page.keyboard.down("Shift");
      await this.#page.keyboard.press(key as "Enter");
      if (shift) await this.#page.keyboard.up("Shift");
    }
  }

  async type(text: string, isCounted = true): Promise<void> {
    if (isCounted) this.#keys += text.length;
    await this.#page.keyboard.type(text);
  }

  /** A text becomes a source. It is pasted: one key. */
  async addSource(text: string, entry: Readonly<Record<string, string>>): Promise<void> {
    await this.press("c");
    await this.#page.waitForSelector("#content:focus");
    await this.#page.keyboard.sendCharacter(text);
    this.#keys++;
    for (const [key, value] of Object.entries(entry)) {
      await this.#page.focus(`#source-${key}`);
      await this.#page.keyboard.down("Control");
      await this.#page.keyboard.press("a");
      await this.#page.keyboard.up("Control");
      await this.type(value);
    }
    await this.press("Enter");
    await this.#page.waitForSelector(`.source-tab[title="${entry.id}"][aria-current]`);
    // It goes a moment after the tab is there, and takes the keys until then.
    await this.#page.waitForSelector("dialog", { hidden: true });
  }

  /** From wherever the keys are to the claim saved. */
  async claim(wanted: Wanted): Promise<Told> {
    const [before, letters, began] = [this.#keys, this.#letters, performance.now()];
    const parts: Record<string, number> = {};
    const part = async (name: string, work: Promise<void>) => {
      const own = this.#keys;
      await work;
      if (this.#keys > own) parts[name] = (parts[name] ?? 0) + this.#keys - own;
    };
    await part("go", this.#go(wanted));
    await this.#page.waitForSelector(`#field-${wanted.type === "estimate" ? "figure" : "stance"}`);
    const subject = wanted.type === "estimate" ? "measure" : "proposition";
    await part(subject, this.#name(subject, "m", wanted.subject, wanted.unit));
    if (wanted.stance !== undefined) await part("stance", this.#choose("stance", "h", wanted.stance));
    await part("speaker", this.#name("speaker", "w", wanted.speaker));
    if (wanted.words !== undefined) await part("words", this.#spell(wanted.words));
    if (wanted.said !== undefined) await part("said", this.#day(wanted.said, wanted.published));
    if (wanted.modality !== undefined) await part("modality", this.#choose("modality", "y", wanted.modality));
    if (wanted.translation !== undefined) await part("translation", this.#translate(wanted.translation));
    await part("save", this.#save(wanted));
    this.#last = wanted;
    const said = await this.#page.$eval("#state", ({ textContent }) => textContent ?? "");
    return {
      ...{ keys: this.#keys - before, parts, names: this.#letters - letters },
      milliseconds: performance.now() - began,
      id: said.slice(said.lastIndexOf(": ") + 2),
    };
  }

  async #go(wanted: Wanted): Promise<void> {
    await this.#openSource(wanted.source);
    if (this.#last?.excerpt === wanted.excerpt && this.#last.source === wanted.source) await this.press(".");
    else
      await (wanted.type === "estimate"
        ? this.#goToFigure(wanted.excerpt)
        : this.#goToStatement(wanted.excerpt));
  }

  async #save({ excerpt }: Wanted): Promise<void> {
    await this.press("a");
    await this.#page.waitForSelector("#save:not([aria-disabled])");
    await this.press("s");
    await this.#settled();
    const said = await this.#page.$eval("#state", ({ textContent }) => textContent ?? "");
    if (!said.startsWith("Saved in ")) throw new Error(`${excerpt}: ${said}`);
  }

  async #openSource(source: string): Promise<void> {
    const ids = await this.#page.$$eval(".source-tab", (tabs) => tabs.map(({ title }) => title));
    const open = await this.#page.$eval(".source-tab[aria-current]", ({ title }) => title);
    const way = ids.indexOf(source) - ids.indexOf(open);
    for (let step = 0; step < Math.abs(way); step++) {
      const next = ids[ids.indexOf(open) + Math.sign(way) * (step + 1)];
      await this.press(way > 0 ? "j" : "Shift+J");
      await this.#page.waitForSelector(`.source-tab[title="${next}"][aria-current]`);
    }
  }

  async #goToFigure(excerpt: string): Promise<void> {
    const isThere = async () => {
      const [figure] = await this.#page.$$eval(".figure.open.here", (found) =>
        found.map(({ textContent }) => textContent ?? ""),
      );
      return figure !== undefined && excerpt.includes(figure) && alike(await this.#value("excerpt"), excerpt);
    };
    if ((await isThere()) || (await this.#walk("n", isThere)) || (await this.#walk("p", isThere))) return;
    await this.#select(excerpt);
    await this.press("Enter");
    await this.#settled();
  }

  async #goToStatement(excerpt: string): Promise<void> {
    const isThere = async () =>
      (await this.#page.$("#field-stance")) !== null && alike(await this.#value("excerpt"), excerpt);
    if ((await this.#walk("Shift+N", isThere)) || (await this.#walk("Shift+P", isThere))) return;
    await this.#select(excerpt);
    await this.press("t");
    await this.#settled();
  }

  /** What nobody has proposed: its beginning is found, the clauses after it selected, and words given back. */
  async #select(excerpt: string): Promise<void> {
    const sought = plainWords(excerpt);
    await this.press("/");
    await this.#page.waitForSelector("#find input:focus");
    for (const letter of excerpt) {
      await this.type(letter);
      if (sought.startsWith((await this.#selected()) || "-") && (await this.#follows(sought))) break;
    }
    await this.press("Enter");
    while (!plainWords(await this.#selected()).startsWith(sought)) {
      const before = await this.#selected();
      await this.press("Shift+ArrowDown");
      await this.#settled();
      if (before === (await this.#selected())) break;
    }
    for (
      let more = plainWords(await this.#selected()).split(" ").length - sought.split(" ").length;
      more > 0;
      more--
    )
      await this.press("Shift+ArrowLeft");
    await this.#settled();
  }

  /** The words that are chosen in the text. */
  async #selected(): Promise<string> {
    return String(await this.#page.evaluate(`[...(CSS.highlights.get("chosen") ?? [])].join("")`));
  }

  /** Whether they are the beginning of these. */
  async #follows(sought: string): Promise<boolean> {
    const rest = await this.#page.evaluate(`(() => {
      const [chosen] = CSS.highlights.get("chosen") ?? [];
      if (chosen === undefined) return "";
      const range = document.createRange();
      range.setStart(chosen.startContainer, chosen.startOffset);
      range.setEndAfter(document.getElementById("text").lastChild);
      return range.toString().slice(0, 400);
    })()`);
    return plainWords(String(rest)).startsWith(sought);
  }

  /** Presses a key until it is there; false where the key leads no further. */
  async #walk(key: string, isThere: () => Promise<boolean>): Promise<boolean> {
    const place = () => this.#page.$eval("#text", (text) => text.getAttribute("data-at"));
    for (;;) {
      const before = await place();
      await this.press(key);
      await this.#settled();
      if ((await place()) === before) return false;
      if (await isThere()) return true;
    }
  }

  async #settled(): Promise<void> {
    await this.#page.waitForFunction(
      `${READY} && document.querySelector('#claim[aria-busy="false"]') !== null`,
    );
  }

  /** A speaker, measure or proposition: the proposed one, else one by its digit, else by typing, made where it is new. */
  async #name(field: string, letter: string, names: Named, unit?: string): Promise<void> {
    const key = `${field} ${names[0]}`;
    const called = this.#called.get(key);
    const isOne = (words: string) => {
      const label = labelOf(words);
      if (called !== undefined) return label === called || label.startsWith(`${called} `);
      const isFitting = field !== "speaker" && isNew(words) && saysAll(label, names);
      return isFitting || names.some((name) => isNamed(label, name));
    };
    const shown = await this.#value(field);
    const choices = await this.#choices(field);
    const at = choices.findIndex(isOne);
    const taken = isOne(shown) ? shown : choices[at];
    if (taken !== undefined && isNew(taken)) this.#called.set(key, labelOf(taken));
    if (isOne(shown)) return;
    await this.press(letter);
    await this.#page.waitForSelector(`#field-${field} .value:focus`);
    if (at !== -1) return this.press(String(at + 1));
    if (await this.#isTyped(field, names[0] ?? "", shown === "—")) return;
    await this.#page.waitForSelector(`#field-${field} .making input:focus`);
    const given = `document.querySelector("${UNIT}")?.value`;
    if (unit !== undefined && (await this.#page.evaluate(given)) === "") {
      await this.press("Tab");
      await this.type(unit);
    }
    await this.press("Enter");
    await this.#page.waitForFunction(`document.querySelector(".making") === null`);
    this.#called.set(key, names[0] ?? "");
  }

  /** Types until it is the first that is offered: then it is there; else it is to be made. */
  async #isTyped(field: string, name: string, isEmpty: boolean): Promise<boolean> {
    await this.press(isEmpty ? "Enter" : "F2");
    await this.#page.waitForSelector(`#field-${field} [role="combobox"]:focus`);
    for (const letter of name) {
      await this.type(letter);
      const [first] = await this.#page.$$eval(`#field-${field} [role="option"]`, (list) =>
        list.map(({ textContent }) => textContent ?? ""),
      );
      if (first?.startsWith(name) !== true) continue;
      await this.press("Enter");
      return true;
    }
    this.#letters += name.length;
    const options = await this.#page.$$(`#field-${field} [role="option"]`);
    if (options.length > 1) await this.press("ArrowUp");
    await this.press("Enter");
    return false;
  }

  #choices(field: string): Promise<string[]> {
    return this.#page.$$eval(`#field-${field} .choice`, (list) =>
      list.map(({ textContent }) => (textContent ?? "").replace(/^\d /, "")),
    );
  }

  async #choose(field: string, letter: string, value: string): Promise<void> {
    if ((await this.#value(field)) === (value === "" ? "—" : value)) return;
    const choices = await this.#choices(field);
    await this.press(letter, value === "" ? "0" : String(choices.indexOf(value) + 1));
  }

  async #day(date: string, published: string): Promise<void> {
    if ((await this.#value("said")).startsWith(date)) return;
    const choices = await this.#choices("said");
    const known = choices.findIndex((words) => words.split(" · ")[0] === date);
    await this.press("d");
    if (known !== -1) return this.press(String(known + 1));
    await this.press("F2");
    await this.#page.waitForSelector("#field-said input:focus");
    const weekday = isLastWeek(date, published) ? "last w" : weekdayUpTo(date, published);
    await this.type(weekday ?? date);
    if (weekday !== null) return this.press("Enter");
    await this.press("Tab");
    await this.type("i");
    await this.press("Tab");
    await this.type("as told");
    await this.press("Enter");
  }

  async #spell(words: string): Promise<void> {
    if ((await this.#value("words")) !== "—") return;
    await this.press("z");
    await this.#page.waitForSelector("#field-words textarea:focus");
    await this.type(words);
    await this.press("Enter");
  }

  async #translate(words: string): Promise<void> {
    if ((await this.#value("translation")) !== "—") return;
    await this.press("r");
    await this.#page.waitForSelector("#field-translation textarea:focus");
    await this.type(words, false);
    await this.press("Enter");
  }

  async #value(field: string): Promise<string> {
    const [value] = await this.#page.$$eval(`#value-${field}`, (found) =>
      found.map(({ textContent }) => textContent ?? ""),
    );
    return (value ?? "").trim();
  }
}
