### Was sich seit der vorigen Ausgabe geändert hat.

changes-lead = Seit Ausgabe { $edition } ({ $day }): { $changes }.
changes-none = Seit Ausgabe { $edition } ({ $day }) hat sich keine Angabe geändert.

counted-claims-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Angabe neu
           *[other] Angaben neu
        }
       *[no] { $count } neu
    }
counted-claims-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Angabe zurückgezogen
           *[other] Angaben zurückgezogen
        }
       *[no] { $count } zurückgezogen
    }
counted-claims-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Angabe geändert
           *[other] Angaben geändert
        }
       *[no] { $count } geändert
    }
counted-sources-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Quelle neu
           *[other] Quellen neu
        }
       *[no] { $count } neu
    }
counted-sources-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Quelle zurückgezogen
           *[other] Quellen zurückgezogen
        }
       *[no] { $count } zurückgezogen
    }
counted-sources-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Quelle geändert
           *[other] Quellen geändert
        }
       *[no] { $count } geändert
    }
counted-differences-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Abweichung neu
           *[other] Abweichungen neu
        }
       *[no] { $count } neu
    }
counted-differences-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Abweichung entfallen
           *[other] Abweichungen entfallen
        }
       *[no] { $count } entfallen
    }
counted-differences-reclassified =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] Abweichung von anderer Art
           *[other] Abweichungen von anderer Art
        }
       *[no] { $count } von anderer Art
    }

changes-claims-added = Neue Angaben
changes-claims-withdrawn = Zurückgezogene Angaben
changes-claims-changed = Geänderte Angaben
changes-sources-added = Neue Quellen
changes-sources-withdrawn = Zurückgezogene Quellen
changes-sources-changed = Geänderte Quellen
changes-differences-added = Neue Abweichungen
changes-differences-withdrawn = Entfallene Abweichungen
changes-differences-reclassified = Abweichungen von anderer Art als zuvor

value-words = wie angegeben
value-subject = zu
value-speaker = Absender
value-source = Quelle
value-excerpt = Zitat
value-verification = Zitat im archivierten Text
value-said = Tag, an dem es gesagt wurde
value-as-of = Tag, für den es gilt
value-published = Tag der Veröffentlichung
value-origin = Ursprung
value-rests-on = worauf es sich stützt
value-retracts = was es zurücknimmt
value-likelihood = wie wahrscheinlich genannt
value-ref = Name, unter dem es hereinkam
value-via = Überbringer
value-utterance = Äußerung
value-modality = wie es vertreten wird
value-place = was gezählt wird, und wo
value-translation = Übersetzung
value-note = Anmerkung
value-derived = Herleitung
value-context = Umgebung des Zitats
value-publisher = Herausgeber
value-headline = Überschrift
value-byline = Autorenzeile
value-language = Sprache
value-url = Adresse
value-text = archivierter Text

verification-verified = gefunden
verification-ambiguous = mehr als einmal gefunden
verification-not-found = nicht gefunden
verification-no-archive = kein Text zum Prüfen

value-changed = { $value }: { $now }; vorher { $old }
no-value = nichts
changes-also = Außerdem geändert: { $values }.
changes-why = Grund: { $text }
changes-was = vorher: { $kind }
changes-by-rules =
    Die Regeln des Vergleichs haben sich geändert: { $count } { $count ->
        [one] Abweichung ist
       *[other] Abweichungen sind
    } allein dadurch neu, entfallen oder von anderer Art.
changes-rest =
    { $count } weitere { $count ->
        [one] Änderung
       *[other] Änderungen
    }; alle stehen in changes.csv.
