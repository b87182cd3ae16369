### Tall slik leseren ser dem. Hvert ord er like sterkt som kildens, aldri sterkere.

figure =
    { $modifier ->
        [exact] { $amount }
        [about] om lag { $amount }
        [at-least] minst { $amount }
        [more-than] mer enn { $amount }
        [up-to] opptil { $amount }
       *[fewer-than] { $counted ->
            [yes] færre
           *[no] mindre
        } enn { $amount }
    }
figure-between =
    { $ends ->
        [up-to] opptil { $high }
        [from] { $low } eller { or-more }
       *[both] { $low } til { $high }
    }
figure-vague =
    { $ends ->
        [none] et ubestemt antall
        [up-to] { some }, opptil { $high }
        [from] { some }, { $low } eller { or-more }
       *[both] { some }, { $low } til { $high }
    }
or-more =
    { $counted ->
        [yes] flere
       *[no] mer
    }
some =
    { $counted ->
        [yes] noen
       *[no] noe
    }
overlap =
    { $ends ->
        [exactly] bare med nøyaktig { $low }
        [closed] med ethvert tall fra { $low } til { $high }
        [low] med ethvert tall { overlap-low }
        [high] med ethvert tall { overlap-high }
        [both] med ethvert tall { overlap-low }, og { overlap-high }
       *[any] med ethvert tall
    }
overlap-low =
    { $lowOpen ->
        [yes] over { $low }
       *[no] på minst { $low }
    }
overlap-high =
    { $highOpen ->
        [yes] under { $high }
       *[no] på høyst { $high }
    }

### Beløp

in-millions = { $count }{"\u00A0"}{ $count ->
    [1] million
   *[other] millioner
}
in-billions = { $count }{"\u00A0"}mrd.
in-trillions = { $count }{"\u00A0"}{ $count ->
    [1] billion
   *[other] billioner
}
percent = { $number } prosent
percent-sign = { $number }{"\u00A0"}%
points = { $count } prosentpoeng
money = { $number } { $code ->
    [NOK] kroner
   *[other] { $name }
}
money-sign = { $number }{"\u00A0"}{ $code }
