### Zahlen, wie sie der Leser sieht. Jedes Wort ist so stark wie das der Quelle, keines stärker.

figure =
    { $modifier ->
        [exact] { $amount }
        [about] etwa { $amount }
        [at-least] mindestens { $amount }
        [more-than] mehr als { $amount }
        [up-to] bis zu { $amount }
       *[fewer-than] weniger als { $amount }
    }
figure-between =
    { $ends ->
        [up-to] bis zu { $high }
        [from] { $low } oder mehr
       *[both] { $low } bis { $high }
    }
figure-vague =
    { $ends ->
        [none] eine nicht genannte Zahl
        [up-to] einige, bis zu { $high }
        [from] einige, { $low } oder mehr
       *[both] einige, { $low } bis { $high }
    }
overlap =
    { $ends ->
        [exactly] nur für genau { $low }
        [closed] für jede Zahl von { $low } bis { $high }
        [low] für jede Zahl { overlap-low }
        [high] für jede Zahl { overlap-high }
        [both] für jede Zahl { overlap-low } und { overlap-high }
       *[any] für jede Zahl
    }
overlap-low =
    { $lowOpen ->
        [yes] über { $low }
       *[no] ab { $low }
    }
overlap-high =
    { $highOpen ->
        [yes] unter { $high }
       *[no] bis höchstens { $high }
    }

### Beträge

in-millions = { $count }{"\u00A0"}{ $count ->
    [1] Million
   *[other] Millionen
}
in-billions = { $count }{"\u00A0"}Mrd.
in-trillions = { $count }{"\u00A0"}Bio.
percent = { $number }{"\u00A0"}Prozent
percent-sign = { $number }{"\u00A0"}%
points = { $count } { $count ->
    [1] Prozentpunkt
   *[other] Prozentpunkte
}
money = { $number } { $name }
money-sign = { $number }{"\u00A0"}{ $code }
