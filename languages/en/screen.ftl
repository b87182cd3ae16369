### What the page says on screen alone: its filters and buttons. { $shown } and the like stay as they are; a program in
### the page puts numbers there.
screen-skip = Skip to the brief
screen-filters = Filter
screen-search = Search the claims
screen-speakers = Speaker
screen-parties = Party
screen-sources = Source
screen-subjects = What about
screen-places = Place or group
screen-kinds = Kind of difference
screen-from = Said from
screen-to = to
# $shown: how many are left, $all: how many there are.
screen-shown = Claims shown: { $shown } of { $all }
# $all: how many there are.
screen-all = All { $all } claims shown
screen-nothing = No claim matches
# $count: a number.
screen-undated = { $count } without a day left out
screen-clear = Clear
screen-copy-view = Copy link to this view
# $what: a name.
screen-link = Link to: { $what }
screen-copied = Link copied
# $what: a name.
screen-sorted = Sorted by: { $what }
screen-unsorted = In the order of the brief
screen-counted = Count what goes back to
# $shown: how many are left, $all: how many there are.
screen-cant-both = Pairs that can’t both be true: { $shown } of { $all }
screen-nothing-asked = Nothing is asked between the figures that are left.
