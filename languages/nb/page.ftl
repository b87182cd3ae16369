### Setninger og ord som ikke står noe annet sted.

quoted = «{ $text }»
held-for = per { $day }
rests-on = bygger delvis på { $names }
taken-back = trukket tilbake { $day }
shared-number = { $number } står for { CARDINAL($count) } ulike størrelser: { $labels }
edition = Utgave { $number }
footing =
    { $claims } { $claims ->
        [one] påstand
       *[other] påstander
    }, { $sources } { $sources ->
        [one] kilde
       *[other] kilder
    }, { quotes-checked }
source-checked =
    { $claims } { $claims ->
        [one] påstand
       *[other] påstander
    }, { quotes-checked }.
quotes-checked =
    { $checked ->
        [none] sitatene er ikke kontrollert: arkivet mangler
        [all] alle sitater kontrollert{ on-day }
       *[some] { $proven } av { $claims } sitater kontrollert{ on-day }
    }
on-day =
    { $on ->
        [none] {""}
       *[other] {" "}{ $on }
    }
source-coverage =
    Tall i teksten: { $figures }; { $covered } i påstander, { $ignored } utelatt med hensikt{ $open ->
        [0] {""}
       *[other] , { $open } ikke kuratert
    }.
figure-unread = ; tallet er ikke kontrollert: { $language } leses ikke
excerpt-checked =
    { $status ->
        [found] funnet i den arkiverte teksten
        [line] linje { $line }
        [ambiguous] står flere steder i den arkiverte teksten
        [not-found] IKKE FUNNET i den arkiverte teksten
        [locked] kontrollert { $on }
       *[no-archive] ikke kontrollert: arkivert tekst mangler
    }
outlet-unknown = { $agency } (utgiver ikke oppgitt)
agency-on = { $agency }, hos { $publisher }
group-summary =
    { $reports } { $reports ->
        [one] tekst
       *[other] tekster
    }, { $origins }, { $positions } { $positions ->
        [one] standpunkt
       *[other] standpunkter
    }{ $gap ->
        [none] {""}
       *[other] ; største avstand { $gap }
    }
follows = Følger av: { $labels }.
lineup-in-words = Oppstilling av tallene på en akse fra 0 til { $tick }. { $rows }.
timeline-in-words =
    Tidslinje med { $rows } { $rows ->
        [one] rad
       *[other] rader
    } fra { $sources } { $sources ->
        [one] kilde
       *[other] kilder
    }: dagen det ble sagt, dagene tallene gjelder, og dagen kilden kom ut. Radene gir alle dager i ord.
quoted-above = Sitert under «{ $headline }».
logarithmic = Logaritmisk skala
assessment =
    { assessed-as }. { $text }{ $settle ->
        [none] {""}
       *[other] {" "}Ville avgjort det: { $settle }
    }{ $by ->
        [none] {""}
       *[other] {" "}({ $by })
    }
assessed-as =
    { $reading ->
        [definition] Et spørsmål om definisjon
        [timing] Et spørsmål om tid
        [translation] Et spørsmål om oversettelse
        [unresolved] Uavklart
       *[other] { CAPITAL($reading) }
    }
assessment-outdated = Gjort før en påstand ble endret.
pairs-in-table = { $count } par av påstander, hvert med sin egen setning i discrepancies.csv.

### Opphav

unknown-origin = ukjent opphav
origins-behind =
    { $case ->
        [unknown] ukjent opphav
        [mixed] { known-origins } og { $unknown } ukjent
       *[known] { known-origins }
    }
known-origins =
    { $atMost ->
        [yes] høyst {""}
       *[no] {""}
    }{ $known } opphav

### Én ytring, flere gjengivelser

reports-heading = Én ytring, flere gjengivelser
reports-note = Det én tekst har med og en annen utelater. «Utelatt» betyr at denne oversikten ikke har noen påstand om det fra den kilden; det som følger av kildens øvrige ord, regnes som gjengitt.
reports-about = om
reports-told-by = gjengitt av
reports-left-out-by = utelatt av
held-heading = Hevdet:
held-alone = ingen andre opphav ved siden av
reports-implied = { $source } (underforstått)
reports-utterance = { $speakers }, { $said }
widest-gap = Største avstand: { $gap }, mellom { $lower } og { $upper }.

### Den korte utskriften

short-heading = Det som spriker
short-note = Etter emne, hvert sitat én gang. Av like par er ett fortalt, med antallet; discrepancies.csv har en setning for hvert.
short-more-days = og { $count } dager til
short-pairs = { $count } par
short-days = Dagene er utledet av tekstene; ° merker dem som en kilde oppgir. Begrunnelsene står i HTML-siden og i claims.csv.
short-days-in-key = dager utledet; ° oppgitt
short-alike = Det som stemmer sammen eller bare gjentas, i par av påstander: { $counts }. De står i discrepancies.csv og i HTML-siden.
short-register = Alle påstander, etter kilde og dag
    .note = Med sitatene som ikke står over (↑).
