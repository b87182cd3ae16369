### The page of all briefs, and its feed.

# Above them all.
site-title = Discrepancy briefs

# The link to the feed, for programs that fetch news.
site-feed = Feed of new editions and changed differences
