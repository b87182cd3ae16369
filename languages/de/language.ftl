### Die Sprache selbst, und wie sie Zahlen, Aufzählungen und Tage schreibt. Was die einzelnen Sätze verwenden dürfen, steht
### in languages/en/.

tag = de-DE
name = Deutsch
    .in-english = German
aliases = none
quotation-marks = „…“
    .inner = ‚…‘
thousands-mark = .
decimal-mark = ,

### Zahlen in Worten

# Allein nur vor weiblichen Hauptwörtern (Zahl, Größe, Angabe); wo es anders heißt, wählt der Satz selbst.
cardinal =
    { $count ->
        [0] keine
        [1] eine
        [2] zwei
        [3] drei
        [4] vier
        [5] fünf
        [6] sechs
        [7] sieben
        [8] acht
        [9] neun
        [10] zehn
        [11] elf
        [12] zwölf
       *[other] { $count }
    }

### Aufzählungen

list-middle = { $first }, { $second }
list-end = { $first } und { $second }
list-others = { $count } weitere
after-comma = { $first }, { $second }
after-semicolon = { $first }; { $second }
after-colon = { $first }: { $second }

### Tage

month-short =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
month-long =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
day-short = { $day }.{"\u00A0"}{ month-short }
day-short-year = { $day }.{"\u00A0"}{ month-short } { $year }
day-long = { $day }.{"\u00A0"}{ month-long }
day-long-year = { $day }.{"\u00A0"}{ month-long } { $year }
day-of-month = { $day }.
month-year = { month-short } { $year }
days-of-month = { $from }–{ $to }
days-of-months = { $from } – { $to }
by-day = spätestens { $day }
from-day = ab { $day }
no-date = ohne Datum

### Wie viele Tage

days = { $count } { $count ->
    [one] Tag
   *[other] Tage
}
# "5 Tage später"
so-many-days =
    { $span ->
        [at-least] mindestens { $least ->
            [one] einen Tag
           *[other] { $least } Tage
        }
        [at-most] höchstens { $most ->
            [one] einen Tag
           *[other] { $most } Tage
        }
        [exact] { $least ->
            [one] einen Tag
           *[other] { $least } Tage
        }
       *[range] { $least } bis { $most } Tage
    }
# "im Abstand von 5 Tagen"
of-so-many-days =
    { $span ->
        [at-least] mindestens { $least ->
            [one] einem Tag
           *[other] { $least } Tagen
        }
        [at-most] höchstens { $most ->
            [one] einem Tag
           *[other] { $most } Tagen
        }
        [exact] { $least ->
            [one] einem Tag
           *[other] { $least } Tagen
        }
       *[range] { $least } bis { $most } Tagen
    }
within =
    { $span ->
        [unknown] dazwischen
        [at-least] dazwischen
        [exact] in { of-so-many-days }
        [range] in { of-so-many-days }
       *[at-most] in höchstens { $most ->
            [one] einem Tag
           *[other] { $most } Tagen
        }
    }

### Anzahlen

reports = { $count } { $count ->
    [one] Bericht
   *[other] Berichte
}
speakers = { $count } Absender
claims = { $count } { $count ->
    [one] Angabe
   *[other] Angaben
}
sources = { $count } { $count ->
    [one] Quelle
   *[other] Quellen
}
times =
    { $count ->
        [0] {""}
        [1] einmal
        [2] zweimal
       *[other] { $count }-mal
    }
language-name =
    { $tag ->
        [no] Norwegisch
        [und] nicht angegeben
       *[other] { $name }
    }
