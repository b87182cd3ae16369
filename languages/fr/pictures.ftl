### Les figures.

ladder-heading = Jusqu’où chacun est allé, et quand
ladder-note = Un échelon mène par sa flèche à ce qui en découle. Où aucun mot n’accompagne un nom, l’auteur affirme. Un trait rouge est le revirement d’un auteur.
required-heading = Ce qui devrait être vrai
required-note = Chaque chiffre comme ce qu’il admet, au jour pour lequel il vaut. En gris : ce qui doit s’être passé entre deux chiffres si tous deux sont exacts. Bordé de rouge : ce que rien n’a pu rendre vrai.
provenance-heading = À qui cela remonte
provenance-note = En gras : d’où part l’information. Trait plein : le dit. Tirets : le relaie. Pointillé : s’y appuie en partie.
provenance-origin = remonte à
provenance-speaker = dit par
provenance-agency = diffusé par
provenance-outlet = imprimé par
ladder-implies = implique : { $labels }
required-change =
    { $rises ->
        [yes] hausse
       *[no] baisse
    } d’au moins { $amount }{ $span ->
        [unknown] {""}
        [at-least] {" "}en { $least } { $least ->
            [one] jour
           *[other] jours
        } ou plus
        [exact] {" "}en { $most } { $most ->
            [one] jour
           *[other] jours
        }
        [range] {" "}en { $least } à { $most } jours
       *[at-most] {" "}en { $most } { $most ->
            [one] jour
           *[other] jours
        } au plus
    }
required-conflict =
    aucun nombre ne convient aux deux{ $gap ->
        [none] {""}
       *[other] {""} ; écart { $gap }
    }
required-outgrown =
    la partie dépasserait le tout{ $gap ->
        [none] {""}
       *[other] , de { $gap }
    }
required-if-same = si les deux comptent la même chose : { $sentence }
provenance-caption =
    { CAPITAL($origins) } derrière { $claims } { $claims ->
        [one] déclaration
       *[other] déclarations
    }.
provenance-says = { $from } le dit à { $to }
provenance-repeats = { $to } relaie { $from }
provenance-rests-on = { $to } s’appuie en partie sur { $from }
