### Haltungen: wer bejaht, wer bestreitet. Wer etwas nur sagt, hat es nicht bestätigt; wer es nicht bestätigt, hat es nicht
### bestritten.

stance-affirms = bejaht
stance-denies = bestreitet
stance-no-evidence = keine Belege
stance-declines-to-confirm = bestätigt nicht
stance-does-not-deny = bestreitet nicht
stance-conditional = als ‚Falls‘
stance-retracts = nimmt es zurück
modality-observed = beobachtet
modality-assessed = eingeschätzt
modality-planned = geplant
modality-forecast = erwartet
modality-alleged = behauptet
modality-hypothetical = hypothetisch
likelihood-remote = entfernt möglich
likelihood-very-unlikely = sehr unwahrscheinlich
likelihood-unlikely = unwahrscheinlich
likelihood-even-chance = ebenso wahrscheinlich wie nicht
likelihood-likely = wahrscheinlich
likelihood-very-likely = sehr wahrscheinlich
likelihood-almost-certain = fast sicher
took =
    { $way ->
        [observed] { $speakers ->
            [one] bejahte
           *[other] bejahten
        } { it }
        [assessed] { $speakers ->
            [one] hielt
           *[other] hielten
        } { it } für zutreffend
        [alleged] { $speakers ->
            [one] behauptete
           *[other] behaupteten
        } { it }
        [planned] { $speakers ->
            [one] sprach
           *[other] sprachen
        } { of-it } als geplant
        [forecast] { $speakers ->
            [one] erwartete
           *[other] erwarteten
        } { it }
        [hypothetical] { $speakers ->
            [one] sprach
           *[other] sprachen
        } { of-it } als möglich
        [denies] { $speakers ->
            [one] bestritt
           *[other] bestritten
        } { it }
        [no-evidence] { $speakers ->
            [one] hatte
           *[other] hatten
        } keine Belege { for-it }
        [declines-to-confirm] { $speakers ->
            [one] bestätigte
           *[other] bestätigten
        } { it } nicht
        [does-not-deny] { $speakers ->
            [one] bestritt
           *[other] bestritten
        } { it } nicht
        [conditional] { $speakers ->
            [one] sprach
           *[other] sprachen
        } { of-it } als einem „Falls“
        [retracts] { $speakers ->
            [one] nahm
           *[other] nahmen
        } zurück, was { on-it } gesagt worden war
        [called-not] { $speakers ->
            [one] nannte
           *[other] nannten
        } es { $likelihood }, dass { it } nicht zutrifft
       *[called] { $speakers ->
            [one] nannte
           *[other] nannten
        } { it } { $likelihood }
    }
it =
    { $on ->
        [first] das Erste
        [second] das Zweite
       *[it] es
    }
of-it =
    { $on ->
        [first] vom Ersten
        [second] vom Zweiten
       *[it] davon
    }
for-it =
    { $on ->
        [first] für das Erste
        [second] für das Zweite
       *[it] dafür
    }
on-it =
    { $on ->
        [first] zum Ersten
        [second] zum Zweiten
       *[it] dazu
    }
turned = vorher: { $took }
turned-from = vorher: { $who } { $took }
none-named = niemand genannt
words-for-none-named = *ungenannt*, *nicht genannt*, *nicht namentlich*, *niemand genannt*, *anonym*, *unbenannt*

### Was hinter einem Satz über zwei Haltungen steht

known-since = Bestritten ist es damit nicht: Beides kann stimmen, und es kann seither eingetreten sein.
unconfirmed = Bestritten ist es damit nicht, und auch nicht bestätigt.
stance-changed =
    { $unsure ->
        [yes] Beides bewahrheitet sich nur
       *[no] Beides kann nur stimmen
    }, wenn { within } { $turn ->
        [gave-way] das eine dem anderen wich
        [came-about] { it } eintrat
       *[ended] { it } endete
    }.
both-speak-for = Beide sprechen für { $party }.
not-both =
    { $case ->
        [unsure] Es kann sich nicht beides bewahrheiten.
        [same-day] Es kann nicht beides wahr sein, am selben Tag.
        [any-day] Es kann nicht beides wahr sein, gleich an welchem Tag.
        [stays-so] Es kann nicht beides wahr sein: Was eingetreten ist, bleibt so.
        [mixed] Am selben Tag können nicht beide Seiten recht haben; die Texte unterscheiden nicht alle Tage.
        [untold] Es kann nicht beides wahr sein, an Tagen, die die Texte nicht unterscheiden.
       *[untold-day] Am selben Tag kann nicht beides wahr sein, und die Texte unterscheiden die Tage nicht.
    }
no-longer-denied = bestritt es nicht mehr

### Zwei Haltungen, und wie sie zueinander stehen

