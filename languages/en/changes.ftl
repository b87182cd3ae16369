### What changed since the edition before.

# $edition: its number, $day: its day, $changes: what changed, made of the messages below.
changes-lead = Since edition { $edition } ({ $day }): { $changes }.
# $edition: its number, $day: its day.
changes-none = Since edition { $edition } ({ $day }), no claim has changed.

## The parts of that: the noun stands with the first of its kind only

# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-claims-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] claim added
           *[other] claims added
        }
       *[no] { $count } added
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-claims-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] claim withdrawn
           *[other] claims withdrawn
        }
       *[no] { $count } withdrawn
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-claims-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] claim changed
           *[other] claims changed
        }
       *[no] { $count } changed
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-sources-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source added
           *[other] sources added
        }
       *[no] { $count } added
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-sources-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source withdrawn
           *[other] sources withdrawn
        }
       *[no] { $count } withdrawn
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-sources-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source changed
           *[other] sources changed
        }
       *[no] { $count } changed
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-differences-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] difference new
           *[other] differences new
        }
       *[no] { $count } new
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-differences-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] difference gone
           *[other] differences gone
        }
       *[no] { $count } gone
    }
# $count: how many, $isFirst: "yes" where the noun has to stand.
counted-differences-reclassified =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] difference of another kind
           *[other] differences of another kind
        }
       *[no] { $count } of another kind
    }

## Headings of the lists

changes-claims-added = Claims added
changes-claims-withdrawn = Claims withdrawn
changes-claims-changed = Claims changed
changes-sources-added = Sources added
changes-sources-withdrawn = Sources withdrawn
changes-sources-changed = Sources changed
changes-differences-added = Differences that have appeared
changes-differences-withdrawn = Differences that are gone
changes-differences-reclassified = Differences of another kind than before

## What of a claim or a source changed

value-words = as stated
value-subject = on
value-speaker = speaker
value-source = source
value-excerpt = excerpt
value-verification = excerpt in the archived text
value-said = day said
value-as-of = day it holds for
value-published = day published
value-origin = origin
value-rests-on = what it rests on
value-retracts = what it takes back
value-likelihood = how likely it is called
value-ref = name it came in under
value-via = carriers
value-utterance = utterance
value-modality = how it is held
value-place = what is counted, and where
value-translation = translation
value-note = note
value-derived = derivation
value-context = context of the excerpt
value-publisher = publisher
value-headline = headline
value-byline = byline
value-language = language
value-url = address
value-text = archived text

## What the archive says of an excerpt, in two or three words

verification-verified = found
verification-ambiguous = found more than once
verification-not-found = not found
verification-no-archive = no text to check against

# $value: what changed, $old: what it was, $now: what it is, or no-value.
value-changed = { $value }: { $now }; before, { $old }
no-value = none

# $values: a list of what changed, without what it was.
changes-also = Also changed: { $values }.
# $text: the reason that a curator gives.
changes-why = Why: { $text }
# $kind: what the difference was, as in terms.ftl.
changes-was = before: { LOWER($kind) }
# $count: how many differences.
changes-by-rules =
    The rules of comparison have changed: { $count } { $count ->
        [one] difference is
       *[other] differences are
    } new, gone or of another kind by that alone.
# $count: how many.
changes-rest =
    { $count } { $count ->
        [one] more change
       *[other] more changes
    }; all are in changes.csv.
