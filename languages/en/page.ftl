### Sentences and words of the pages that stand nowhere else.

# What a claim or a subject is called in the middle of a sentence.
# $text: the words.
quoted = “{ $text }”

# Beside the day on which it was said.
# $day: the day that a figure holds for.
held-for = as of { $day }

# $names: whom the knowledge comes from in part.
rests-on = rests in part on { $names }

# Beside a figure.
# $day: when it was taken back.
taken-back = taken back { $day }

# One number that stands for different things.
# $number: the number, printed, $count: for how many things, $labels: their names.
shared-number = { $number } stands for { CARDINAL($count) } different counts: { $labels }

# $number: the number of the edition.
edition = Edition { $number }

# At the foot of every page.
# $claims: how many claims, $sources: how many sources, $checked: "none", "some" or "all" of the quotes, $proven: how many of
# them, $on: the day, or "none".
footing =
    { $claims } { $claims ->
        [one] claim
       *[other] claims
    }, { $sources } { $sources ->
        [one] source
       *[other] sources
    }, { quotes-checked }

# The same of one source.
# $claims, $checked, $proven, $on: as above.
source-checked =
    { $claims } { $claims ->
        [one] claim
       *[other] claims
    }, { quotes-checked }.

# Used by both.
quotes-checked =
    { $checked ->
        [none] quotes not checked: no archive at hand
        [all] all quotes checked{ on-day }
       *[some] { $proven } of { $claims } quotes checked{ on-day }
    }

# Used by the above.
on-day =
    { $on ->
        [none] {""}
       *[other] {" "}on { $on }
    }

# How much of a source's text the claims cover.
# $figures: how many figures there are, $covered: how many of them are in claims, $ignored: how many were left out on purpose,
# $open: how many are left.
source-coverage =
    Figures in the text: { $figures }; { $covered } in claims, { $ignored } left out on purpose{ $open ->
        [0] {""}
       *[other] , { $open } not curated
    }.

# Behind what was checked of an excerpt, so with the mark that parts them.
# $language: what the language is called.
figure-unread = ; figure not checked: no reader for { $language }

# Whether an excerpt stands in the archived text.
# $status: "found", "line" (and which, in $line), "ambiguous", "not-found", "no-archive" or "locked" (found before, on the day in
# $on), $line: number of the line, $on: a day.
excerpt-checked =
    { $status ->
        [found] found in the archived text
        [line] line { $line }
        [ambiguous] stands more than once in the archived text
        [not-found] NOT FOUND in the archived text
        [locked] verified { $on }
       *[no-archive] not checked: no archived text at hand
    }

# $agency: a news agency.
outlet-unknown = { $agency } (outlet not given)
# $agency: a news agency, $publisher: who printed it.
agency-on = { $agency }, on { $publisher }

# Beside the name of a group of claims.
# $reports: how many reports, $origins: how many origins, in words, $positions: how many positions, $gap: how far apart, or "none".
group-summary =
    { $reports } { $reports ->
        [one] report
       *[other] reports
    }, { $origins }, { $positions } { $positions ->
        [one] position
       *[other] positions
    }{ $gap ->
        [none] {""}
       *[other] ; widest gap { $gap }
    }

# $labels: names of what it follows from.
follows = Follows from: { $labels }.

# The line-up, for those who can't see it.
# $tick: the last number of the axis, $rows: what its rows say.
lineup-in-words = Line-up of the figures on an axis from 0 to { $tick }. { $rows }.

# The timeline, for those who can't see it.
# $rows: how many rows, $sources: how many sources.
timeline-in-words =
    Timeline of { $rows } { $rows ->
        [one] row
       *[other] rows
    } from { $sources } { $sources ->
        [one] source
       *[other] sources
    }: the day said, the days that figures hold for, and the day published. The rows give all days in words.

# In place of an excerpt that has been printed.
# $headline: the finding under which it was.
quoted-above = Quoted under “{ $headline }”.

# Beside an axis.
logarithmic = Logarithmic scale

# How a curator reads a difference.
# $reading: which it is (below), $text: the curator's words, $settle: what would settle it, or "none", $by: who says so, or "none".
assessment =
    { assessed-as }. { $text }{ $settle ->
        [none] {""}
       *[other] {" "}Would settle it: { $settle }
    }{ $by ->
        [none] {""}
       *[other] {" "}({ $by })
    }
# Used by the above.
assessed-as =
    { $reading ->
        [definition] A matter of definition
        [timing] A matter of timing
        [translation] A matter of translation
        [unresolved] Unresolved
       *[other] { CAPITAL($reading) }
    }
# Behind a reading that was made of other words than the claims now have.
assessment-outdated = Made before a claim changed.

# $count: how many pairs.
pairs-in-table = { $count } pairs of claims, each with its own sentence in discrepancies.csv.

### Origins

# In the middle of a sentence.
unknown-origin = origin unknown

# How many origins stand behind some claims.
# $case: "unknown" (none is known), "mixed" (some aren't) or "known", $known: how many are known, $unknown: how many aren't,
# $atMost: "yes" where some of them may be one.
origins-behind =
    { $case ->
        [unknown] origin unknown
        [mixed] { known-origins } and { $unknown } unknown
       *[known] { known-origins }
    }

# Used by the above.
known-origins =
    { $atMost ->
        [yes] at most {""}
       *[no] {""}
    }{ $known } { $known ->
        [one] origin
       *[other] origins
    }

### One utterance, several reports

reports-heading = One utterance, several reports
reports-note = What one report has and another leaves out. “Left out” means that this brief holds no claim on it from that source; what follows from a source’s other words counts as told.
reports-about = about
reports-told-by = told by
reports-left-out-by = left out by
held-heading = Held:
held-alone = no other origin beside it
# $source: a source whose other words imply it.
reports-implied = { $source } (implied)
# $speakers: names, $said: the day.
reports-utterance = { $speakers }, { $said }

# $gap: how far, $lower: the lower figure and who gave it, $upper: the upper.
widest-gap = Widest gap: { $gap }, between { $lower } and { $upper }.

### The print of a few pages

short-heading = What differs
short-note = By subject, each excerpt once. Of pairs that are alike one is told, with their number; discrepancies.csv has a sentence for each.
# On which the same two differ about the same thing.
# $count: how many.
short-more-days = and { $count } more days
# $count: how many pairs of claims, one of which is told.
short-pairs = { $count } { $count ->
    [one] pair
   *[other] pairs
}
short-days = Days are worked out from the texts; ° marks those that a source prints. The reasons stand in the HTML page of this brief and in claims.csv.
short-days-in-key = days worked out; ° printed
# $counts: names and numbers: "Agreement: 36; Echo: 2".
short-alike = What goes together or only repeats, in pairs of claims: { $counts }. They stand in discrepancies.csv and in the HTML page.
short-register = Every claim, by source and day
    .note = With the excerpts that are not quoted above (↑).
