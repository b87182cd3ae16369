### De quoi sont faites les phrases sur deux chiffres

named = { $speaker } ({ $when })
different-origins =
    { $unknownOrigins ->
        [0] d’origines différentes
        [1] l’un d’origine inconnue
       *[2] tous deux d’origine inconnue
    }
reading =
    { $words } comme { $end } ou { $isUpper ->
        [yes] plus
       *[no] moins
    }
hinges-on = Seulement selon { $sources } : le même propos est aussi rapporté autrement.
independence =
    { $independence ->
        [shared] L’un s’appuie sur l’autre, ou tous deux sur un tiers.
        [independent] Rien ne dit que l’un s’appuie sur l’autre.
       *[not-shown] Rien ne montre si l’un le tient de l’autre.
    }

### Deux chiffres, et leur rapport

both-said = { $a } : { $aWords } ; { $b } : { $bWords }.
then-said = { $a } : { $aWords } ; puis { $b } : { $bWords }{ days-later }.
days-later =
    { $span ->
        [unknown] {""}
       *[other] , { so-many-days } plus tard
    }
both-count = Tous deux comptent « { $subject } »{ said-apart }, { different-origins }.
said-apart =
    { $span ->
        [unknown] {""}
        [same-day] , le même jour
       *[other] , à { so-many-days } d’écart
    }
no-number =
    Aucun nombre ne convient aux deux{ when-both } : { $gap ->
        [none] l’un exclut précisément le nombre que l’autre nomme
       *[other] les bornes les plus proches sont à { $gap } l’une de l’autre
    }.
when-both =
    { $when ->
        [same-day] , le même jour
        [untold] , à des jours que les textes ne distinguent pas
        [grows] , et un nombre qui ne fait que croître ne peut avoir baissé
       *[none] {""}
    }
both-go-back = Tous deux ont la même origine : { $aOrigin }.
update = Tous deux ont la même origine ({ $aOrigin }) : un décompte postérieur, qui ne retire rien.
revision =
    Tous deux ont la même origine ({ $aOrigin }) ; le chiffre postérieur remplace donc le précédent{ $direction ->
        [raises] {" "}et le relève de { $gap }
        [lowers] {" "}et l’abaisse de { $gap }
       *[none] {""}
    }.
retraction =
    { $b } a retiré ce qui avait été dit de « { $aSubject } » ({ $aWhen }) : { $aWords }.{ $instead ->
        [yes] {" "}À la place : { $bWords }.
       *[no] {""}
    }
compatible =
    { $why ->
        [rounded] L’un est l’autre arrondi.
        [open] Aucun n’exclut l’autre.
       *[overlap] { $steady ->
            [yes] Tous deux tiennent
           *[no] Si le nombre n’a pas changé entre-temps, tous deux tiennent
        } { $overlap }.
    }
agreement =
    { $a } et { $b } donnent le même chiffre, { $aWords }, { $unknownOrigins ->
        [0] selon { $aOrigin } et { $bOrigin }
        [1] { different-origins } ({ $aOrigin } ; { $bOrigin })
       *[2] { different-origins }
    }.
echo-of-utterance = { $aSource } et { $bSource } rapportent de la même façon un même propos ({ $aSpeaker }) : { $aWords }. Il compte une fois.
echo-of-origin = { $a } et { $b } donnent le même chiffre, { $aWords }, avec la même origine : { $aOrigin }. Il compte une fois.
told-differently =
    { $oneSource ->
        [yes] { $aSource } rapporte
       *[no] { $aSource } et { $bSource } rapportent
    } un même propos ({ $aSpeaker }), { $where ->
        [days] avec { $aWords } ({ $aWhen }) et { $bWords } ({ $bWhen })
        [one-source] avec à la fois { $aWords } et { $bWords }
       *[two-sources] avec { $aWords } dans l’un et { $bWords } dans l’autre
    }.
told-differently-why =
    { $sameNumber ->
        [yes] Le nombre est le même ; le mot qui le précède ne l’est pas, ni donc ce que le chiffre admet.
       *[no] Le chiffre lui-même n’est pas le même.
    }
part-and-whole = { $a } : { $aWords } pour « { $aSubject } » ; { $b } : { $bWords } pour « { $bSubject } ».
part-excluded =
    Tout ce que compte le premier, le second le compte aussi ; ils ne peuvent donc être tous deux exacts{ when-both }{ $gap ->
        [none] {""}
       *[other] {""} : le premier est trop grand d’au moins { $gap }
    }.
part-changed = Tout ce que compte le premier, le second le compte aussi ; { if-both-hold }.
changed =
    { $a } : { $aWords } ; { $b } : { $bWords }{ $told ->
        [yes] {" "}pour « { $subject } »
       *[no] {""}
    }.
change-needed = { CAPITAL(if-both-hold) }.
change-needed-own = Tous deux ont la même origine ({ $origin }) ; { if-both-hold }.
if-both-hold =
    si tous deux sont exacts, { $amount ->
        [none] il y eut { within } { $rises ->
            [yes] davantage
           *[no] moins
        }{ $unit ->
            [none] {""}
           *[other] {" "}de { $unit }
        }
       *[other] { $what ->
            [second] le second
           *[number] le nombre
        } a { $rises ->
            [yes] augmenté
           *[no] diminué
        } { $more ->
            [yes] de plus de
           *[no] d’au moins
        } { $amount }{ of-unit } { within }{ $readings ->
            [none] {""}
           *[other] {" "}(en lisant { $readings })
        }
    }
of-unit =
    { $unit ->
        [none] {""}
       *[other] {" "}{ $unit }
    }
if-same =
    Valable si tous deux comptent les mêmes{ $unit ->
        [none] {" "}choses
       *[other] { of-unit }
    } (« { $aSubject } », « { $bSubject } »). { CAPITAL($sentence) }

## Titres et leur première phrase

headline-part = { CAPITAL($aWords) } « { $aSubject } », mais { $bWords } « { $bSubject } » ?
headline-changed = { CAPITAL($aWords) }, puis { $bNoun } ?
headline-replaced =
    { $reworded ->
        [yes] { $aOrigin } : le même nombre en d’autres mots
       *[no] { CAPITAL($aWords) }, puis { $bNoun }
    }
headline-retracted =
    { $instead ->
        [yes] { CAPITAL($aWords) }, chiffre retiré pour { $bNoun }
       *[no] { CAPITAL($aNoun) } : chiffre retiré
    }
headline-figures = { CAPITAL($aWords) }, ou { $bNoun } ?
summary-conflict = { $a } contre { $b }, { different-origins }{ said-apart }.
summary-part = { $a } contre { $b }.
summary-changed = D’abord { $a }, puis { $b }.

## Plusieurs chiffres d’une même origine

series-headline = { CAPITAL($aWords) } puis { $bWords }, en { CARDINAL($figures) } chiffres
series =
    { $a } : { $aWords } ; en dernier lieu { $b } : { $bWords } ; en tout { CARDINAL($figures) } chiffres pour « { $subject } », tous d’une même origine ({ $aOrigin }). { $update ->
        [yes] Des décomptes postérieurs, qui ne retirent rien.
       *[no] Le dernier { $direction ->
            [raises] relève
            [lowers] abaisse
           *[none] reformule
        } le premier et prend sa place.
    }
no-conflict-headline = { CAPITAL($aWords) } et { $bWords } ne s’opposent pas
no-conflict = Pour « { $subject } », une même origine ({ $aOrigin }) : un décompte postérieur, et rien n’est retiré.
