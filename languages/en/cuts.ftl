### What a large brief leaves out, and where it stands. In these, $shown: how many are shown, $all: how many there are,
### $left: how many are left, $file: the file that has all of them, or "none" where the brief's own appendix has.

cut-digest =
    { $file ->
        [none] The brief is about { $shown } of { $all } claims: those that differ most. All of them stand in its appendix.
       *[other] The brief shows { $shown } of { $all } claims: those that differ most. All of them stand in { $file }, which comes with it.
    }

# Used by the sentences below.
cut-where =
    { $file ->
        [none] All of them stand in the appendix.
       *[other] All stand in { $file }.
    }

# Used by the sentences below.
cut-others =
    { $file ->
        [none] The other { $left } stand in the appendix, in fewer words.
       *[other] All stand in { $file }.
    }

cut-lineup = { $shown } of { $all } figures on these measures are shown here. { cut-where }
cut-timeline = { $shown } of { $all } claims are shown here. { cut-where }
cut-matrix = { $shown } of { $all } statements are shown here. { cut-where }
cut-carriers = { $shown } of { $all } speakers are shown here. { cut-where }
cut-reports = { $shown } of { $all } utterances that reports tell differently are shown here. { cut-where }
cut-figures = { $shown } of { $all } figures are shown here. { cut-where }
cut-stances = { $shown } of { $all } statements are shown here. { cut-where }
cut-sources = { $shown } of { $all } sources are shown here. { cut-where }
cut-findings = { $shown } of { $all } pairs of claims that differ are told here, one of each kind before a second of any. { cut-others }
cut-concordances = { $shown } of { $all } pairs of claims that go together are told here. { cut-others }

### Words beside what is cut

# $shown: how many rows of a group are shown, $all: how many it has.
cut-rows = { $shown } of { $all } shown
# $count: how many more.
cut-more = and { $count } more
# $label: the name of a group that goes on.
cut-continued = { $label } (continued)
# $heading: the heading of something long, $number: which part of it this is, $total: how many there are.
cut-part = { $heading } ({ $number } of { $total })

## Heads of the table that counts differences

tally-kind = kind of difference
tally-found = pairs of claims
tally-told = told here

## Headings where only some stand below

cut-heading-figures = The figures shown here, by source and date
cut-heading-stances = Who affirms, who denies: the statements shown here
cut-heading-sources = The sources of the claims shown here
cut-heading-findings = Appendix: the other differences
cut-heading-concordances = Appendix: what else agrees or only repeats
cut-heading-speakers = Appendix: every claim by its speaker
