### Standpunkter: hvem sier det er så, hvem avviser. Å bekrefte er mer enn å si: den som bare sier noe, har ikke bekreftet det.

stance-affirms = sier det er så
stance-denies = avviser
stance-no-evidence = ingen beviser
stance-declines-to-confirm = bekrefter ikke
stance-does-not-deny = benekter ikke
stance-conditional = som et «hvis»
stance-retracts = trekker det tilbake
modality-observed = observert
modality-assessed = vurdert
modality-planned = planlagt
modality-forecast = ventet
modality-alleged = påstått
modality-hypothetical = hypotetisk
likelihood-remote = så vidt mulig
likelihood-very-unlikely = svært usannsynlig
likelihood-unlikely = usannsynlig
likelihood-even-chance = like sannsynlig som ikke
likelihood-likely = sannsynlig
likelihood-very-likely = svært sannsynlig
likelihood-almost-certain = nesten sikkert
took =
    { $way ->
        [observed] sa at { it } var så
        [assessed] mente at { it } var så
        [alleged] hevdet { it }
        [planned] omtalte { it } som planlagt
        [forecast] ventet { it }
        [hypothetical] omtalte { it } som mulig
        [denies] avviste { it }
        [no-evidence] hadde ingen beviser for { it }
        [declines-to-confirm] bekreftet { it } ikke
        [does-not-deny] benektet { it } ikke
        [conditional] omtalte { it } som et «hvis»
        [retracts] trakk tilbake det som var sagt om { it }
        [called-not] kalte det { $likelihood } at { it } ikke er så
       *[called] kalte { it } { $likelihood }
    }
it =
    { $on ->
        [first] det første
        [second] det andre
       *[it] det
    }
turned = tidligere: { $took }
turned-from = tidligere: { $who } { $took }
none-named = ingen navngitt
words-for-none-named = *ikke navngi*, *ingen navngi*, *unavngi*, *anonym*

### To standpunkter, og hva de er for hverandre.

on-subject =
    { $way ->
        [one] Om «{ $subject }»:
        [excludes] «{ $special }» og «{ $general }» kan ikke være sant samtidig.
       *[implies] Av «{ $special }» følger «{ $general }».
    }
stances-told = { on-subject } { $a } { $aTook }, { $b } { $bTook }.
known-since = Det er ingen avvisning: begge kan stemme, og det kan ha skjedd siden.
stance-changed =
    { $unsure ->
        [yes] Begge viser seg å ha rett
       *[no] Begge kan stemme
    } bare hvis { $turn ->
        [gave-way] det ene avløste det andre
        [came-about] { it } ble slik
       *[ended] { it } tok slutt
    } { within }.
unconfirmed = Det er verken en avvisning eller en bekreftelse.
stance-moved =
    { on-subject } { $a } { $aTook }; { $span ->
        [unknown] {""}
       *[other] { so-many-days } senere:{" "}
    }{ $b } { $bTook }.
no-longer-denied = benektet det ikke lenger
both-speak-for = Begge uttaler seg for { $party }.
retraction-of-stance =
    { $b } trakk tilbake det som var sagt om «{ $aSubject }» ({ $aWhen }): «{ $aWords }».{ $instead ->
        [yes] {" "}I stedet: «{ $bWords }».
       *[no] {""}
    }
same-stance = { on-subject } { $a } og { $b } inntok samme standpunkt: { $stance }.
stance-echo-of-utterance =
    { $aSource } og { $bSource } gjengir samme ytring fra { $aSpeaker } om «{ $subject }» likt. Den teller én gang.
stance-repeated =
    { $aSpeaker } inntok ett standpunkt til «{ $subject }» to ganger: { $hedged ->
        [yes] { $aTook } ({ $aWhen }), { $bTook } ({ $bWhen })
       *[no] { $stance } ({ $aWhen }; { $bWhen })
    }. Det teller én gang.
stance-echo-of-origin =
    { $a } og { $b } går tilbake til { $aOrigin } og inntok samme standpunkt til «{ $subject }». Det teller én gang.
stance-told-differently =
    { $way ->
        [one] { $aSource } og { $bSource } gjengir samme ytring fra { $aSpeaker } om «{ $subject }» ulikt: «{ $aWords }» i den ene, «{ $bWords }» i den andre.
       *[other] { on-subject } { $aSource } og { $bSource } gjengir samme ytring fra { $aSpeaker }: { $aSpeaker } { $aTook } i den ene, { $bSpeaker } { $bTook } i den andre.
    }
not-both =
    { $case ->
        [unsure] Begge kan ikke vise seg å ha rett.
        [same-day] Begge kan ikke være sanne, på samme dag.
        [any-day] Begge kan ikke være sanne, uansett dag.
        [stays-so] Begge kan ikke være sanne: det som har skjedd, forblir slik.
        [mixed] Begge sider kan ikke være sanne på samme dag; tekstene skiller ikke alle dagene fra hverandre.
        [untold] Begge kan ikke være sanne, på dager tekstene ikke skiller fra hverandre.
       *[untold-day] Begge kan ikke være sanne på samme dag, og tekstene skiller ikke dagene fra hverandre.
    }
headline-moved = { $who }: fra «{ $aWords }» til «{ $bWords }»
headline-stance-retracted = { $bSpeaker }: trukket tilbake
headline-stances = { $aSpeaker } og { $bSpeaker }: { LOWER($kind) }

### Flere på hver side

camp =
    { $speakers } { $took }{ $indirect ->
        [yes] {" "}gjennom det som følger av deres ord
       *[no] {""}
    }
case-unconfirmed = { $affirming }; { $opposing }. Det er ingen avvisning.
case-contradiction = { $affirming }; { $opposing }.
case-on = Om «{ $proposition }»: { $camps }
stands-against =
    { $opposing }{ $isFirst ->
        [yes] {" "}står
       *[no] {""}
    } mot { $affirming }
against-all = alle sammen
case-short =
    { $label }: { $affirming ->
        [1] én
       *[other] { CARDINAL($affirming) }
    } sa det{ $indirect ->
        [0] {""}
        [1] {" "}(én indirekte)
       *[other] {" "}({ CARDINAL($indirect) } indirekte)
    }, { $opposing ->
        [1] én
       *[other] { CARDINAL($opposing) }
    } { $kind ->
        [unconfirmed] bekreftet ikke
       *[contradiction] avviste
    }
case-headline =
    Sagt av { $affirming }, { $kind ->
        [unconfirmed] ikke bekreftet
       *[contradiction] avvist
    } av { $opposing }
side-affirm = sier det er så
side-deny = avviser
side-not-confirm = bekrefter ikke
side-earlier = tidligere
side-later = senere
chorus =
    { $who ->
        [outright] { CAPITAL($speakers) }, { chorus-from }
        [implied] { CAPITAL($implying) }, gjennom det som følger av deres ord; { chorus-from }
       *[both] { CAPITAL($speakers) }; { $implying } gjennom det som følger av deres ord; { chorus-from }
    }
chorus-from = fra { $behind } i { $sources }.
chorus-echo =
    { $how ->
        [first-hand] { CAPITAL($speakers) }, mer enn én gang: { $sources }.
        [utterance] { CAPITAL($speakers) }: én ytring, gjengitt likt av { $sources }.
       *[origin] { CAPITAL($speakers) } ({ $sources }), som går tilbake til { $origins }.
    }