on-subject =
    { $way ->
        [one] Zu „{ $subject }“:
        [excludes] „{ $special }“ und „{ $general }“ können nicht zugleich wahr sein.
       *[implies] Aus „{ $special }“ folgt „{ $general }“.
    }
stances-told = { on-subject } { $a } { $aTook }, { $b } { $bTook }.
stance-moved =
    { on-subject } { $a } { $aTook }; { $span ->
        [unknown] {""}
       *[other] { so-many-days } später:{" "}
    }{ $b } { $bTook }.
retraction-of-stance =
    { $b } nahm zurück, was zu „{ $aSubject }“ gesagt worden war ({ $aWhen }): „{ $aWords }“.{ $instead ->
        [yes] {" "}An seiner Stelle: „{ $bWords }“.
       *[no] {""}
    }
same-stance = { on-subject } { $a } und { $b } nahmen dieselbe Haltung ein: { $stance }.
stance-echo-of-utterance =
    { $aSource } und { $bSource } geben dieselbe Äußerung von { $aSpeaker } zu „{ $subject }“ gleich wieder. Sie zählt einmal.
stance-repeated =
    { $aSpeaker } nahm zu „{ $subject }“ zweimal eine Haltung ein: { $hedged ->
        [yes] { $aTook } ({ $aWhen }), { $bTook } ({ $bWhen })
       *[no] { $stance } ({ $aWhen }; { $bWhen })
    }. Sie zählt einmal.
stance-echo-of-origin =
    { $a } und { $b } gehen auf { $aOrigin } zurück und nahmen dieselbe Haltung zu „{ $subject }“ ein. Sie zählt einmal.
stance-told-differently =
    { $way ->
        [one] { $aSource } und { $bSource } geben dieselbe Äußerung von { $aSpeaker } zu „{ $subject }“ verschieden wieder: „{ $aWords }“ hier, „{ $bWords }“ dort.
       *[other] { on-subject } { $aSource } und { $bSource } geben dieselbe Äußerung von { $aSpeaker } wieder: { $aSpeaker } { $aTook }, heißt es hier, { $bSpeaker } { $bTook }, heißt es dort.
    }

### Überschriften über zwei Haltungen

headline-moved = { $who }: von „{ $aWords }“ zu „{ $bWords }“
headline-stance-retracted = { $bSpeaker }: zurückgenommen
headline-stances = { $aSpeaker } und { $bSpeaker }: { $kind }

### Mehrere auf jeder Seite

camp =
    { $speakers } { $took }{ $indirect ->
        [yes] {" "}(nach dem, was aus den eigenen Worten folgt)
       *[no] {""}
    }
case-unconfirmed = { $affirming }; { $opposing }. Bestritten ist es damit nicht.
case-contradiction = { $affirming }; { $opposing }.
case-on = Zu „{ $proposition }“: { $camps }
stands-against =
    { $opposing }{ $isFirst ->
        [yes] {" "}{ $count ->
            [one] steht
           *[other] stehen
        }
       *[no] {""}
    } gegen { $affirming }
against-all = alle
case-short =
    { $label }: { $outright ->
        [yes] bejaht
       *[no] gesagt
    } von { $affirming ->
        [one] einem
       *[other] { CARDINAL($affirming) }
    }{ $indirect ->
        [0] {""}
       *[other] {" "}(davon { $indirect } indirekt)
    }, { $kind ->
        [unconfirmed] nicht bestätigt
       *[contradiction] bestritten
    } von { $opposing ->
        [one] einem
       *[other] { CARDINAL($opposing) }
    }
case-headline =
    { $outright ->
        [yes] Bejaht
       *[no] Gesagt
    } von { $affirming }, { $kind ->
        [unconfirmed] nicht bestätigt
       *[contradiction] bestritten
    } von { $opposing }
side-affirm = bejahen
side-deny = bestreiten
side-not-confirm = bestätigen nicht
side-earlier = vorher
side-later = nachher
chorus =
    { $who ->
        [outright] { CAPITAL($speakers) }{ chorus-from }
        [implied] { CAPITAL($implying) }, nach dem, was aus den eigenen Worten folgt{ chorus-from }
       *[both] { CAPITAL($speakers) }; { $implying }, nach dem, was aus den eigenen Worten folgt{ chorus-from }
    }
chorus-from = ; { $behind }, in { $sources }.
chorus-echo =
    { $how ->
        [first-hand] { CAPITAL($speakers) }, mehr als einmal: { $sources }.
        [utterance] { CAPITAL($speakers) }: eine Äußerung, gleich wiedergegeben von { $sources }.
       *[origin] { CAPITAL($speakers) } ({ $sources }): zurückgehend auf { $origins }.
    }
