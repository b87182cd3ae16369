### Stances: who affirms, who denies, and how a source weakens it. Nothing here may be stronger than the weakest words
### that it may stand for: who only says a thing has not confirmed it, and who does not confirm it has not denied it.

## Stances for table heads, keys and quotation marks

stance-affirms = affirms
stance-denies = denies
stance-no-evidence = no evidence
stance-declines-to-confirm = does not confirm
stance-does-not-deny = does not deny
stance-conditional = as an “if”
stance-retracts = takes it back

## How a claim is held

modality-observed = observed
modality-assessed = assessed
modality-planned = planned
modality-forecast = forecast
modality-alleged = alleged
modality-hypothetical = hypothetical

## How likely it is called; stands in "called it …" too

likelihood-remote = remotely possible
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-even-chance = as likely as not
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain

## What a speaker did

# In a sentence about the past, behind the speaker: "Ane affirmed it".
# $way: what it was ("observed" to "hypothetical": affirmed, as it was held; "denies" to "retracts"; "called": called so and
# so likely; "called-not": called so and so likely that it is not so), $on: "it", or "first" or "second" of two statements
# that were named, $likelihood: how likely, as above, $speakers: of how many speakers it is said.
took =
    { $way ->
        [observed] affirmed { it }
        [assessed] judged { it } to be so
        [alleged] claimed { it }
        [planned] spoke of { it } as planned
        [forecast] expected { it }
        [hypothetical] spoke of { it } as possible
        [denies] denied { it }
        [no-evidence] had no evidence of { it }
        [declines-to-confirm] did not confirm { it }
        [does-not-deny] did not deny { it }
        [conditional] spoke of { it } as an “if”
        [retracts] took back what had been said of { it }
        [called-not] called it { $likelihood } that { it } is not so
       *[called] called { it } { $likelihood }
    }

# Used by the above.
it =
    { $on ->
        [first] the first
        [second] the second
       *[it] it
    }

# What was held before a turn.
# $took: what the speaker did, as above.
turned = earlier: { $took }
# $who: the speaker, where it is another, $took: what that one did.
turned-from = earlier: { $who } { $took }

# Beside a speaker of whom no text says who it is.
none-named = none named

# Words in a speaker's name that say so already, with commas between; a star stands for any letters.
words-for-none-named = unnamed, none named, not named, anonymous

### What stands behind a sentence on two stances

known-since = That is no denial: both can be true, and it may have come about since.

unconfirmed = That is no denial, and no confirmation.

# $unsure: "yes" where one of the two only called it likely, planned or possible, $turn: what would have had to happen
# ("gave-way": one statement gave way to the other, "came-about", "ended"), $on: "it", "first" or "second", $span, $least, $most:
# in how many days.
stance-changed =
    { $unsure ->
        [yes] Both turn out right
       *[no] Both can be true
    } only if { $turn ->
        [gave-way] the one gave way to the other
        [came-about] { it } came about
       *[ended] { it } came to an end
    } { within }.

# $party: the party.
both-speak-for = Both speak for { $party }.

# Why an affirmation and a denial exclude each other, by their days.
# $case: "unsure" (one only called it likely or possible), "same-day", "any-day" (it does not change), "stays-so" (once come
# about, it lasts), "mixed" (of several speakers, whose days are not all told apart), "untold" (days that the texts don't
# tell apart), "untold-day" (and it can begin and end).
not-both =
    { $case ->
        [unsure] They can’t both turn out right.
        [same-day] Both can’t be true, on the same day.
        [any-day] Both can’t be true, whatever the day.
        [stays-so] Both can’t be true: what has come about stays so.
        [mixed] Both sides can’t be true on the same day; the texts don’t tell all days apart.
        [untold] Both can’t be true, on days that the texts don’t tell apart.
       *[untold-day] Both can’t be true on the same day, and the texts don’t tell the days apart.
    }

# In place of "did not deny it", where the same speaker had denied it.
no-longer-denied = no longer denied it

### Two stances, and what they are to each other. Every sentence here may use, of the first claim, $a: speaker, day and
### source ("Ane (4 May, The Post)"), $aSpeaker: the speaker alone, $aWhen: day and source alone, $aWords: the stance
### ("affirms"), $aTook: what the speaker did ("affirmed it"), $aSource: the source, $aOrigin: whom the knowledge comes
### from, $aSubject: the statement; of the second claim the same with b: $b, $bSpeaker, $bWhen, $bWords, $bTook,
### $bSource, $bOrigin, $bSubject; and $subject: the statement that both are about, $way: "one" where both are about one
### statement, "implies" or "excludes" where there are two, $special: the first of the two, $general: the other.

# Used by most sentences below: what the stances are on.
on-subject =
    { $way ->
        [one] On “{ $subject }”:
        [excludes] “{ $special }” and “{ $general }” can’t be true together.
       *[implies] “{ $special }” implies “{ $general }”.
    }

stances-told = { on-subject } { $a } { $aTook }, { $b } { $bTook }.

# One speaker, or one party, moved from the first stance to the second.
# $span, $least, $most: how long it took; "unknown" where the second need not be later.
stance-moved =
    { on-subject } { $a } { $aTook }; { $span ->
        [unknown] {""}
       *[other] { so-many-days } later{" "}
    }{ $b } { $bTook }.

