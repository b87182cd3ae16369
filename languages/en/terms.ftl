### Names of things: kinds of differences, marks of the pictures, what the three clocks show.

## Kinds of differences: each with its meaning, one sentence

kind-conflict = Conflict
    .meaning = Different origins, the same count, and no number satisfies both.
kind-bound-violation = Part larger than the whole
    .meaning = More are counted in a part than in what contains it, so the whole must have grown in between.
kind-self-contradiction = Self-contradiction
    .meaning = One origin, no later day to explain it, and no number satisfies both; or none if two counts are one.
kind-contradiction = Contradiction
    .meaning = One affirms what another denies.
kind-change = Change in between
    .meaning = Both can be true if something changed, or became known, from the one day to the other.
kind-reversal = Reversal
    .meaning = One speaker denied and later affirmed, or the other way round.
kind-unconfirmed = Unconfirmed
    .meaning = One affirms; another has no evidence or does not confirm. That is no denial.
kind-shift = Changed position
    .meaning = A speaker, or a party, moved from one stance to another.
kind-revision = Revision
    .meaning = One origin replaced its figure on a later day.
kind-retraction = Retraction
    .meaning = A speaker took back what the speaker had said.
kind-reporting-variance = Told differently
    .meaning = One utterance, reported with another figure, word or stance.
kind-update = Update
    .meaning = One origin gave a later count; nothing is taken back.
kind-compatible = Compatible
    .meaning = Other words, but some number satisfies both.
kind-agreement = Agreement
    .meaning = Different origins say the same.
kind-echo = Echo
    .meaning = The same origin again: no independent support.

## Marks in the pictures' keys

mark-point = bare figure
mark-about = about
mark-at-most = up to
mark-at-least = at least
mark-range = from – to
mark-vague = vague, no end
mark-planned = planned
mark-update = later count of its origin
mark-revision = replaced by its origin
mark-retracted = taken back
mark-inferred = day inferred

## The clocks of the timeline

clock-said = said (hollow: on one of these days)
clock-as-of = as of: the day the claim holds for
clock-published = published
