/**
 * An address that may become a link: http or https with a host, without a user name that could pass for one.
 * "" for anything else, which then prints as plain text: `javascript:`, `file:` and `data:` links would
 * survive into the PDF as they are.
 */
export function linkTarget(address: string): string {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return "";
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return "";
  return url.href;
}

/**
 * The source's address with a text fragment, at which a browser scrolls to the excerpt and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax); "" where the address may not become a link.
 */
export function excerptTarget(address: string | null, excerpt: string): string {
  const target = address === null ? "" : linkTarget(address);
  if (target === "") return "";
  // A hyphen would set a context apart from the text, and a lone surrogate can't be encoded.
  const text = encodeURIComponent(excerpt.toWellFormed().trim()).replaceAll("-", "%2D");
  if (text === "") return target;
  const [page, fragment = ""] = target.split(/#(.*)/su);
  return `${page}#${fragment.replace(/:~:.*/su, "")}:~:text=${text}`;
}
