### The sentences that a brief opens with, under its headline.

# $statements: how many statements there are, $sources: how many reports hold them.
lead-statements =
    { CAPITAL(CARDINAL($sources)) } { $sources ->
        [one] report holds
       *[other] reports hold
    } { $statements } { $statements ->
        [one] statement
       *[other] statements
    }.

# Where figures are given, but none as a number.
# $sources: how many reports there are.
lead-words =
    { CAPITAL(CARDINAL($sources)) } { $sources ->
        [one] report gives
       *[other] reports give
    } figures in words alone.

# $sources: how many reports, $numbers: how many numbers, $counts: for how many counts.
lead-numbers =
    { CAPITAL(CARDINAL($sources)) } { $sources ->
        [one] report gives
       *[other] reports give
    } { CARDINAL($numbers) } { $numbers ->
        [one] number
       *[other] numbers
    } for { CARDINAL($counts) } { $counts ->
        [one] count
       *[other] different counts
    }.

# The same where the numbers are few, and of one unit.
# $sources: how many reports, $figures: the numbers, from the smallest on, $counts: for how many counts.
lead-figures =
    { CAPITAL(CARDINAL($sources)) } { $sources ->
        [one] report gives
       *[other] reports give
    } { $figures } for { CARDINAL($counts) } { $counts ->
        [one] count
       *[other] counts
    }.

# A statement that one calls likely or possible, and another denies.
# $subject: the statement.
excluded-unsure = “{ $subject }” is held likely or possible, and denied.

# A statement that is affirmed and denied.
# $subject: the statement, $untold: "yes" where the texts don't tell whether it was on the same day.
excluded-statement = “{ $subject }” is affirmed and denied, and both can’t be true{ untold-days }.

# Two figures that exclude each other.
# $oneSubject: "yes" where both count the same, $aWords: the first figure, $bNoun: the second, with what it counts,
# $aSubject: what the first counts, $bSubject: what the second counts, $untold: as above,
# $part: "yes" where the one is a part of the other and larger.
excluded-figures =
    { both-figures } can’t both be true{ untold-days }{ $part ->
        [yes] , since all in the one count in the other
       *[no] {""}
    }.

# Used by the sentences above.
untold-days =
    { $untold ->
        [yes] {" "}on days that the texts don’t tell apart
       *[no] {""}
    }

# Used by the sentences above and below.
both-figures =
    { $oneSubject ->
        [yes] { CAPITAL($aWords) } and { $bNoun } for “{ $aSubject }”
       *[no] { CAPITAL($aWords) } for “{ $aSubject }” and { $bNoun } for “{ $bSubject }”
    }

# What else is in dispute.
# $subjects: a list, each between quotation marks.
also-excluded = Also disputed: { $subjects }.

# The end of that list, where there are many.
# $count: how many more.
other-subjects = { CARDINAL($count) } other subjects

# Where no two figures exclude each other, and one took the place of another or was taken back.
# $retracted: "yes" where it was taken back, $aNoun: the first figure with what it counts, $aSubject: what it counts,
# $aSpeaker: who gave it, $bWords: the figure that came in its place.
none-excluded-replaced =
    { $retracted ->
        [yes] { CAPITAL($aNoun) } for “{ $aSubject }” was taken back by { $aSpeaker }.
       *[no] { CAPITAL($aNoun) } for “{ $aSubject }” gave way to { $bWords }, from the same origin.
    }

# Where no two figures exclude each other.
# $ofTheirDays: "yes" where that is so because some hold of different days.
none-excluded =
    { $ofTheirDays ->
        [yes] Those for one count can all be true, each on its day.
       *[no] No two of them for one count exclude each other.
    }

# Two figures that are both true only if something changed in between.
# $oneSubject, $aWords, $bNoun, $aSubject, $bSubject: as above, $amount: the least change, $rises: "yes" for more, "no" for
# fewer, $span, $least, $most: how many days there were, as in language.ftl.
deck-changed =
    { both-figures } hold only if at least { $amount } { $rises ->
        [yes] were added
       *[no] were lost
    } { within }.

# What the texts leave open.
# $open: "same" (are two counts one?), "unnamed" (who gave some figures?) or "both", $aSubject: the one count,
# $bSubject: the other, $count: how many figures nobody named gave.
not-known =
    { $open ->
        [same] Not known: { whether-same }.
        [unnamed] Not known: { who-gave }.
       *[both] Not known: { whether-same }, and { who-gave }.
    }

# Used by the above.
whether-same = whether “{ $aSubject }” is “{ $bSubject }”

# Used by the above.
who-gave =
    who gave { CARDINAL($count) } { $count ->
        [one] figure
       *[other] figures
    }
