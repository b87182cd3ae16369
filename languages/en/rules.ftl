### The rules of comparison, each with its title and when it holds; docs/rules.md has them with examples.

rules-heading = The rules behind these findings

rule-retraction = Taken back
    .description = A speaker says that what the speaker had said is no longer held, with another figure or stance in its place or with none. What was said after that is set against the claim no more.

rule-utterance-echo = One utterance, the same figure
    .description = Two reports of one utterance give the same figure in the same words: it was said once.

rule-utterance-variance = One utterance, told differently
    .description = Two reports of one utterance differ in the figure or in its words: the difference lies in the reporting.

rule-origin-echo = One origin, the same figure again
    .description = The knowledge of both comes from one origin, with the same figure in the same words: it is no confirmation.

rule-update = One origin, a later count
    .description = One origin gives another figure on another day, of something that grows or varies, and the earlier figure can have become the later: nothing is taken back.

rule-revision = One origin, another figure in the place of the first
    .description = One origin gives another figure, or the same with another modifier, on another day, and the one can't have become the other: what was said is no longer said.

rule-unordered-compatible = One origin, one day, figures that can both be true
    .description = One origin gives two figures on one day, or in an order that the texts do not settle, and some value satisfies both.

rule-own-change = One origin, figures of two days, between which something changed
    .description = One origin says on one day, or in an order that the texts do not settle, what it counted on two days that the texts tell apart, and no value satisfies both: with time between them both can hold.

rule-self-contradiction = One origin, one day, figures that exclude each other
    .description = One origin gives two figures on one day, or in an order that the texts do not settle, and no value satisfies both.

rule-agreement = Different origins, the same figure
    .description = Two origins that do not rest on each other state the same figure in the same words.

rule-rounding = Different origins, one figure rounded
    .description = Two bare figures lie no further apart than the tolerance for rounding, and one is the other rounded to fewer significant digits.

rule-compatible = Different origins, figures that can both be true
    .description = Two origins give different figures, and some value satisfies both.

rule-change = Different origins, figures between which something changed
    .description = Two origins give figures that no value satisfies both of; what they count grows and the lower figure may be the earlier, or it varies and their days are not the same.

rule-conflict = Different origins, figures that exclude each other
    .description = Two origins give figures that no value satisfies both of, and time does not explain it: what they count is fixed; or it only grows and would have fallen, or is of one day; or it varies and their days are the same or not told apart.

rule-part-outgrew-whole = A part larger than its whole, which can have changed in between
    .description = Everything counted in the one measure is counted in the other too, and the least of the part is more than the most of the whole; the whole grows and may be of an earlier day, or it varies and their days are not the same.

rule-bound-violation = A part larger than its whole
    .description = Everything counted in the one measure is counted in the other too, the least of the part is more than the most of the whole, and the whole can't have changed in between.

rule-stance-echo = One utterance, the same stance
    .description = Two reports of one utterance give the same stance: it was taken once.

rule-stance-variance = One utterance, another stance
    .description = Two reports of one utterance give different stances: the difference lies in the reporting.

rule-reversal = One speaker, from denial to affirmation or back
    .description = One speaker affirms on one day what the same speaker denies on another.

rule-shift = One speaker, another change of stance
    .description = One speaker takes another stance, short of a reversal; also affirmation and denial where the texts do not settle which came first.

rule-stance-repeated = One speaker or origin, the same stance again
    .description = A speaker repeats a stance, or two speakers whose knowledge comes from one origin take the same: it is no confirmation.

rule-one-party = Two speakers of one party, another stance later
    .description = Two speakers of one party take different stances, and the one was said wholly before the other: the party moved, or it does not speak with one voice.

rule-came-about = Denied and affirmed, of days between which it can have come about
    .description = What one denies, the other affirms; it lasts once it has come about and was denied on a wholly earlier day, or it begins and ends and their days are not the same.

rule-contradiction = Affirmed and denied
    .description = What one affirms, the other denies, and time does not explain it.

rule-unconfirmed = Affirmed and not confirmed
    .description = What one speaker affirms, another has no evidence for or declines to confirm, and not only before it can have come about. Neither is a denial.

rule-known-since = Not known on an earlier day, affirmed on a later one
    .description = What lasts once it has come about is affirmed by one speaker, and another had no evidence of it or declined to confirm it on a wholly earlier day.

rule-stance-agreement = Different speakers, the same stance
    .description = Two speakers whose knowledge does not come from one origin take the same stance, outright or by what one of them implies.
