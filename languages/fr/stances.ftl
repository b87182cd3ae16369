### Positions : qui affirme, qui dément. Qui dit seulement une chose ne l’a pas confirmée ; qui ne la confirme pas ne l’a pas
### démentie.

stance-affirms = affirme
stance-denies = dément
stance-no-evidence = pas de preuve
stance-declines-to-confirm = ne confirme pas
stance-does-not-deny = ne dément pas
stance-conditional = avec un “si”
stance-retracts = retire ses propos
modality-observed = observé
modality-assessed = estimé
modality-planned = prévu
modality-forecast = attendu
modality-alleged = avancé
modality-hypothetical = hypothétique
likelihood-remote = tout juste possible
likelihood-very-unlikely = très improbable
likelihood-unlikely = improbable
likelihood-even-chance = aussi probable que non
likelihood-likely = probable
likelihood-very-likely = très probable
likelihood-almost-certain = presque certain
took =
    { $way ->
        [observed] { has-it } affirmé{ which }
        [assessed] { has-it } jugé exact{ which }
        [alleged] { has-it } avancé{ which }
        [planned] { has-of-it } comme d’un projet
        [forecast] { awaited }
        [hypothetical] { has-of-it } comme d’une possibilité
        [denies] { has-it } démenti{ which }
        [no-evidence] { had-none }
        [declines-to-confirm] { has-not-it } pas confirmé{ which }
        [does-not-deny] { has-not-it } pas démenti{ which }
        [conditional] { has-of-it } avec un « si »
        [retracts] { $speakers ->
            [one] a retiré
           *[other] ont retiré
        } { what-was-said }
        [called-not] { $speakers ->
            [one] a jugé
           *[other] ont jugé
        } { $likelihood } { that-it-is-not }
       *[called] { has-it } jugé { $likelihood }{ which }
    }
# « l’a », et « a » où l’énoncé suit.
has-it =
    { $speakers ->
        [one] { $on ->
            [first] a
            [second] a
           *[it] l’a
        }
       *[other] { $on ->
            [first] ont
            [second] ont
           *[it] l’ont
        }
    }
has-not-it =
    { $speakers ->
        [one] { $on ->
            [first] n’a
            [second] n’a
           *[it] ne l’a
        }
       *[other] { $on ->
            [first] n’ont
            [second] n’ont
           *[it] ne l’ont
        }
    }
which =
    { $on ->
        [first] {" "}le premier énoncé
        [second] {" "}le second énoncé
       *[it] {""}
    }
has-of-it =
    { $on ->
        [first] { $speakers ->
            [one] a
           *[other] ont
        } parlé du premier énoncé
        [second] { $speakers ->
            [one] a
           *[other] ont
        } parlé du second énoncé
       *[it] en { $speakers ->
            [one] a
           *[other] ont
        } parlé
    }
awaited =
    { $on ->
        [it] s’y { $speakers ->
            [one] attendait
           *[other] attendaient
        }
       *[other] { $speakers ->
            [one] s’attendait
           *[other] s’attendaient
        } { $on ->
            [first] au premier énoncé
           *[second] au second énoncé
        }
    }
had-none =
    { $on ->
        [it] n’en { $speakers ->
            [one] avait
           *[other] avaient
        } pas de preuve
       *[other] { $speakers ->
            [one] n’avait
           *[other] n’avaient
        } pas de preuve { $on ->
            [first] du premier énoncé
           *[second] du second énoncé
        }
    }
what-was-said =
    { $on ->
        [first] ce qui avait été dit du premier énoncé
        [second] ce qui avait été dit du second énoncé
       *[it] ce qui en avait été dit
    }
that-it-is-not =
    { $on ->
        [first] que le premier énoncé ne soit pas exact
        [second] que le second énoncé ne soit pas exact
       *[it] que ce ne soit pas le cas
    }
turned = auparavant : { $took }
turned-from = auparavant : { $who } { $took }
none-named = personne de nommé
words-for-none-named = *non nommé*, *pas nommé*, *sans nom*, *anonyme*, *personne de nommé*, *non identifié*

### Ce qui suit une phrase sur deux positions

known-since = Ce n’est pas un démenti : les deux peuvent être vrais, et la chose a pu se produire depuis.
unconfirmed = Ce n’est ni un démenti ni une confirmation.
stance-changed =
    { $unsure ->
        [yes] Les deux ne se vérifient
       *[no] Les deux ne peuvent être vrais
    } que si { within } { $turn ->
        [gave-way] l’un a cédé la place à l’autre
        [came-about] { it } s’est produit
       *[ended] { it } a pris fin
    }.
it =
    { $on ->
        [first] ce que dit le premier énoncé
        [second] ce que dit le second énoncé
       *[it] cela
    }
