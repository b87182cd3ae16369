### Les phrases par lesquelles une comparaison s’ouvre, sous le titre.

lead-statements =
    { $sources ->
        [1] Un texte contient
       *[other] { CAPITAL(CARDINAL($sources)) } textes contiennent
    } { $statements ->
        [1] une prise de position
       *[other] { $statements } prises de position
    }.
lead-words =
    { $sources ->
        [1] Un texte ne donne
       *[other] { CAPITAL(CARDINAL($sources)) } textes ne donnent
    } de chiffres qu’en mots.
lead-numbers =
    { $sources ->
        [1] Un texte
       *[other] { CAPITAL(CARDINAL($sources)) } textes
    } : { CARDINAL($numbers) } { $numbers ->
        [one] nombre
       *[other] nombres
    } pour { $counts ->
        [1] une grandeur
       *[other] { CARDINAL($counts) } grandeurs
    }.
lead-figures =
    { $sources ->
        [1] Un texte
       *[other] { CAPITAL(CARDINAL($sources)) } textes
    } : { $figures } pour { $counts ->
        [1] une grandeur
       *[other] { CARDINAL($counts) } grandeurs
    }.
excluded-unsure = « { $subject } » : jugé probable ou possible, et démenti.
excluded-statement = « { $subject } » : affirmé et démenti, et les deux ne peuvent être vrais ensemble{ untold-days }.
excluded-figures =
    { both-figures } s’excluent{ untold-days }{ $part ->
        [yes] , car tout ce que compte l’un, l’autre le compte aussi
       *[no] {""}
    }.
untold-days =
    { $untold ->
        [yes] {" "}à des jours que les textes ne distinguent pas
       *[no] {""}
    }
both-figures =
    { $oneSubject ->
        [yes] { CAPITAL($aWords) } et { $bNoun } (« { $aSubject } »)
       *[no] { CAPITAL($aWords) } (« { $aSubject } ») et { $bNoun } (« { $bSubject } »)
    }
also-excluded = Désaccord aussi sur { $subjects }.
other-subjects =
    { $count ->
        [1] un autre sujet
       *[other] { CARDINAL($count) } autres sujets
    }
none-excluded-replaced =
    { $retracted ->
        [yes] { CAPITAL($aNoun) } pour « { $aSubject } » : chiffre retiré par { $aSpeaker }.
       *[no] { CAPITAL($aNoun) } pour « { $aSubject } » : chiffre remplacé par { $bWords }, de la même origine.
    }
none-excluded =
    { $ofTheirDays ->
        [yes] Ceux d’une même grandeur peuvent tous être exacts, chacun à son jour.
       *[no] Pour une même grandeur, il n’y en a pas deux qui s’excluent.
    }
deck-changed =
    { both-figures } ne tiennent qu’avec au moins { $amount } de { $rises ->
        [yes] plus
       *[no] moins
    } { within }.
not-known =
    { $open ->
        [same] On ignore { whether-same }.
        [unnamed] On ignore { who-gave }.
       *[both] On ignore { whether-same } et { who-gave }.
    }
whether-same = si « { $aSubject } » est « { $bSubject } »
who-gave =
    { $count ->
        [1] qui a donné un des chiffres
       *[other] qui a donné { CARDINAL($count) } chiffres
    }
