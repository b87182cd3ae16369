### Die Sätze, mit denen ein Vergleich unter der Überschrift beginnt.

lead-statements =
    { $sources ->
        [one] Ein Bericht enthält
       *[other] { CAPITAL(CARDINAL($sources)) } Berichte enthalten
    } { $statements ->
        [one] eine Aussage
       *[other] { $statements } Aussagen
    }.
lead-words =
    { $sources ->
        [one] Ein Bericht nennt
       *[other] { CAPITAL(CARDINAL($sources)) } Berichte nennen
    } Zahlen nur in Worten.
lead-numbers =
    { $sources ->
        [one] Ein Bericht nennt
       *[other] { CAPITAL(CARDINAL($sources)) } Berichte nennen
    } { $numbers ->
        [one] eine Zahl
       *[other] { CARDINAL($numbers) } Zahlen
    } für { $counts ->
        [one] eine Größe
       *[other] { CARDINAL($counts) } Größen
    }.
lead-figures =
    { $sources ->
        [one] Ein Bericht
       *[other] { CAPITAL(CARDINAL($sources)) } Berichte
    }: { $figures } für { $counts ->
        [one] eine Größe
       *[other] { CARDINAL($counts) } Größen
    }.
excluded-unsure = „{ $subject }“ wird für wahrscheinlich oder möglich gehalten, und bestritten.
excluded-statement = „{ $subject }“ wird bejaht und bestritten, und es kann nicht beides stimmen{ untold-days }.
excluded-figures =
    { both-figures } schließen sich aus{ untold-days }{ $part ->
        [yes] : Was die eine Zahl zählt, zählt die andere mit
       *[no] {""}
    }.
untold-days =
    { $untold ->
        [yes] {" "}an Tagen, die die Texte nicht unterscheiden
       *[no] {""}
    }
both-figures =
    { $oneSubject ->
        [yes] { CAPITAL($aWords) } und { $bNoun } („{ $aSubject }“)
       *[no] { CAPITAL($aWords) } („{ $aSubject }“) und { $bNoun } („{ $bSubject }“)
    }
also-excluded = Strittig auch: { $subjects }.
other-subjects =
    { $count ->
        [one] ein weiteres Thema
       *[other] { CARDINAL($count) } weitere Themen
    }
none-excluded-replaced =
    { $retracted ->
        [yes] { CAPITAL($aNoun) } für „{ $aSubject }“: zurückgenommen von { $aSpeaker }.
       *[no] Für „{ $aSubject }“ trat an die Stelle von { $aNoun } die Angabe { $bWords }, vom selben Ursprung.
    }
none-excluded =
    { $ofTheirDays ->
        [yes] Die Zahlen für ein und dieselbe Größe können alle stimmen, jede für ihren Tag.
       *[no] Keine zwei Zahlen für ein und dieselbe Größe schließen einander aus.
    }
deck-changed =
    { both-figures } gelten nur bei mindestens { $amount } { $rises ->
        [yes] mehr
       *[no] weniger
    } { within }.
not-known =
    { $open ->
        [same] Offen: { whether-same }.
        [unnamed] Offen: { who-gave }.
       *[both] Offen: { whether-same } und { who-gave }.
    }
whether-same = ob „{ $aSubject }“ „{ $bSubject }“ ist
who-gave =
    { $count ->
        [one] wer eine der Zahlen nannte
       *[other] wer { CARDINAL($count) } Zahlen nannte
    }
