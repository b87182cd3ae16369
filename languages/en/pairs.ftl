### What the sentences on two figures are made of

# Who said it: stands for a speaker in most sentences.
# $speaker: the name, $when: day and source.
named = { $speaker } ({ $when })

# What can be said of where the two come from, behind a comma.
# $unknownOrigins: of how many of the two it isn't known (0, 1, 2).
different-origins =
    { $unknownOrigins ->
        [0] from different origins
        [1] one of them of unknown origin
       *[2] both of unknown origin
    }

# How a loose word is read in if-both-hold below.
# $words: the loose words, $end: the number that they are read as at the least or the most, $isUpper: "yes" for at the least.
reading =
    { $words } as { $end } or { $isUpper ->
        [yes] more
       *[no] less
    }

# Behind an explanation, where another source tells the utterance otherwise.
# $sources: a list of sources, $count: how many they are.
hinges-on =
    Only as { $sources } { $count ->
        [one] has
       *[other] have
    } it: the same utterance is also told otherwise.

# Behind an explanation. $independence: what is known of it: "shared", "independent" or "not-shown".
independence =
    { $independence ->
        [shared] One rests on the other, or both on a third.
        [independent] Neither is told to rest on the other.
       *[not-shown] Whether one has it from the other is not shown.
    }

### Two figures, and what they are to each other. Every sentence here may use, of the first claim, $a: speaker, day and
### source ("Ane (4 May, The Post)"), $aSpeaker: the speaker alone, $aWhen: day and source alone, $aWords: the figure
### ("up to 90"), $aNoun: the figure with what it counts ("up to 90 people"), $aSource: the source, $aOrigin: whom the
### knowledge comes from, $aSubject: what it counts ("Evacuated"); of the second claim the same with b: $b, $bSpeaker,
### $bWhen, $bWords, $bNoun, $bSource, $bOrigin, $bSubject; and $subject: what both are about, $gap: how far the nearest
### ends lie apart ("none" where they touch), $unit: what is counted ("people"; "none" where there is no word for it),
### $unknownOrigins: of how many of the two it isn't known where they come from (0, 1, 2), $instead: "yes" where
### something came in the place of what was taken back.

## Why two figures are what they are to each other. These are whole sentences; the program puts one behind the other.

both-said = { $a } said { $aWords }, { $b } { $bWords }.

# $span, $least, $most: how long after the other the one was said, see language.ftl; "unknown" where that isn't known.
then-said = { $a } said { $aWords }, then { $b } said { $bWords }{ days-later }.

# Used by the sentence above.
days-later =
    { $span ->
        [unknown] {""}
       *[other] , { so-many-days } later
    }

# $span, $least, $most: how far apart the two were said.
both-count = Both count “{ $subject }”{ said-apart }, { different-origins }.

# Used by the sentence above.
said-apart =
    { $span ->
        [unknown] {""}
        [same-day] , said on the same day
       *[other] , said { so-many-days } apart
    }

# $when: "same-day", "untold" (the texts don't tell the days apart), "grows" (the number only grows) or "none".
no-number =
    No number satisfies both{ when-both }: { $gap ->
        [none] one of them leaves out the very number that the other names
       *[other] the nearest ends are { $gap } apart
    }.

# Used by the sentence above, and by part-excluded.
when-both =
    { $when ->
        [same-day] , on the same day
        [untold] , on days that the texts don’t tell apart
        [grows] , and a number that only grows can’t have fallen
       *[none] {""}
    }

both-go-back = Both go back to { $aOrigin }.

update = Both go back to { $aOrigin }: a later count, by which nothing is taken back.

# $direction: "raises", "lowers" or "none".
revision =
    Both go back to { $aOrigin }, so the later figure takes the place of the earlier{ $direction ->
        [raises] {" "}and raises it by { $gap }
        [lowers] {" "}and lowers it by { $gap }
       *[none] {""}
    }.

retraction =
    { $b } took back what had been said of “{ $aSubject }” ({ $aWhen }): { $aWords }.{ $instead ->
        [yes] {" "}In its place: { $bWords }.
       *[no] {""}
    }

# $why: "rounded", "open" (there is nothing that would satisfy no both) or "overlap", $overlap: the numbers that satisfy
# both ("for any number from 80 to 90"), $steady: "yes" where the two are told of one number: it does not change, or they
# hold for the same day.
compatible =
    { $why ->
        [rounded] One is the other rounded.
        [open] Nothing in them excludes the other.
       *[overlap] { $steady ->
            [yes] Both hold
           *[no] If the number did not change in between, both hold
        } { $overlap }.
    }

agreement =
    { $a } and { $b } both said { $aWords }, { $unknownOrigins ->
        [0] from { $aOrigin } and { $bOrigin }
        [1] { different-origins } ({ $aOrigin }; { $bOrigin })
       *[2] { different-origins }
    }.

echo-of-utterance = { $aSource } and { $bSource } report one utterance of { $aSpeaker } alike: { $aWords }. It counts once.

echo-of-origin = { $a } and { $b } both said { $aWords }, and both go back to { $aOrigin }. It counts once.

