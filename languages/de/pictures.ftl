### Die Bilder.

ladder-heading = Wie weit jeder ging, und wann
ladder-note = Eine Stufe führt mit ihrem Pfeil zu dem, was aus ihr folgt. Wo kein Wort neben einem Namen steht, bejaht der Absender. Eine rote Linie ist die Wendung eines Absenders.
required-heading = Was wahr sein müsste
required-note = Jede Zahl als das, was sie zulässt, an dem Tag, für den sie gilt. Grau: was zwischen zweien geschehen sein muss, wenn beide stimmen. Mit rotem Rand: was nichts wahr gemacht haben kann.
provenance-heading = Auf wen es zurückgeht
provenance-note = Fett: wo das Wissen beginnt. Durchgezogen: sagt es. Gestrichelt: gibt es weiter. Gepunktet: stützt sich teils darauf.
provenance-origin = geht zurück auf
provenance-speaker = gesagt von
provenance-agency = verbreitet von
provenance-outlet = gedruckt von
ladder-implies = daraus folgt: { $labels }
required-change =
    { $rises ->
        [yes] plus
       *[no] minus
    } mindestens { $amount }{ $span ->
        [unknown] {""}
        [at-least] {" "}in { $least } { $least ->
            [one] Tag
           *[other] Tagen
        } oder mehr
        [exact] {" "}in { $most } { $most ->
            [one] Tag
           *[other] Tagen
        }
        [range] {" "}in { $least } bis { $most } Tagen
       *[at-most] {" "}in höchstens { $most } { $most ->
            [one] Tag
           *[other] Tagen
        }
    }
required-conflict =
    keine Zahl passt zu beiden{ $gap ->
        [none] {""}
       *[other] ; Abstand { $gap }
    }
required-outgrown =
    der Teil wäre größer als das Ganze{ $gap ->
        [none] {""}
       *[other] , um { $gap }
    }
required-if-same = falls beide dasselbe zählen: { $sentence }
provenance-caption =
    { CAPITAL($origins) } hinter { $claims } { $claims ->
        [one] Angabe
       *[other] Angaben
    }.
provenance-says = { $from } sagt es { $to }
provenance-repeats = { $to } gibt { $from } weiter
provenance-rests-on = { $to } stützt sich teils auf { $from }
