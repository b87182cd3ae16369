### Språket og hvordan det skriver tall, lister og dager. Forklaringene til hver setning står i languages/en/.

tag = nb-NO
name = norsk bokmål
    .in-english = Norwegian Bokmål
aliases = no
quotation-marks = «…»
    .inner = ‘…’
thousands-mark = {"\u00A0"}
decimal-mark = ,

### Tall i ord

cardinal =
    { $count ->
        [0] ingen
        [1] ett
        [2] to
        [3] tre
        [4] fire
        [5] fem
        [6] seks
        [7] sju
        [8] åtte
        [9] ni
        [10] ti
        [11] elleve
        [12] tolv
       *[other] { $count }
    }

### Lister

list-middle = { $first }, { $second }
list-end = { $first } og { $second }
list-others = { $count } andre
after-comma = { $first }, { $second }
after-semicolon = { $first }; { $second }
after-colon = { $first }: { $second }

### Dager

month-short =
    { $month ->
        [1] jan.
        [2] feb.
        [3] mars
        [4] apr.
        [5] mai
        [6] juni
        [7] juli
        [8] aug.
        [9] sep.
        [10] okt.
        [11] nov.
       *[12] des.
    }
month-long =
    { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    }
day-short = { $day }.{"\u00A0"}{ month-short }
day-short-year = { $day }.{"\u00A0"}{ month-short } { $year }
day-long = { $day }.{"\u00A0"}{ month-long }
day-long-year = { $day }.{"\u00A0"}{ month-long } { $year }
day-of-month = { $day }.
month-year = { month-short } { $year }
days-of-month = { $from }–{ $to }
days-of-months = { $from } – { $to }
by-day = senest { $day }
from-day = fra { $day }
no-date = uten dato

### Hvor mange dager

days = { $count } { $count ->
    [one] dag
   *[other] dager
}
so-many-days =
    { $span ->
        [at-least] minst { $least } { $least ->
            [one] dag
           *[other] dager
        }
        [at-most] inntil { $most } { $most ->
            [one] dag
           *[other] dager
        }
        [exact] { $least ->
            [one] én dag
           *[other] { $least } dager
        }
       *[range] { $least } til { $most } dager
    }
within =
    { $span ->
        [unknown] i mellomtiden
        [at-least] i mellomtiden
        [exact] på { so-many-days }
        [range] på { so-many-days }
       *[at-most] på { $most } { $most ->
            [one] dag
           *[other] dager
        }
    }

### Antall

reports = { $count } { $count ->
    [one] tekst
   *[other] tekster
}
speakers = { $count } { $count ->
    [one] avsender
   *[other] avsendere
}
claims = { $count } { $count ->
    [one] påstand
   *[other] påstander
}
sources = { $count } { $count ->
    [one] kilde
   *[other] kilder
}
times =
    { $count ->
        [0] {""}
        [1] én gang
        [2] to ganger
       *[other] { $count } ganger
    }
language-name =
    { $tag ->
        [en] engelsk
        [nb] norsk (bokmål)
        [nn] norsk (nynorsk)
        [no] norsk
        [und] ikke oppgitt
       *[other] { $name }
    }
