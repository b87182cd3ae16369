### Setningene som en rapport åpner med, under overskriften.

lead-statements = { so-many-reports } rommer { $statements } utsagn.
lead-words = { so-many-reports } gir bare tall i ord.
lead-numbers =
    { so-many-reports } gir { CARDINAL($numbers) } tall for { $counts ->
        [one] én størrelse
       *[other] { CARDINAL($counts) } ulike størrelser
    }.
lead-figures =
    { so-many-reports } gir { $figures } for { $counts ->
        [one] én størrelse
       *[other] { CARDINAL($counts) } størrelser
    }.
so-many-reports =
    { $sources ->
        [one] Én tekst
       *[other] { CAPITAL(CARDINAL($sources)) } tekster
    }
excluded-unsure = «{ $subject }» holdes for sannsynlig eller mulig, og avvises.
excluded-statement = «{ $subject }» blir både sagt og avvist, og begge kan ikke stemme{ untold-days }.
excluded-figures =
    { both-figures } kan ikke begge stemme{ untold-days }{ $part ->
        [yes] , for alle i det ene telles med i det andre
       *[no] {""}
    }.
untold-days =
    { $untold ->
        [yes] {" "}på dager tekstene ikke skiller fra hverandre
       *[no] {""}
    }
both-figures =
    { $oneSubject ->
        [yes] { CAPITAL($aWords) } og { $bNoun } for «{ $aSubject }»
       *[no] { CAPITAL($aWords) } for «{ $aSubject }» og { $bNoun } for «{ $bSubject }»
    }
also-excluded = Omstridt er også { $subjects }.
other-subjects = { CARDINAL($count) } andre emner
none-excluded-replaced =
    { $retracted ->
        [yes] { CAPITAL($aNoun) } for «{ $aSubject }» er trukket tilbake av { $aSpeaker }.
       *[no] { CAPITAL($aNoun) } for «{ $aSubject }» ble avløst av { $bWords }, fra samme opphav.
    }
none-excluded =
    { $ofTheirDays ->
        [yes] De som gjelder samme størrelse, kan alle være riktige, hvert for sin dag.
       *[no] Ingen av dem for samme størrelse utelukker hverandre.
    }
deck-changed =
    { both-figures } stemmer bare hvis minst { $amount } { $rises ->
        [yes] kom til
       *[no] falt fra
    } { within }.
not-known =
    { $open ->
        [same] Ukjent: { whether-same }.
        [unnamed] Ukjent: { who-gave }.
       *[both] Ukjent: { whether-same }, og { who-gave }.
    }
whether-same = om «{ $aSubject }» er «{ $bSubject }»
who-gave =
    hvem som ga { $count ->
        [one] ett av tallene
       *[other] { CARDINAL($count) } tall
    }
