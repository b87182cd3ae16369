import { type DefaultTreeAdapterMap, Parser, type Token } from "parse5";
import type { Root, Tag } from "./html-policy.ts";

/** A tree as the standard reads it, with every start tag in its source, those too that no element came of. */
export interface ParsedPage {
  readonly root: Root;
  readonly tags: readonly Tag[];
}

const OPTIONS = { sourceCodeLocationInfo: true };

export function parsePage(html: string): ParsedPage {
  const parser = new TagRecorder(OPTIONS);
  parser.tokenizer.write(html, true);
  return { root: parser.document, tags: parser.tags };
}

/** The same of a part, wherever in a body it may come to stand. */
export function parsePart(html: string): ParsedPage {
  const parser = TagRecorder.getFragmentParser(null, OPTIONS) as TagRecorder;
  parser.tokenizer.write(html, true);
  return { root: parser.getFragment(), tags: parser.tags };
}

class TagRecorder extends Parser<DefaultTreeAdapterMap> {
  readonly tags: Tag[] = [];

  override onStartTag(token: Token.TagToken): void {
    // As written: what becomes an element of a drawing is renamed on the way.
    const { tagName, location } = token;
    const attrs = token.attrs.map((attribute) => ({ ...attribute }));
    this.tags.push({ tagName, attrs, ...(location === null ? {} : { sourceCodeLocation: location }) });
    super.onStartTag(token);
  }
}
