### Woraus die Sätze über zwei Zahlen bestehen

named = { $speaker } ({ $when })
different-origins =
    { $unknownOrigins ->
        [0] von verschiedenen Ursprüngen
        [1] die eine von unbekanntem Ursprung
       *[2] beide von unbekanntem Ursprung
    }
reading =
    { $words } als { $end } oder { $isUpper ->
        [yes] mehr
       *[no] weniger
    }
hinges-on =
    Nur so, wie es { $sources } { $count ->
        [one] wiedergibt
       *[other] wiedergeben
    }: Dieselbe Äußerung wird auch anders berichtet.
independence =
    { $independence ->
        [shared] Die eine Angabe stützt sich auf die andere, oder beide auf eine dritte.
        [independent] Dass sich die eine auf die andere stützt, sagt keine Quelle.
       *[not-shown] Ob die eine von der anderen stammt, ist nicht gezeigt.
    }

### Zwei Zahlen, und wie sie zueinander stehen

both-said = { $a }: { $aWords }; { $b }: { $bWords }.
then-said = { $a }: { $aWords }; dann { $b }: { $bWords }{ days-later }.
days-later =
    { $span ->
        [unknown] {""}
       *[other] , { so-many-days } später
    }
both-count = Beide zählen „{ $subject }“{ said-apart }, { different-origins }.
said-apart =
    { $span ->
        [unknown] {""}
        [same-day] , gesagt am selben Tag
       *[other] , gesagt im Abstand von { of-so-many-days }
    }
no-number =
    Keine Zahl passt zu beiden{ when-both }: { $gap ->
        [none] Die eine schließt gerade die Zahl aus, die die andere nennt
       *[other] Die nächsten Enden liegen { $gap } auseinander
    }.
when-both =
    { $when ->
        [same-day] , am selben Tag
        [untold] , an Tagen, die die Texte nicht unterscheiden
        [grows] , und eine Zahl, die nur wächst, kann nicht gefallen sein
       *[none] {""}
    }
both-go-back = Beide gehen auf { $aOrigin } zurück.
update = Beide gehen auf { $aOrigin } zurück: eine spätere Zählung, mit der nichts zurückgenommen ist.
revision =
    Beide gehen auf { $aOrigin } zurück; damit tritt die spätere Zahl an die Stelle der früheren{ $direction ->
        [raises] {" "}und erhöht sie um { $gap }
        [lowers] {" "}und senkt sie um { $gap }
       *[none] {""}
    }.
retraction =
    { $b } nahm zurück, was zu „{ $aSubject }“ gesagt worden war ({ $aWhen }): { $aWords }.{ $instead ->
        [yes] {" "}An seiner Stelle: { $bWords }.
       *[no] {""}
    }
compatible =
    { $why ->
        [rounded] Die eine ist die andere, gerundet.
        [open] Keine schließt die andere aus.
       *[overlap] { $steady ->
            [yes] Beide gelten
           *[no] Hat sich die Zahl dazwischen nicht geändert, gelten beide
        } { $overlap }.
    }
agreement =
    { $a } und { $b } nannten beide { $aWords }, { $unknownOrigins ->
        [0] nach { $aOrigin } und { $bOrigin }
        [1] { different-origins } ({ $aOrigin }; { $bOrigin })
       *[2] { different-origins }
    }.
echo-of-utterance = { $aSource } und { $bSource } geben dieselbe Äußerung von { $aSpeaker } gleich wieder: { $aWords }. Sie zählt einmal.
echo-of-origin = { $a } und { $b } nannten beide { $aWords }, und beide gehen auf { $aOrigin } zurück. Es zählt einmal.
told-differently =
    { $oneSource ->
        [yes] { $aSource } gibt
       *[no] { $aSource } und { $bSource } geben
    } dieselbe Äußerung von { $aSpeaker } wieder, { $where ->
        [days] mit { $aWords } ({ $aWhen }) und { $bWords } ({ $bWhen })
        [one-source] sowohl mit { $aWords } als auch mit { $bWords }
       *[two-sources] mit { $aWords } hier und { $bWords } dort
    }.
