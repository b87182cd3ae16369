### Ce qui a changé depuis l’édition précédente.

changes-lead = Depuis l’édition { $edition } ({ $day }) : { $changes }.
changes-none = Depuis l’édition { $edition } ({ $day }), aucune déclaration n’a changé.

counted-claims-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] déclaration ajoutée
           *[other] déclarations ajoutées
        }
       *[no] { $count } { $count ->
            [one] ajoutée
           *[other] ajoutées
        }
    }
counted-claims-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] déclaration retirée
           *[other] déclarations retirées
        }
       *[no] { $count } { $count ->
            [one] retirée
           *[other] retirées
        }
    }
counted-claims-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] déclaration modifiée
           *[other] déclarations modifiées
        }
       *[no] { $count } { $count ->
            [one] modifiée
           *[other] modifiées
        }
    }
counted-sources-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source ajoutée
           *[other] sources ajoutées
        }
       *[no] { $count } { $count ->
            [one] ajoutée
           *[other] ajoutées
        }
    }
counted-sources-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source retirée
           *[other] sources retirées
        }
       *[no] { $count } { $count ->
            [one] retirée
           *[other] retirées
        }
    }
counted-sources-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] source modifiée
           *[other] sources modifiées
        }
       *[no] { $count } { $count ->
            [one] modifiée
           *[other] modifiées
        }
    }
counted-differences-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] divergence nouvelle
           *[other] divergences nouvelles
        }
       *[no] { $count } { $count ->
            [one] nouvelle
           *[other] nouvelles
        }
    }
counted-differences-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] divergence disparue
           *[other] divergences disparues
        }
       *[no] { $count } { $count ->
            [one] disparue
           *[other] disparues
        }
    }
counted-differences-reclassified =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] divergence d’un autre genre
           *[other] divergences d’un autre genre
        }
       *[no] { $count } d’un autre genre
    }

changes-claims-added = Déclarations ajoutées
changes-claims-withdrawn = Déclarations retirées
changes-claims-changed = Déclarations modifiées
changes-sources-added = Sources ajoutées
changes-sources-withdrawn = Sources retirées
changes-sources-changed = Sources modifiées
changes-differences-added = Divergences apparues
changes-differences-withdrawn = Divergences disparues
changes-differences-reclassified = Divergences d’un autre genre qu’avant

value-words = tel que donné
value-subject = sur
value-speaker = auteur
value-source = source
value-excerpt = citation
value-verification = citation dans le texte archivé
value-said = jour du propos
value-as-of = jour pour lequel il vaut
value-published = jour de publication
value-origin = origine
value-rests-on = ce sur quoi il s’appuie
value-retracts = ce qu’il retire
value-likelihood = probabilité donnée
value-ref = nom sous lequel il est entré
value-via = relais
value-utterance = propos
value-modality = comment il est soutenu
value-place = ce qui est compté, et où
value-translation = traduction
value-note = note
value-derived = déduction
value-context = contexte de la citation
value-publisher = éditeur
value-headline = titre
value-byline = signature
value-language = langue
value-url = adresse
value-text = texte archivé

verification-verified = trouvé
verification-ambiguous = trouvé plus d’une fois
verification-not-found = introuvable
verification-no-archive = pas de texte à vérifier

value-changed = { $value } : { $now } ; auparavant { $old }
no-value = rien
changes-also = Changé aussi : { $values }.
changes-why = Raison : { $text }
changes-was = auparavant : { LOWER($kind) }
changes-by-rules =
    Les règles de comparaison ont changé : { $count } { $count ->
        [one] divergence est, de ce seul fait, nouvelle, disparue
       *[other] divergences sont, de ce seul fait, nouvelles, disparues
    } ou d’un autre genre.
changes-rest =
    { $count } { $count ->
        [one] autre changement
       *[other] autres changements
    } ; tous figurent dans changes.csv.
