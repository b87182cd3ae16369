import type { SiteWords } from "../../model/summary.ts";
import { facesFor, fontStyles } from "../fonts.ts";
import { contentPolicy, styleElement } from "../scripts.ts";
import type { Theme } from "../theme.ts";
import { type ListedEdition, linksOf, mainFile } from "./addresses.ts";
import { GENERATORS, Markup, markup } from "./markup.ts";

export interface SitePage {
  /** The newest edition of each dataset, newest first. */
  readonly briefs: readonly ListedEdition[];
  readonly words: SiteWords;
  readonly language: string;
}

/**
 * All briefs on one page that asks for nothing from anywhere and runs nothing, in the colours and type of the theme.
 * @param styles the page's own, after the theme's
 */
export function renderSitePage({ briefs, words, language }: SitePage, theme: Theme, styles: string): string {
  const body = markup`<main class="site">
<header class="masthead">
<p class="running"><a class="kicker" href="feed.xml">${words.feed}</a></p>
<h1>${words.title}</h1>
</header>
<ol class="briefs">
${briefs.map(briefItem)}</ol>
</main>
`;
  const sheets = [...theme.styles, styles];
  const faces = facesFor([body.text, ...sheets], theme.fonts);
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(contentPolicy([]))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${new Markup(GENERATORS.page)}
<title>${words.title}</title>
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${words.feed}">
${new Markup(styleElement([fontStyles(faces), ...sheets].join("\n")))}
</head>
<body>
${body}</body>
</html>
`;
  return page.text;
}

function briefItem(brief: ListedEdition): Markup {
  const { dataset, language, title, headline, question, editionWords, day, changes } = brief.summary;
  const links = linksOf(brief, `${dataset}/latest`).map(
    ({ label, href }) =>
      markup`<li><a href="${href}" aria-label="${label}: ${title}">${label}</a></li>
`,
  );
  return markup`<li lang="${language}" id="${dataset}">
<p class="running"><span class="kicker">${title === headline ? "" : title}</span> <span class="edition">${editionWords} · ${day}</span></p>
<h2><a href="${dataset}/latest/${mainFile(brief)}">${headline}</a></h2>
<p>${changes === "" ? question : changes}</p>
<ul class="files">
${links}</ul>
</li>
`;
}