# $oneSource: "yes" where one source has both, $where: "days" (the two are told of different days), "one-source" or
# "two-sources".
told-differently =
    { told-of } { $where ->
        [days] with { $aWords } ({ $aWhen }) and { $bWords } ({ $bWhen })
        [one-source] with both { $aWords } and { $bWords }
       *[two-sources] with { $aWords } in the one and { $bWords } in the other
    }.

# Used by the sentence above.
told-of =
    { $oneSource ->
        [yes] { $aSource } reports one utterance of { $aSpeaker },
       *[no] { $aSource } and { $bSource } report one utterance of { $aSpeaker },
    }

# $sameNumber: "yes" where only the word before the number is another.
told-differently-why =
    { $sameNumber ->
        [yes] The number is the same; the word before it is not, and with it what the figure allows.
       *[no] The figure itself is not the same.
    }

# Here the first (a) is the part and the second (b) the whole.
part-and-whole = { $a } said { $aWords } for “{ $aSubject }”, { $b } { $bWords } for “{ $bSubject }”.

# $when: as above.
part-excluded =
    All that the first counts, the second counts too, so both can’t be true{ when-both }{ $gap ->
        [none] {""}
       *[other] : the first is too large by at least { $gap }
    }.

# $amount, $more, $rises, $what, $readings, $span, $least, $most: see if-both-hold.
part-changed = All that the first counts, the second counts too, so { if-both-hold }.

# The first (a) is the earlier here. $told: "yes" where the sentence has to say what both count.
changed =
    { $a } said { $aWords }, { $b } { $bWords }{ $told ->
        [yes] {" "}for “{ $subject }”
       *[no] {""}
    }.

# $amount, $more, $rises, $what, $readings, $span, $least, $most: see if-both-hold.
change-needed = { CAPITAL(if-both-hold) }.

# The same where both come from one origin.
# $origin: that origin, $amount, $more, $rises, $what, $readings, $span, $least, $most: see if-both-hold.
change-needed-own = Both go back to { $origin }; { if-both-hold }.

# What would have had to change: stands in the middle of a sentence.
# $amount: by how much at the least, "none" where the ends touch, $more: "yes" where it would have to be more than that,
# $rises: "yes" or "no", it falls, $what: "number", or "second" for the whole of which the first is a part, $readings: how
# loose words are read for that (below), "none" where no word is loose, $span, $least, $most: in how many days.
if-both-hold =
    { $amount ->
        [none] if both hold, there came to be { $rises ->
            [yes] more
           *[no] fewer
        }{ of-unit } { within }
       *[other] if both hold, { $what ->
            [second] the second
           *[number] the number
        } { $rises ->
            [yes] rose
           *[no] fell
        } by { $more ->
            [yes] more than
           *[no] at least
        } { $amount }{ of-unit } { within }{ $readings ->
            [none] {""}
           *[other] {" "}(reading { $readings })
        }
    }

# Used by the sentence above.
of-unit =
    { $unit ->
        [none] {""}
       *[other] {" "}{ $unit }
    }

## What an explanation holds under

# Where two counts may be one.
# $sentence: the whole explanation.
if-same =
    If both count the same{ of-unit } (“{ $aSubject }”, “{ $bSubject }”): { $sentence }

## Headlines of two figures

# The first (a) is the part and the second (b) the whole.
headline-part = { CAPITAL($aWords) } “{ $aSubject }”, but { $bWords } “{ $bSubject }”?

# The first (a) is the earlier.
headline-changed = { CAPITAL($aWords) }, then { $bNoun }?

# $reworded: "yes" where the number is the same.
headline-replaced =
    { $reworded ->
        [yes] { $aOrigin } rewords its figure
       *[no] From { $aWords } to { $bNoun }
    }

headline-retracted =
    { $instead ->
        [yes] { CAPITAL($aWords) }, taken back for { $bNoun }
       *[no] { CAPITAL($aNoun) }: taken back
    }

headline-figures = { CAPITAL($aWords) }, or { $bNoun }?

## Under such a headline, the first sentence

# $span, $least, $most: how far apart the two were said.
summary-conflict = { $a } against { $b }, { different-origins }{ said-apart }.

# The first (a) is the part and the second (b) the whole.
summary-part = { $a } against { $b }.

# The first (a) is the earlier.
summary-changed = { $a }, then { $b }.

## Several figures of one origin, from the first (a) to the last (b)

# $figures: how many they are.
series-headline = From { $aWords } to { $bWords }, in { CARDINAL($figures) } figures

# $figures: how many they are, $update: "yes" for later counts, "no" where the last takes the place of the first,
# $direction: "raises", "lowers" or "none".
series =
    { $a } said { $aWords }, and at last { $b } said { $bWords }; { CARDINAL($figures) } figures in all for “{ $subject }”, each from { $aOrigin }. { $update ->
        [yes] Later counts, by which nothing is taken back.
       *[no] The last { $direction ->
            [raises] raises
            [lowers] lowers
           *[none] rewords
        } the first and takes its place.
    }

## Two figures of one origin, of which the later is a later count

no-conflict-headline = { CAPITAL($aWords) } and { $bWords } do not conflict
no-conflict = For “{ $subject }” both go back to { $aOrigin }: a later count, and nothing is taken back.
