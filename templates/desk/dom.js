/**
 * Elements, made of names, properties and text. Whatever comes from the dataset gets here as text and becomes a text
 * node: nothing on this page is made of markup.
 */

/** @typedef {Node | string | number | null | undefined | false | readonly Child[]} Child */

/**
 * @param {string} name `button.value`: an element and its classes
 * @param {Readonly<Record<string, unknown>>} [given] properties by their names in the DOM; those with `-` and `role` are
 *   attributes, `on…` are listeners; null and undefined are left out
 * @param {readonly Child[]} children
 * @returns {HTMLElement}
 */
export function h(name, given = {}, ...children) {
  const [tag = "div", ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.classList.add(...classes);
  for (const [key, value] of Object.entries(given))
    if (value !== null && value !== undefined) give(element, key, value);
  element.append(...nodesOf(children));
  return element;
}

/**
 * Puts these in the place of what an element holds.
 * @param {Element} element
 * @param {readonly Child[]} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...nodesOf(children));
}

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`not on this page: ${id}`);
  return /** @type {T} */ (element);
}

/** @param {HTMLElement} element @param {string} key @param {unknown} value */
function give(element, key, value) {
  if (key.startsWith("on")) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
  else if (key.includes("-") || key === "role") element.setAttribute(key, String(value));
  else Object.assign(element, { [key]: value });
}

/** @param {readonly Child[]} children */
function nodesOf(children) {
  const flat = /** @type {Exclude<Child, readonly Child[]>[]} */ (
    /** @type {any[]} */ (children).flat(Number.POSITIVE_INFINITY)
  );
  return flat
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
