### Figurene.

ladder-heading = Hvor langt hver av dem gikk, og når
ladder-note = Pilen går til det som følger av et trinn. Et navn alene sier at det er slik. Rød linje: én som har endret syn.
required-heading = Hva som måtte ha skjedd
required-note = Hvert tall som det det åpner for, på dagen det gjelder. Grått: det som må ha skjedd mellom to tall hvis begge stemmer. Med rød kant: det ingenting kan ha gjort sant.
provenance-heading = Hvem det går tilbake til
provenance-note = Halvfet: der kunnskapen begynner. Heltrukken: sier det. Stiplet: gir videre. Prikket: bygger delvis på.
provenance-origin = går tilbake til
provenance-speaker = sagt av
provenance-agency = formidlet av
provenance-outlet = trykt av
ladder-implies = innebærer: { $labels }
required-change =
    { $rises ->
        [yes] opp
       *[no] ned
    } med minst { $amount }{ $span ->
        [unknown] {""}
        [at-least] {" "}på { $least } { $least ->
            [one] dag
           *[other] dager
        } eller mer
        [exact] {" "}på { $most } { $most ->
            [one] dag
           *[other] dager
        }
        [range] {" "}på { $least } til { $most } dager
       *[at-most] {" "}på høyst { $most } { $most ->
            [one] dag
           *[other] dager
        }
    }
required-conflict =
    intet tall stemmer med begge{ $gap ->
        [none] {""}
       *[other] ; { $gap } fra hverandre
    }
required-outgrown =
    delen ville være { $gap ->
        [none] større enn helheten
       *[other] { $gap } større enn helheten
    }
required-if-same = hvis begge teller det samme: { $sentence }
provenance-caption =
    { CAPITAL($origins) } bak { $claims } { $claims ->
        [one] påstand
       *[other] påstander
    }.
provenance-says = { $from } sier det til { $to }
provenance-repeats = { $to } gir videre fra { $from }
provenance-rests-on = { $to } bygger delvis på { $from }
