### Hva som er endret siden forrige utgave.

changes-lead = Siden utgave { $edition } ({ $day }): { $changes }.
changes-none = Siden utgave { $edition } ({ $day }) er ingen påstand endret.

counted-claims-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] påstand lagt til
           *[other] påstander lagt til
        }
       *[no] { $count } lagt til
    }
counted-claims-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] påstand trukket
           *[other] påstander trukket
        }
       *[no] { $count } trukket
    }
counted-claims-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] påstand endret
           *[other] påstander endret
        }
       *[no] { $count } endret
    }
counted-sources-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] kilde lagt til
           *[other] kilder lagt til
        }
       *[no] { $count } lagt til
    }
counted-sources-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] kilde trukket
           *[other] kilder trukket
        }
       *[no] { $count } trukket
    }
counted-sources-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] kilde endret
           *[other] kilder endret
        }
       *[no] { $count } endret
    }
counted-differences-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] forskjell ny
           *[other] forskjeller nye
        }
       *[no] { $count } { $count ->
            [one] ny
           *[other] nye
        }
    }
counted-differences-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] forskjell borte
           *[other] forskjeller borte
        }
       *[no] { $count } borte
    }
counted-differences-reclassified =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] forskjell av et annet slag
           *[other] forskjeller av et annet slag
        }
       *[no] { $count } av et annet slag
    }

changes-claims-added = Nye påstander
changes-claims-withdrawn = Påstander som er trukket
changes-claims-changed = Endrede påstander
changes-sources-added = Nye kilder
changes-sources-withdrawn = Kilder som er trukket
changes-sources-changed = Endrede kilder
changes-differences-added = Nye forskjeller
changes-differences-withdrawn = Forskjeller som er borte
changes-differences-reclassified = Forskjeller av et annet slag enn før

value-words = slik det er sagt
value-subject = om
value-speaker = avsender
value-source = kilde
value-excerpt = utdrag
value-verification = utdraget i den arkiverte teksten
value-said = dagen det ble sagt
value-as-of = dagen det gjelder
value-published = dagen kilden kom ut
value-origin = opphav
value-rests-on = hva den hviler på
value-retracts = hva den trekker tilbake
value-likelihood = hvor sannsynlig den kalles
value-ref = navnet den kom inn under
value-via = mellomledd
value-utterance = ytring
value-modality = hvordan det hevdes
value-place = hva som telles, og hvor
value-translation = oversettelse
value-note = merknad
value-derived = utledning
value-context = teksten rundt utdraget
value-publisher = utgiver
value-headline = overskrift
value-byline = byline
value-language = språk
value-url = adresse
value-text = arkivert tekst

verification-verified = funnet
verification-ambiguous = funnet mer enn én gang
verification-not-found = ikke funnet
verification-no-archive = ingen tekst å kontrollere mot

value-changed = { $value }: { $now }; før: { $old }
no-value = ingen
changes-also = Endret er også: { $values }.
changes-why = Grunn: { $text }
changes-was = før: { LOWER($kind) }
changes-by-rules =
    Reglene for sammenligning er endret: { $count } { $count ->
        [one] forskjell er ny, borte eller av et annet slag
       *[other] forskjeller er nye, borte eller av et annet slag
    } bare av den grunn.
changes-rest =
    { $count } { $count ->
        [one] endring til
       *[other] endringer til
    }; alle står i changes.csv.
