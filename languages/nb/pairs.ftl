### To tall, og hva de er for hverandre.

named = { $speaker } ({ $when })
both-said = { $a } oppga { $aWords }, { $b } { $bWords }.
then-said = { $a } oppga { $aWords }, deretter oppga { $b } { $bWords }{ days-later }.
days-later =
    { $span ->
        [unknown] {""}
       *[other] , { so-many-days } senere
    }
both-count = Begge teller «{ $subject }»{ said-apart }, { different-origins }.
said-apart =
    { $span ->
        [unknown] {""}
        [same-day] , sagt samme dag
       *[other] , sagt med { so-many-days } mellom
    }
different-origins =
    { $unknownOrigins ->
        [0] fra ulike opphav
        [1] det ene av ukjent opphav
       *[2] begge av ukjent opphav
    }
no-number =
    Ingen tall passer med begge{ when-both }: { $gap ->
        [none] det ene utelukker nettopp tallet det andre nevner
       *[other] de nærmeste endene ligger { $gap } fra hverandre
    }.
when-both =
    { $when ->
        [same-day] , på samme dag
        [untold] , på dager tekstene ikke skiller fra hverandre
        [grows] , og et tall som bare vokser, kan ikke ha falt
       *[none] {""}
    }
both-go-back = Begge går tilbake til { $aOrigin }.
update = Begge går tilbake til { $aOrigin }: et senere tall, og ingenting er trukket tilbake.
revision =
    Begge går tilbake til { $aOrigin }, så det senere tallet erstatter det tidligere{ $direction ->
        [raises] {" "}og hever det med { $gap }
        [lowers] {" "}og senker det med { $gap }
       *[none] {""}
    }.
retraction =
    { $b } trakk tilbake det som var sagt om «{ $aSubject }» ({ $aWhen }): { $aWords }.{ $instead ->
        [yes] {" "}I stedet: { $bWords }.
       *[no] {""}
    }
compatible =
    { $why ->
        [rounded] Det ene er det andre avrundet.
        [open] Ingenting i dem utelukker det andre.
       *[overlap] { $steady ->
            [yes] Begge stemmer
           *[no] Hvis tallet ikke endret seg imellom, stemmer begge
        } { $overlap }.
    }
agreement =
    { $a } og { $b } oppga begge { $aWords }, { $unknownOrigins ->
        [0] fra { $aOrigin } og { $bOrigin }
        [1] { different-origins } ({ $aOrigin }; { $bOrigin })
       *[2] { different-origins }
    }.
echo-of-utterance = { $aSource } og { $bSource } gjengir samme ytring fra { $aSpeaker } likt: { $aWords }. Den teller én gang.
echo-of-origin = { $a } og { $b } oppga begge { $aWords }, og begge går tilbake til { $aOrigin }. Det teller én gang.
told-differently =
    { told-of } { $where ->
        [days] med { $aWords } ({ $aWhen }) og { $bWords } ({ $bWhen })
        [one-source] med både { $aWords } og { $bWords }
       *[two-sources] med { $aWords } i den ene og { $bWords } i den andre
    }.
told-of =
    { $oneSource ->
        [yes] { $aSource } gjengir én ytring fra { $aSpeaker },
       *[no] { $aSource } og { $bSource } gjengir samme ytring fra { $aSpeaker },
    }
told-differently-why =
    { $sameNumber ->
        [yes] Tallet er det samme; ordet foran er det ikke, og dermed heller ikke det tallet rommer.
       *[no] Selve tallet er ikke det samme.
    }
part-and-whole = { $a } oppga { $aWords } for «{ $aSubject }», { $b } { $bWords } for «{ $bSubject }».
part-excluded =
    Alle i det første telles med i det andre, så begge kan ikke stemme{ when-both }{ $gap ->
        [none] {""}
       *[other] : det første er minst { $gap } for stort
    }.
part-changed = Alle i det første telles med i det andre, så { if-both-hold }.
changed =
    { $a } oppga { $aWords }, { $b } { $bWords }{ $told ->
        [yes] {" "}for «{ $subject }»
       *[no] {""}
    }.
change-needed = { CAPITAL(if-both-hold) }.
change-needed-own = Begge går tilbake til { $origin }; { if-both-hold }.
if-both-hold =
    { $amount ->
        [none] hvis begge stemmer, ble det { $rises ->
            [yes] flere
           *[no] færre
        }{ of-unit } { within }
       *[other] hvis begge stemmer, { $rises ->
            [yes] steg
           *[no] falt
        } { $what ->
            [second] det andre
           *[number] tallet
        } med { $more ->
            [yes] mer enn
           *[no] minst
        } { $amount }{ of-unit } { within }{ $readings ->
            [none] {""}
           *[other] {" "}(når { $readings })
        }
    }
of-unit =
    { $unit ->
        [none] {""}
       *[other] {" "}{ $unit }
    }
reading =
    { $words } leses som { $end } eller { $isUpper ->
        [yes] mer
       *[no] mindre
    }
if-same =
    Hvis begge teller { $unit ->
        [none] det samme
       *[other] samme { $unit }
    } («{ $aSubject }», «{ $bSubject }»): { $sentence }
hinges-on = Bare slik { $sources } gjengir det: samme ytring er også gjengitt annerledes.
independence =
    { $independence ->
        [shared] Den ene bygger på den andre, eller begge på en tredje.
        [independent] Ingen av dem er vist å bygge på den andre.
       *[not-shown] Om den ene har det fra den andre, er ikke vist.
    }

## Overskrifter og sammendrag

headline-part = { CAPITAL($aWords) } «{ $aSubject }», men { $bWords } «{ $bSubject }»?
headline-changed = { CAPITAL($aWords) }, deretter { $bNoun }?
headline-replaced =
    { $reworded ->
        [yes] { $aOrigin } omformulerer tallet sitt
       *[no] Fra { $aWords } til { $bNoun }
    }
headline-retracted =
    { $instead ->
        [yes] { CAPITAL($aWords) }, trukket tilbake for { $bNoun }
       *[no] { CAPITAL($aNoun) }: trukket tilbake
    }
headline-figures = { CAPITAL($aWords) }, eller { $bNoun }?
summary-conflict = { $a } mot { $b }, { different-origins }{ said-apart }.
summary-part = { $a } mot { $b }.
summary-changed = { $a }, deretter { $b }.

## Flere tall fra ett opphav

series-headline = Fra { $aWords } til { $bWords }, i { CARDINAL($figures) } tall
series =
    { $a } sa { $aWords }, og til sist sa { $b } { $bWords }; i alt { CARDINAL($figures) } tall for «{ $subject }», alle fra { $aOrigin }. { $update ->
        [yes] Senere tall, og ingenting er trukket tilbake.
       *[no] Det siste { $direction ->
            [raises] hever
            [lowers] senker
           *[none] omformulerer
        } det første og erstatter det.
    }
no-conflict-headline = { CAPITAL($aWords) } og { $bWords } er ikke i motstrid
no-conflict = For «{ $subject }» er begge fra { $aOrigin }: et senere tall, og ingenting er trukket tilbake.
