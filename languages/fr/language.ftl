### La langue elle-même, et comment elle écrit nombres, énumérations et jours. Ce que chaque phrase peut employer est dit dans
### languages/en/. Devant ; ? ! et à l’intérieur des guillemets se trouve une espace fine insécable (U+202F), devant les deux
### points une espace insécable (U+00A0).

tag = fr-FR
name = français
    .in-english = French
aliases = none
quotation-marks = « … »
    .inner = “…”
thousands-mark = {"\u202F"}
decimal-mark = ,

### Nombres en lettres

# Masculins ; où il faut « une », la phrase choisit elle-même.
cardinal =
    { $count ->
        [0] aucun
        [1] un
        [2] deux
        [3] trois
        [4] quatre
        [5] cinq
        [6] six
        [7] sept
        [8] huit
        [9] neuf
        [10] dix
        [11] onze
        [12] douze
       *[other] { $count }
    }

### Énumérations

list-middle = { $first }, { $second }
list-end = { $first } et { $second }
list-others = { $count } autres
after-comma = { $first }, { $second }
after-semicolon = { $first } ; { $second }
after-colon = { $first } : { $second }

### Jours

month-short =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
month-long =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
day-short = { day-of-month }{"\u00A0"}{ month-short }
day-short-year = { day-of-month }{"\u00A0"}{ month-short } { $year }
day-long = { day-of-month }{"\u00A0"}{ month-long }
day-long-year = { day-of-month }{"\u00A0"}{ month-long } { $year }
day-of-month =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
month-year = { month-short } { $year }
days-of-month = { $from }–{ $to }
days-of-months = { $from } – { $to }
by-day = au plus tard { $day }
from-day = dès le { $day }
no-date = sans date

### Combien de jours

days = { $count } { $count ->
    [one] jour
   *[other] jours
}
# « 5 jours plus tard »
so-many-days =
    { $span ->
        [at-least] au moins { $least ->
            [1] un jour
           *[other] { $least } jours
        }
        [at-most] { $most ->
            [1] un jour
           *[other] { $most } jours
        } au plus
        [exact] { $least ->
            [1] un jour
           *[other] { $least } jours
        }
       *[range] { $least } à { $most } jours
    }
within =
    { $span ->
        [unknown] entre-temps
        [at-least] entre-temps
        [exact] en { so-many-days }
        [range] en { so-many-days }
       *[at-most] en { $most ->
            [1] un jour
           *[other] { $most } jours
        } au plus
    }

### Combien de choses

reports = { $count } { $count ->
    [one] texte
   *[other] textes
}
speakers = { $count } { $count ->
    [one] auteur
   *[other] auteurs
}
claims = { $count } { $count ->
    [one] déclaration
   *[other] déclarations
}
sources = { $count } { $count ->
    [one] source
   *[other] sources
}
times =
    { $count ->
        [0] {""}
       *[other] { $count } fois
    }
language-name =
    { $tag ->
        [nb] norvégien (bokmål)
        [nn] norvégien (nynorsk)
        [und] non indiquée
       *[other] { $name }
    }
