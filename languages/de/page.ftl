### Sätze und Wörter der Seiten, die sonst nirgends stehen.

quoted = „{ $text }“
held-for = Stand { $day }
rests-on = stützt sich teils auf { $names }
taken-back = zurückgenommen { $day }
shared-number = { $number } steht für { CARDINAL($count) } verschiedene Größen: { $labels }
edition = Ausgabe { $number }
footing =
    { $claims } { $claims ->
        [one] Angabe
       *[other] Angaben
    }, { $sources } { $sources ->
        [one] Quelle
       *[other] Quellen
    }, { quotes-checked }
source-checked =
    { $claims } { $claims ->
        [one] Angabe
       *[other] Angaben
    }, { quotes-checked }.
quotes-checked =
    { $checked ->
        [none] Zitate nicht geprüft: kein Archiv zur Hand
        [all] alle Zitate geprüft{ on-day }
       *[some] { $proven } von { $claims } { $claims ->
            [one] Zitat
           *[other] Zitaten
        } geprüft{ on-day }
    }
on-day =
    { $on ->
        [none] {""}
       *[other] {" "}am { $on }
    }
source-coverage =
    Zahlen im Text: { $figures }; { $covered } in Angaben, { $ignored } bewusst ausgelassen{ $open ->
        [0] {""}
       *[other] , { $open } nicht bearbeitet
    }.
figure-unread = ; Zahl nicht geprüft: kein Leser für { $language }
excerpt-checked =
    { $status ->
        [found] im archivierten Text gefunden
        [line] Zeile { $line }
        [ambiguous] steht mehr als einmal im archivierten Text
        [not-found] NICHT im archivierten Text gefunden
        [locked] geprüft { $on }
       *[no-archive] nicht geprüft: kein archivierter Text zur Hand
    }
outlet-unknown = { $agency } (Medium nicht angegeben)
agency-on = { $agency }, bei { $publisher }
group-summary =
    { $reports } { $reports ->
        [one] Bericht
       *[other] Berichte
    }, { $origins }, { $positions } { $positions ->
        [one] Position
       *[other] Positionen
    }{ $gap ->
        [none] {""}
       *[other] ; größter Abstand { $gap }
    }
follows = Folgt aus: { $labels }.
lineup-in-words = Gegenüberstellung der Zahlen auf einer Achse von 0 bis { $tick }. { $rows }.
timeline-in-words =
    Zeitleiste mit { $rows } { $rows ->
        [one] Zeile
       *[other] Zeilen
    } aus { $sources } { $sources ->
        [one] Quelle
       *[other] Quellen
    }: der Tag, an dem etwas gesagt wurde, die Tage, für die Zahlen gelten, und der Tag der Veröffentlichung. Die Zeilen nennen alle Tage in Worten.
quoted-above = Zitiert unter „{ $headline }“.
logarithmic = Logarithmische Skala
assessment =
    { assessed-as }. { $text }{ $settle ->
        [none] {""}
       *[other] {" "}Klären würde es: { $settle }
    }{ $by ->
        [none] {""}
       *[other] {" "}({ $by })
    }
assessed-as =
    { $reading ->
        [definition] Eine Frage der Definition
        [timing] Eine Frage des Zeitpunkts
        [translation] Eine Frage der Übersetzung
        [unresolved] Ungeklärt
       *[other] { CAPITAL($reading) }
    }
assessment-outdated = Abgegeben, bevor sich eine Angabe geändert hat.
pairs-in-table = { $count } Paare von Angaben, jedes mit eigenem Satz in discrepancies.csv.

### Ursprünge

unknown-origin = Ursprung unbekannt
origins-behind =
    { $case ->
        [unknown] Ursprung unbekannt
        [mixed] { known-origins } und { $unknown } unbekannt
       *[known] { known-origins }
    }
known-origins =
    { $atMost ->
        [yes] höchstens {""}
       *[no] {""}
    }{ $known } { $known ->
        [one] Ursprung
       *[other] Ursprünge
    }

### Eine Äußerung, mehrere Berichte

reports-heading = Eine Äußerung, mehrere Berichte
reports-note = Was der eine Bericht hat und der andere auslässt. „Ausgelassen“ heißt, dass dieser Vergleich dazu keine Angabe aus der Quelle enthält; was aus anderen Worten der Quelle folgt, gilt als berichtet.
reports-about = worüber
reports-told-by = berichtet von
reports-left-out-by = ausgelassen von
held-heading = Vertreten:
held-alone = kein anderer Ursprung daneben
reports-implied = { $source } (erschlossen)
reports-utterance = { $speakers }, { $said }
widest-gap = Größter Abstand: { $gap }, zwischen { $lower } und { $upper }.

### Der Druck auf wenigen Seiten

short-heading = Was sich unterscheidet
short-note = Nach Thema, jedes Zitat einmal. Von gleichartigen Paaren ist eines erzählt, mit ihrer Zahl; discrepancies.csv hat einen Satz für jedes.
short-more-days =
    { $count ->
        [one] und ein weiterer Tag
       *[other] und { $count } weitere Tage
    }
short-pairs = { $count } { $count ->
    [one] Paar
   *[other] Paare
}
short-days = Tage sind aus den Texten erschlossen; ° heißt: So steht er in der Quelle. Die Begründungen stehen in der HTML-Seite dieses Vergleichs und in claims.csv.
short-days-in-key = Tage erschlossen; ° so gedruckt
short-alike = Was zusammengeht oder nur wiederholt, in Paaren von Angaben: { $counts }. Sie stehen in discrepancies.csv und in der HTML-Seite.
short-register = Alle Angaben, nach Quelle und Tag
    .note = Mit den Zitaten, die oben nicht stehen (↑).