both-speak-for = Tous deux parlent pour { $party }.
not-both =
    { $case ->
        [unsure] Les deux ne peuvent se vérifier ensemble.
        [same-day] Les deux ne peuvent être vrais ensemble, le même jour.
        [any-day] Les deux ne peuvent être vrais ensemble, quel que soit le jour.
        [stays-so] Les deux ne peuvent être vrais ensemble : ce qui s’est produit demeure.
        [mixed] Les deux côtés ne peuvent avoir raison ensemble le même jour ; les textes ne distinguent pas tous les jours.
        [untold] Les deux ne peuvent être vrais ensemble, à des jours que les textes ne distinguent pas.
       *[untold-day] Les deux ne peuvent être vrais ensemble le même jour, et les textes ne distinguent pas les jours.
    }
no-longer-denied = ne l’a plus démenti

### Deux positions, et leur rapport

on-subject =
    { $way ->
        [one] Sur « { $subject } » :
        [excludes] « { $special } » et « { $general } » ne peuvent être vrais ensemble.
       *[implies] « { $special } » implique « { $general } ».
    }
stances-told = { on-subject } { $a } { $aTook }, { $b } { $bTook }.
stance-moved =
    { on-subject } { $a } { $aTook } ; { $span ->
        [unknown] {""}
       *[other] { so-many-days } plus tard,{" "}
    }{ $b } { $bTook }.
retraction-of-stance =
    { $b } a retiré ce qui avait été dit de « { $aSubject } » ({ $aWhen }) : « { $aWords } ».{ $instead ->
        [yes] {" "}À la place : « { $bWords } ».
       *[no] {""}
    }
same-stance = { on-subject } { $a } et { $b } ont pris la même position : { $stance }.
stance-echo-of-utterance =
    { $aSource } et { $bSource } rapportent de la même façon un même propos sur « { $subject } » ({ $aSpeaker }). Il compte une fois.
stance-repeated =
    { $aSpeaker } a pris position deux fois sur « { $subject } » : { $hedged ->
        [yes] { $aTook } ({ $aWhen }), { $bTook } ({ $bWhen })
       *[no] { $stance } ({ $aWhen } ; { $bWhen })
    }. Cela compte une fois.
stance-echo-of-origin =
    { $a } et { $b } ont pris la même position sur « { $subject } », avec une même origine : { $aOrigin }. Cela compte une fois.
stance-told-differently =
    { $way ->
        [one] { $aSource } et { $bSource } rapportent différemment un même propos sur « { $subject } » ({ $aSpeaker }) : « { $aWords } » dans l’un, « { $bWords } » dans l’autre.
       *[other] { on-subject } { $aSource } et { $bSource } rapportent un même propos ({ $aSpeaker }) : selon l’un, { $aSpeaker } { $aTook } ; selon l’autre, { $bSpeaker } { $bTook }.
    }

### Titres sur deux positions

headline-moved = { $who } : de « { $aWords } » à « { $bWords } »
headline-stance-retracted = { $bSpeaker } : propos retirés
headline-stances = { $aSpeaker } et { $bSpeaker } : { LOWER($kind) }

### Plusieurs de chaque côté

camp =
    { $speakers } { $took }{ $indirect ->
        [yes] {" "}(par ce qui découle de leurs propos)
       *[no] {""}
    }
case-unconfirmed = { $affirming } ; { $opposing }. Ce n’est pas un démenti.
case-contradiction = { $affirming } ; { $opposing }.
case-on = Sur « { $proposition } » : { $camps }
stands-against =
    { $opposing }{ $isFirst ->
        [yes] {" "}{ $count ->
            [one] s’oppose à
           *[other] s’opposent à
        }
       *[no] {" "}à
    } { $affirming }
against-all = tous
case-short =
    { $label } : { $outright ->
        [yes] affirmé
       *[no] dit
    } par { CARDINAL($affirming) }{ $indirect ->
        [0] {""}
       *[other] {" "}(dont { $indirect } indirectement)
    }, { $kind ->
        [unconfirmed] non confirmé
       *[contradiction] démenti
    } par { CARDINAL($opposing) }
case-headline =
    { $outright ->
        [yes] Affirmé
       *[no] Dit
    } par { $affirming }, { $kind ->
        [unconfirmed] non confirmé
       *[contradiction] démenti
    } par { $opposing }
side-affirm = affirment
side-deny = démentent
side-not-confirm = ne confirment pas
side-earlier = avant
side-later = après
chorus =
    { $who ->
        [outright] { CAPITAL($speakers) }{ chorus-from }
        [implied] { CAPITAL($implying) }, par ce qui découle de leurs propos{ chorus-from }
       *[both] { CAPITAL($speakers) } ; { $implying }, par ce qui découle de leurs propos{ chorus-from }
    }
chorus-from = {""} ; { $behind }, dans { $sources }.
chorus-echo =
    { $how ->
        [first-hand] { CAPITAL($speakers) }, plus d’une fois : { $sources }.
        [utterance] { CAPITAL($speakers) } : un même propos, rapporté de la même façon par { $sources }.
       *[origin] { CAPITAL($speakers) } ({ $sources }), avec pour origine { $origins }.
    }
