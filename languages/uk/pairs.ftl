### З чого складаються речення про два числа

named = { $speaker } ({ $when })
different-origins =
    { $unknownOrigins ->
        [0] з різних першоджерел
        [1] першоджерело одного невідоме
       *[2] першоджерела обох невідомі
    }
reading =
    { $words } — це { $end } або { $isUpper ->
        [yes] більше
       *[no] менше
    }
hinges-on = Лише в такому переказі: { $sources }. Те саме висловлювання передано й інакше.
independence =
    { $independence ->
        [shared] Одне спирається на інше, або обидва на третє.
        [independent] Ніде не сказано, що одне спирається на інше.
       *[not-shown] Чи походить одне від іншого, не показано.
    }

### Два числа і те, як вони стоять одне до одного

both-said = { $a }: { $aWords }; { $b }: { $bWords }.
then-said = { $a }: { $aWords }; потім { $b }: { $bWords }{ days-later }.
days-later =
    { $span ->
        [unknown] {""}
       *[other] , { after-so-many-days }
    }
both-count = Обидва числа — про «{ $subject }», { different-origins }{ said-apart }.
said-apart =
    { $span ->
        [unknown] {""}
        [same-day] , сказані того самого дня
       *[other] , сказані з різницею { in-so-many-days }
    }
no-number =
    Жодне число не сумісне з обома{ when-both }: { $gap ->
        [none] одне з них виключає саме те число, яке називає інше
       *[other] найближчі межі розходяться на { $gap }
    }.
when-both =
    { $when ->
        [same-day] {" "}на той самий день
        [untold] {" "}на дні, яких тексти не розрізняють
        [grows] , а число, яке лише зростає, не могло зменшитися
       *[none] {""}
    }
both-go-back = Першоджерело обох — { $aOrigin }.
update = Першоджерело обох — { $aOrigin }: це пізніший підрахунок, нічого не відкликано.
revision =
    Першоджерело обох — { $aOrigin }; отже, пізніше число заступає попереднє{ $direction ->
        [raises] {" "}і збільшує його на { $gap }
        [lowers] {" "}і зменшує його на { $gap }
       *[none] {""}
    }.
retraction =
    { $b } — відкликання сказаного про «{ $aSubject }» ({ $aWhen }): { $aWords }.{ $instead ->
        [yes] {" "}Натомість: { $bWords }.
       *[no] {""}
    }
compatible =
    { $why ->
        [rounded] Одне число — це інше, заокруглене.
        [open] Жодне не виключає іншого.
       *[overlap] { $steady ->
            [yes] Обидва
           *[no] Якщо число за цей час не змінилося, обидва
        } справджуються { $overlap }.
    }
agreement =
    { $a } і { $b }: те саме число, { $aWords }; { $unknownOrigins ->
        [0] першоджерела — { $aOrigin } і { $bOrigin }
        [1] { different-origins } ({ $aOrigin }; { $bOrigin })
       *[2] { different-origins }
    }.
echo-of-utterance = { $aSource } і { $bSource } однаково передають одне висловлювання ({ $aSpeaker }): { $aWords }. Його враховано один раз.
echo-of-origin = { $a } і { $b }: те саме число, { $aWords }; першоджерело обох — { $aOrigin }. Враховано один раз.
told-differently =
    Одне висловлювання ({ $aSpeaker }) передано { $where ->
        [days] так: { $aWords } ({ $aWhen }) і { $bWords } ({ $bWhen })
        [one-source] в одному джерелі ({ $aSource }) і як { $aWords }, і як { $bWords }
       *[two-sources] по-різному: { $aSource } — { $aWords }, { $bSource } — { $bWords }
    }.
told-differently-why =
    { $sameNumber ->
        [yes] Число те саме; слово перед ним інше, а отже, й те, що воно допускає.
       *[no] Інше вже саме число.
    }
part-and-whole = { $a }: { $aWords } («{ $aSubject }»); { $b }: { $bWords } («{ $bSubject }»).
part-excluded =
    Усе з першого числа входить і в друге, тож вони несумісні{ when-both }{ $gap ->
        [none] {""}
       *[other] : перше завелике щонайменше на { $gap }
    }.
part-changed = Усе з першого числа входить і в друге, тож { if-both-hold }.
changed =
    { $a }: { $aWords }; { $b }: { $bWords }{ $told ->
        [yes] {" "}(«{ $subject }»)
       *[no] {""}
    }.
change-needed = { CAPITAL(if-both-hold) }.
change-needed-own = Першоджерело обох — { $origin }; { if-both-hold }.
if-both-hold =
    якщо обидва правильні, { $amount ->
        [none] { within } стало { $rises ->
            [yes] більше
           *[no] менше
        }{ of-unit }
       *[other] { $what ->
            [second] друге
           *[number] число
        } { within } { $rises ->
            [yes] зросло
           *[no] зменшилося
        } { $more ->
            [yes] більш ніж
           *[no] щонайменше
        } на { $amount }{ of-unit }{ $readings ->
            [none] {""}
           *[other] {" "}(якщо { $readings })
        }
    }
of-unit =
    { $unit ->
        [none] {""}
       *[other] {" "}{ $unit }
    }
if-same =
    За умови, що обидва числа — { $unit ->
        [none] про те саме
       *[other] кількість тих самих { $unit }
    } («{ $aSubject }», «{ $bSubject }»). { CAPITAL($sentence) }

## Заголовки та перше речення під ними

headline-part = { CAPITAL($aWords) } «{ $aSubject }», але { $bWords } «{ $bSubject }»?
headline-changed = { CAPITAL($aWords) }, потім { $bNoun }?
headline-replaced =
    { $reworded ->
        [yes] { $aOrigin }: те саме число іншими словами
       *[no] { CAPITAL($aWords) }, потім { $bNoun }
    }
headline-retracted =
    { $instead ->
        [yes] { CAPITAL($aWords) }: відкликано, натомість { $bNoun }
       *[no] { CAPITAL($aNoun) }: відкликано
    }
headline-figures = { CAPITAL($aWords) } чи { $bNoun }?
summary-conflict = Перше — { $a }, друге — { $b }, { different-origins }{ said-apart }.
summary-part = Перше — { $a }, друге — { $b }.
summary-changed = Спершу { $a }, потім { $b }.

## Кілька чисел з одного першоджерела

series-headline = { CAPITAL($aWords) }, згодом { $bWords }: усього { numbers-in-words }
numbers-in-words = { CARDINAL($figures) } { $figures ->
    [one] число
    [few] числа
   *[many] чисел
}
series =
    { $a }: { $aWords }; востаннє { $b }: { $bWords }. Усього { numbers-in-words } про «{ $subject }», усі з одного першоджерела ({ $aOrigin }). { $update ->
        [yes] Це пізніші підрахунки, нічого не відкликано.
       *[no] Останнє { $direction ->
            [raises] більше за перше
            [lowers] менше за перше
           *[none] передає перше іншими словами
        } й заступає його.
    }
no-conflict-headline = { CAPITAL($aWords) } і { $bWords } не суперечать одне одному
no-conflict = «{ $subject }», першоджерело обох — { $aOrigin }: пізніший підрахунок, нічого не відкликано.
