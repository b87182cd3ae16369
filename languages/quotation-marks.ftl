### Quotation marks of languages that texts are quoted in and briefs aren't written in: an opening and a closing one, and
### those inside. A language that has a folder here says it in its language.ftl. What is listed nowhere has “…” and ‘…’.

ru = “…”
    .inner = „…“
