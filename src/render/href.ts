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
