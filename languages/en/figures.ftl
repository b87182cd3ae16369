### Figures as readers see them. "Up to 10,000" is never 10,000: each word here keeps exactly the strength of the
### source's, and none is stronger.

# A figure with one number, and what the source's words do with it.
# $modifier: "exact", "about", "at-least", "more-than", "up-to" or "fewer-than", $amount: the number, printed,
# $counted: "yes" for things that are counted (fewer), "no" for money and shares (less).
figure =
    { $modifier ->
        [exact] { $amount }
        [about] about { $amount }
        [at-least] at least { $amount }
        [more-than] more than { $amount }
        [up-to] up to { $amount }
       *[fewer-than] { $counted ->
            [yes] fewer
           *[no] less
        } than { $amount }
    }

# A figure with ends.
# $ends: which are given ("up-to": only $high, "from": only $low, "both"), $low: number, printed, $high: number, printed,
# $counted: "yes" for things that are counted, "no" for money and shares.
figure-between =
    { $ends ->
        [up-to] up to { $high }
        [from] { $low } or more
       *[both] { $low } to { $high }
    }

# A vague word ("dozens"), for which the source, or the data, give ends or not.
# $ends: which are given ("none", "up-to", "from", "both"), $low: number, printed, $high: number, printed,
# $counted: "yes" for things that are counted, "no" for money and shares.
figure-vague =
    { $ends ->
        [none] an unstated number
        [up-to] some, up to { $high }
        [from] some, { $low } or more
       *[both] some, { $low } to { $high }
    }

# Which numbers satisfy two figures; behind "Both hold …".
# $ends: "exactly" (one number, in $low), "closed" ($low and $high belong to it), "low", "high", "both" or "any",
# $low: number, printed, $high: number, printed, $lowOpen: "yes" where $low itself is left out, $highOpen: the same of $high.
overlap =
    { $ends ->
        [exactly] only for exactly { $low }
        [closed] for any number from { $low } to { $high }
        [low] for any number { overlap-low }
        [high] for any number { overlap-high }
        [both] for any number { overlap-low }, and { overlap-high }
       *[any] for any number
    }

# Used by the above.
overlap-low =
    { $lowOpen ->
        [yes] above { $low }
       *[no] at least { $low }
    }

# Used by the above.
overlap-high =
    { $highOpen ->
        [yes] below { $high }
       *[no] at most { $high }
    }

### Amounts

# Large numbers in sentences and at axes, with a space that no line breaks at: "1.5 million".
# $count: the number, in millions.
in-millions = { $count }{"\u00A0"}million
# $count: the number, in thousands of millions.
in-billions = { $count }{"\u00A0"}bn
# $count: the number, in millions of millions.
in-trillions = { $count }{"\u00A0"}tn

# A share, in a sentence.
# $number: the number, printed.
percent = { $number } per cent

# A share where there is little room.
# $number: the number, printed.
percent-sign = { $number }%

# How far two shares lie apart.
# $count: how many points.
points = { $count } percentage { $count ->
    [1] point
   *[other] points
}

# Money, in a sentence.
# $number: the amount, printed, $code: the currency (ISO 4217), $name: what Unicode CLDR calls it in your language.
money = { $code }{"\u00A0"}{ $number }

# Money, in a table.
# $number: the amount, printed, $code: the currency (ISO 4217).
money-sign = { $code }{"\u00A0"}{ $number }
