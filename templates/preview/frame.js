/** The brief in its frame, kept as it was last built: sections that are others now are swapped, the rest stays. */

/**
 * @param {HTMLIFrameElement} frame
 * @returns shows the page at an address as some build has it; of several that come at once, the last. The frame hears of
 *   each as "shown"
 */
export function keepNew(frame) {
  /** @type {{address: string, version: number} | null} */
  let wanted = null;
  /** What the frame shows. @type {{address: string, version: number} | null} */
  let shown = null;
  // One page at a time is on its way: a frame that is asked for another in the middle of a load has lost the reader's
  // place.
  let onItsWay = false;

  async function go() {
    if (onItsWay) return;
    onItsWay = true;
    while (wanted !== null) {
      const next = wanted;
      wanted = null;
      if (shown?.address !== next.address) shown = await load(frame, next);
      else if (shown.version < next.version) shown = (await renew(frame, next, shown)) ?? (await load(frame, next));
      frame.dispatchEvent(new Event("shown"));
    }
    onItsWay = false;
  }

  /** @param {string} address @param {number} version */
  return (address, version) => {
    wanted = { address, version };
    void go();
  };
}

/**
 * The whole page, at the place where the reader was.
 * @param {HTMLIFrameElement} frame @param {{address: string, version: number}} next
 */
async function load(frame, { address, version }) {
  const view = /** @type {Window} */ (frame.contentWindow);
  const isFirst = frame.getAttribute("src") === null;
  const { scrollX, scrollY } = view;
  const loaded = new Promise((there) => frame.addEventListener("load", there, { once: true }));
  const page = `${address}?version=${version}`;
  if (isFirst) frame.src = page;
  // With the fragment, and with it the filters.
  else view.location.replace(new URL(page + view.location.hash, location.href).href);
  await loaded;
  if (!isFirst) frame.contentWindow?.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  // Where another was built meanwhile, the way led on to that.
  const got = new URLSearchParams(frame.contentWindow?.location.search).get("version");
  return { address, version: Number(got ?? version) };
}

/**
 * Swaps what differs. @returns what is shown then; null where the page has to be loaded
 * @param {HTMLIFrameElement} frame @param {{address: string, version: number}} next
 * @param {{address: string, version: number}} shown
 */
async function renew(frame, { address, version }, shown) {
  const own = frame.contentDocument;
  const { status, fresh } = await ask(`${address}?version=${version}&since=${shown.version}`);
  // Another was built meanwhile, of which one is about to be told.
  if (status === 409) return shown;
  return own !== null && fresh !== null && own === frame.contentDocument && swap(own, fresh)
    ? { address, version }
    : null;
}

/**
 * The page as a document in which nothing runs; the browser reads it, so that no text becomes markup here.
 * @param {string} address @returns {Promise<{status: number, fresh: Document | null}>}
 */
function ask(address) {
  return new Promise((told) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("loadend", () =>
      told({ status: request.status, fresh: request.status === 200 ? request.responseXML : null }),
    );
    request.send();
  });
}

/** @param {Document} own @param {Document} fresh @returns whether the page is the new one now */
function swap(own, fresh) {
  const [main, next] = [own.querySelector("main"), fresh.querySelector("main")];
  if (main === null || next === null || policyOf(own) !== policyOf(fresh)) return false;
  const sections = [...main.children];
  const same = [...next.querySelectorAll(":scope > template[data-same]")].map(numbersOf);
  const [around, others] = [surroundings(own), surroundings(fresh)];
  if (same.some(({ of }) => of !== sections.length) || around.length !== others.length) return false;
  const focus = placeOf(own.activeElement, main);
  const kept = new Set(same.map(({ number }) => sections[number]));
  for (const section of sections) if (!kept.has(section)) section.remove();
  for (const [place, section] of [...next.children].entries()) {
    const stands = section.matches("template[data-same]") ? sections[numbersOf(section).number] : section;
    if (stands !== undefined && main.children[place] !== stands)
      main.insertBefore(own.adoptNode(stands), main.children[place] ?? null);
    if (stands !== section && !refill(main, /** @type {HTMLTemplateElement} */ (section).content)) return false;
  }
  // Set anew, the language alone has the browser ask of each element whether its style is another.
  for (const { name, value } of fresh.documentElement.attributes)
    if (own.documentElement.getAttribute(name) !== value) own.documentElement.setAttribute(name, value);
  for (const [place, other] of others.entries()) {
    const stands = around[place];
    if (!other.matches("template[data-same]") && !other.isEqualNode(stands ?? null))
      stands?.replaceWith(own.adoptNode(other));
  }
  // Its scripts look again; those that don't answer know nothing of this.
  const renewed = new Event("renewed", { cancelable: true });
  if (own.querySelector("script:not([type='application/json'])") !== null && own.dispatchEvent(renewed)) return false;
  elementAt(focus, main)?.focus({ preventScroll: true });
  return true;
}

/**
 * Gives elements of the brief other contents: they themselves stay, where they were sorted to.
 * @param {Element} main @param {DocumentFragment} changed @returns whether each was there, once
 */
function refill(main, changed) {
  return [...changed.children].every(({ id, childNodes }) => {
    const [element, another] = main.querySelectorAll(`[id="${CSS.escape(id)}"]`);
    if (element === undefined || another !== undefined) return false;
    element.replaceChildren(...childNodes);
    return true;
  });
}

/** @param {Element} template */
function numbersOf(template) {
  const [number = -1, of = -1] = (template.getAttribute("data-same") ?? "").split("/").map(Number);
  return { number, of };
}

/** With it the scripts, whose hashes it has. @param {Document} page */
const policyOf = (page) =>
  page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content");

/** What may differ around the sections. @param {Document} page @returns {Element[]} */
function surroundings(page) {
  const around = [...page.head.children];
  for (let element = page.querySelector("main")?.nextElementSibling; element; element = element.nextElementSibling)
    if (!element.matches("script:not([type='application/json'])")) around.push(element);
  return around;
}

/**
 * The way down to what has the focus; null where it is not in a section, or stands where it stood.
 * @param {Element | null} active @param {Element} main
 */
function placeOf(active, main) {
  if (active === null || active === main || !main.contains(active)) return null;
  const way = [];
  for (let element = active; element !== main && element.parentElement !== null; element = element.parentElement)
    way.unshift([...element.parentElement.children].indexOf(element));
  return { way, id: active.id, name: active.tagName };
}

/** @param {ReturnType<typeof placeOf>} place @param {Element} main @returns {HTMLElement | null} */
function elementAt(place, main) {
  if (place === null) return null;
  const { id, way, name } = place;
  const found = id !== "" ? main.ownerDocument.getElementById(id) : way.reduce((/** @type {Element | undefined} */ at, step) => at?.children[step], main);
  return found?.tagName === name ? /** @type {HTMLElement} */ (found) : null;
}