told-differently-why =
    { $sameNumber ->
        [yes] Die Zahl ist dieselbe; das Wort davor ist es nicht, und damit auch nicht, was sie zulässt.
       *[no] Schon die Zahl ist nicht dieselbe.
    }
part-and-whole = { $a }: { $aWords } für „{ $aSubject }“; { $b }: { $bWords } für „{ $bSubject }“.
part-excluded =
    Was die erste Zahl zählt, zählt die zweite mit; es können also nicht beide stimmen{ when-both }{ $gap ->
        [none] {""}
       *[other] : Die erste ist um mindestens { $gap } zu groß
    }.
part-changed = Was die erste Zahl zählt, zählt die zweite mit; { if-both-hold }.
changed =
    { $a }: { $aWords }; { $b }: { $bWords }{ $told ->
        [yes] {" "}für „{ $subject }“
       *[no] {""}
    }.
change-needed = { CAPITAL(if-both-hold) }.
change-needed-own = Beide gehen auf { $origin } zurück; { if-both-hold }.
if-both-hold =
    { $amount ->
        [none] stimmen beide, so wurden es { within } { $rises ->
            [yes] mehr
           *[no] weniger
        }{ of-unit }
       *[other] stimmen beide, so { $rises ->
            [yes] stieg
           *[no] fiel
        } { $what ->
            [second] die zweite
           *[number] die Zahl
        } { within } um { $more ->
            [yes] mehr als
           *[no] mindestens
        } { $amount }{ of-unit }{ $readings ->
            [none] {""}
           *[other] {" "}(gelesen: { $readings })
        }
    }
of-unit =
    { $unit ->
        [none] {""}
       *[other] {" "}{ $unit }
    }
if-same =
    Gilt, falls beide { $unit ->
        [none] dasselbe
       *[other] dieselben { $unit }
    } zählen („{ $aSubject }“, „{ $bSubject }“). { CAPITAL($sentence) }

## Überschriften und ihr erster Satz

headline-part = { CAPITAL($aWords) } „{ $aSubject }“, aber { $bWords } „{ $bSubject }“?
headline-changed = { CAPITAL($aWords) }, dann { $bNoun }?
headline-replaced =
    { $reworded ->
        [yes] { $aOrigin }: dieselbe Zahl in anderen Worten
       *[no] Von { $aWords } zu { $bNoun }
    }
headline-retracted =
    { $instead ->
        [yes] { CAPITAL($aWords) }, zurückgenommen zugunsten von { $bNoun }
       *[no] { CAPITAL($aNoun) }: zurückgenommen
    }
headline-figures = { CAPITAL($aWords) } oder { $bNoun }?
summary-conflict = { $a } gegen { $b }, { different-origins }{ said-apart }.
summary-part = { $a } gegen { $b }.
summary-changed = Erst { $a }, dann { $b }.

## Mehrere Zahlen von einem Ursprung

series-headline = Von { $aWords } zu { $bWords }, in { CARDINAL($figures) } Zahlen
series =
    { $a }: { $aWords }; zuletzt { $b }: { $bWords }; im Ganzen { CARDINAL($figures) } Zahlen für „{ $subject }“, jede von { $aOrigin }. { $update ->
        [yes] Spätere Zählungen, mit denen nichts zurückgenommen ist.
       *[no] { $direction ->
            [raises] Die letzte ist höher als die erste
            [lowers] Die letzte ist niedriger als die erste
           *[none] Die letzte sagt die erste in anderen Worten
        } und tritt an ihre Stelle.
    }
no-conflict-headline = { CAPITAL($aWords) } und { $bWords } widersprechen sich nicht
no-conflict = Für „{ $subject }“ gehen beide auf { $aOrigin } zurück: eine spätere Zählung, nichts zurückgenommen.