# $instead: "yes" where another stance came in the place of what was taken back.
retraction-of-stance =
    { $b } took back what had been said of “{ $aSubject }” ({ $aWhen }): “{ $aWords }”.{ $instead ->
        [yes] {" "}In its place: “{ $bWords }”.
       *[no] {""}
    }

# $stance: the stance.
same-stance = { on-subject } { $a } and { $b } took the same stance: { $stance }.

stance-echo-of-utterance =
    { $aSource } and { $bSource } report one utterance of { $aSpeaker } on “{ $subject }” alike. It counts once.

# $stance: the stance, $hedged: "yes" where what each did has to be told.
stance-repeated =
    { $aSpeaker } took one stance on “{ $subject }” twice: { $hedged ->
        [yes] { $aTook } ({ $aWhen }), { $bTook } ({ $bWhen })
       *[no] { $stance } ({ $aWhen }; { $bWhen })
    }. It counts once.

stance-echo-of-origin =
    { $a } and { $b } go back to { $aOrigin } and took the same stance on “{ $subject }”. It counts once.

stance-told-differently =
    { $way ->
        [one] { $aSource } and { $bSource } report one utterance of { $aSpeaker } on “{ $subject }” differently: “{ $aWords }” in the one, “{ $bWords }” in the other.
       *[other] { on-subject } { $aSource } and { $bSource } report one utterance of { $aSpeaker }: in the one, { $aSpeaker } { $aTook }, in the other, { $bSpeaker } { $bTook }.
    }

### Headlines of two stances. Each may use $a, $aSpeaker, $aWhen, $aWords, $aSource, $aOrigin, $aSubject, the same with b ($b,
### $bSpeaker, $bWhen, $bWords, $bSource, $bOrigin, $bSubject) and $subject, as above.

# $who: the speaker, or the party.
headline-moved = { $who }: from “{ $aWords }” to “{ $bWords }”
headline-stance-retracted = { $bSpeaker }: taken back
# $kind: what the two are to each other, as in terms.ftl.
headline-stances = { $aSpeaker } and { $bSpeaker }: { LOWER($kind) }

### Several speakers on a side

# Some speakers of whom the same is said.
# $speakers: a list of names, $took: what they did, $indirect: "yes" where that follows from their words only.
camp =
    { $speakers } { $took }{ $indirect ->
        [yes] {" "}by what follows from their words
       *[no] {""}
    }

# $affirming: those who affirm it and what they did, $opposing: the others.
case-unconfirmed = { $affirming }; { $opposing }. That is no denial.
# $affirming: those who affirm it and what they did, $opposing: the others.
case-contradiction = { $affirming }; { $opposing }.

# Before either of these.
# $proposition: the statement, $camps: the sentence.
case-on = On “{ $proposition }”: { $camps }

# A list of who stands against whom.
# $opposing: names, $count: how many, $affirming: names, or against-all, $isFirst: "no" for the second and later ones.
stands-against =
    { $opposing }{ $isFirst ->
        [yes] {" "}{ $count ->
            [one] stands
           *[other] stand
        }
       *[no] {""}
    } against { $affirming }
against-all = all of them

# $label: a few words for the statement, $affirming: how many affirm it, $indirect: how many of them by what follows from
# their words only, $opposing: how many do not, $outright: "yes" where nobody weakens it, $kind: "contradiction" or "unconfirmed".
case-short =
    { $label }: { CARDINAL($affirming) } { $outright ->
        [yes] affirmed
       *[no] said so
    }{ $indirect ->
        [0] {""}
       *[other] {" "}({ CARDINAL($indirect) } indirectly)
    }, { CARDINAL($opposing) } { $kind ->
        [unconfirmed] did not confirm
       *[contradiction] denied
    }

# $affirming: names, $opposing: names, $outright: "yes" where nobody weakens it, $kind: "contradiction" or "unconfirmed".
case-headline =
    { $outright ->
        [yes] Affirmed
       *[no] Said
    } by { $affirming }, { $kind ->
        [unconfirmed] not confirmed
       *[contradiction] denied
    } by { $opposing }

# Above the two sides of a difference.
side-affirm = affirm
side-deny = deny
side-not-confirm = do not confirm
side-earlier = earlier
side-later = later

# Several who say the same.
# $who: "outright" ($speakers said it), "implied" ($implying said what implies it) or "both", $speakers: names, $implying:
# names, $behind: how many origins there are, $sources: names.
chorus =
    { $who ->
        [outright] { CAPITAL($speakers) }, { chorus-from }
        [implied] { CAPITAL($implying) }, by what follows from their words; { chorus-from }
       *[both] { CAPITAL($speakers) }; { $implying } by what follows from their words; { chorus-from }
    }

# Used by the above.
chorus-from = from { $behind } in { $sources }.

# Several who say it again.
# $how: "first-hand" (one speaker, more than once), "utterance" (one utterance, in several sources) or "origin" (all have it from
# there), $speakers: names, $sources: names, $origins: names.
chorus-echo =
    { $how ->
        [first-hand] { CAPITAL($speakers) }, more than once: { $sources }.
        [utterance] { CAPITAL($speakers) }: one utterance, told alike by { $sources }.
       *[origin] { CAPITAL($speakers) } ({ $sources }), who go back to { $origins }.
    }
