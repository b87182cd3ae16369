### Die Seite mit allen Vergleichen und ihr Feed.

site-title = Quellenvergleiche
site-feed = Feed neuer Ausgaben und geänderter Unterschiede
