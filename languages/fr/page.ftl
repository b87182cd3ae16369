### Phrases et mots des pages qui ne se trouvent nulle part ailleurs.

quoted = « { $text } »
held-for = au { $day }
rests-on = s’appuie en partie sur { $names }
taken-back = retiré ({ $day })
shared-number = { $number } désigne { CARDINAL($count) } grandeurs différentes : { $labels }
edition = Édition { $number }
footing =
    { $claims } { $claims ->
        [one] déclaration
       *[other] déclarations
    }, { $sources } { $sources ->
        [one] source
       *[other] sources
    }, { quotes-checked }
source-checked =
    { $claims } { $claims ->
        [one] déclaration
       *[other] déclarations
    }, { quotes-checked }.
quotes-checked =
    { $checked ->
        [none] citations non vérifiées : pas d’archive sous la main
        [all] toutes les citations vérifiées{ on-day }
       *[some] { $proven } { $proven ->
            [one] citation vérifiée
           *[other] citations vérifiées
        } sur { $claims }{ on-day }
    }
on-day =
    { $on ->
        [none] {""}
       *[other] {" "}le { $on }
    }
source-coverage =
    Chiffres dans le texte : { $figures } ; { $covered } dans des déclarations, { $ignored } { $ignored ->
        [one] laissé
       *[other] laissés
    } de côté à dessein{ $open ->
        [0] {""}
       *[other] , { $open } à traiter
    }.
figure-unread = {""} ; chiffre non vérifié : pas de lecteur pour { $language }
excerpt-checked =
    { $status ->
        [found] trouvé dans le texte archivé
        [line] ligne { $line }
        [ambiguous] figure plus d’une fois dans le texte archivé
        [not-found] INTROUVABLE dans le texte archivé
        [locked] vérifié le { $on }
       *[no-archive] non vérifié : pas de texte archivé sous la main
    }
outlet-unknown = { $agency } (média non indiqué)
agency-on = { $agency }, chez { $publisher }
group-summary =
    { $reports } { $reports ->
        [one] texte
       *[other] textes
    }, { $origins }, { $positions } { $positions ->
        [one] position
       *[other] positions
    }{ $gap ->
        [none] {""}
       *[other] {""} ; écart maximal { $gap }
    }
follows = Découle de : { $labels }.
lineup-in-words = Tableau comparatif des chiffres sur un axe de 0 à { $tick }. { $rows }.
timeline-in-words =
    Chronologie de { $rows } { $rows ->
        [one] ligne tirée
       *[other] lignes tirées
    } de { $sources } { $sources ->
        [one] source
       *[other] sources
    } : le jour du propos, les jours pour lesquels les chiffres valent, et le jour de la publication. Les lignes donnent tous les jours en mots.
quoted-above = Cité sous « { $headline } ».
logarithmic = Échelle logarithmique
assessment =
    { assessed-as }. { $text }{ $settle ->
        [none] {""}
       *[other] {" "}Trancherait la question : { $settle }
    }{ $by ->
        [none] {""}
       *[other] {" "}({ $by })
    }
assessed-as =
    { $reading ->
        [definition] Affaire de définition
        [timing] Affaire de moment
        [translation] Affaire de traduction
        [unresolved] Non tranché
       *[other] { CAPITAL($reading) }
    }
assessment-outdated = Lecture faite avant qu’une déclaration ne change.
pairs-in-table =
    { $count } { $count ->
        [one] paire de déclarations, avec sa propre phrase
       *[other] paires de déclarations, chacune avec sa propre phrase
    } dans discrepancies.csv.

### Origines

unknown-origin = origine inconnue
origins-behind =
    { $case ->
        [unknown] origine inconnue
        [mixed] { known-origins } et { $unknown } { $unknown ->
            [one] inconnue
           *[other] inconnues
        }
       *[known] { known-origins }
    }
known-origins =
    { $atMost ->
        [yes] au plus {""}
       *[no] {""}
    }{ $known } { $known ->
        [one] origine
       *[other] origines
    }

### Un même propos, plusieurs textes

reports-heading = Un même propos, plusieurs textes
reports-note = Ce qu’un texte contient et qu’un autre omet. « Omis » veut dire que cette comparaison n’a pas de déclaration de cette source à ce sujet ; ce qui découle d’autres mots de la source est tenu pour rapporté.
reports-about = sujet
reports-told-by = rapporté par
reports-left-out-by = omis par
held-heading = Soutenu :
held-alone = aucune autre origine à côté
reports-implied = { $source } (implicite)
reports-utterance = { $speakers }, { $said }
widest-gap = Écart maximal : { $gap }, entre { $lower } et { $upper }.

### L’impression en quelques pages

short-heading = Ce qui diverge
short-note = Par sujet, chaque citation une fois. De paires semblables, une seule est racontée, avec leur nombre ; discrepancies.csv a une phrase pour chacune.
short-more-days =
    et { $count } { $count ->
        [one] autre jour
       *[other] autres jours
    }
short-pairs = { $count } { $count ->
    [one] paire
   *[other] paires
}
short-days = Les jours sont déduits des textes ; ° marque ceux qu’une source imprime. Les raisons figurent dans la page HTML de cette comparaison et dans claims.csv.
short-days-in-key = jours déduits ; ° imprimé
short-alike = Ce qui va ensemble ou ne fait que répéter, en paires de déclarations : { $counts }. Elles figurent dans discrepancies.csv et dans la page HTML.
short-register = Toutes les déclarations, par source et par jour
    .note = Avec les citations qui ne figurent pas plus haut (↑).
