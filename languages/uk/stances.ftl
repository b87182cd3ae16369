### Позиції: хто стверджує, хто заперечує. Хто щось каже, той ще не підтвердив; хто не підтверджує, той не заперечив.
### «Стверджувати» тут завжди твердження, а не підтвердження. Слова ці стоять поруч з іменем, рід і число якого програмі
### невідомі, тож це іменники. Про докази сказано лише, що їх не має сам мовець, а не що їх немає взагалі.

stance-affirms = твердження
stance-denies = заперечення
stance-no-evidence = власних доказів немає
stance-declines-to-confirm = без підтвердження
stance-does-not-deny = без заперечення
stance-conditional = як умова
stance-retracts = відкликання
modality-observed = спостережено
modality-assessed = оцінено
modality-planned = заплановано
modality-forecast = очікувано
modality-alleged = заявлено
modality-hypothetical = гіпотетично
likelihood-remote = ледь можливо
likelihood-very-unlikely = дуже малоймовірно
likelihood-unlikely = малоймовірно
likelihood-even-chance = так само ймовірно, як і ні
likelihood-likely = імовірно
likelihood-very-likely = дуже ймовірно
likelihood-almost-certain = майже напевно
# Після тире за іменем: «Ане — твердження».
took =
    { $way ->
        [observed] твердження{ about-it }
        [assessed] оцінка, що { it } так
        [alleged] заява про { it }
        [planned] згадка про { it } як про план
        [forecast] очікування{ of-it }
        [hypothetical] згадка про { it } як про можливе
        [denies] заперечення{ of-it }
        [no-evidence] власних доказів{ of-it } немає
        [declines-to-confirm] без підтвердження{ of-it }
        [does-not-deny] без заперечення{ of-it }
        [conditional] згадка про { it } як про умову
        [retracts] відкликання сказаного про { it }
        [called-not] оцінка «{ $likelihood }, що { it } не так»
       *[called] оцінка{ of-it } «{ $likelihood }»
    }
it =
    { $on ->
        [first] перше
        [second] друге
       *[it] це
    }
about-it =
    { $on ->
        [first] {" "}про перше
        [second] {" "}про друге
       *[it] {""}
    }
of-it =
    { $on ->
        [first] {" "}першого
        [second] {" "}другого
       *[it] {""}
    }
turned = раніше: { $took }
turned-from = раніше: { $who } — { $took }
none-named = без імен
words-for-none-named = *неназван*, *не назван*, *без імен*, *безіменн*, *анонімн*, *не вказан*, *невідом*

### Що стоїть після речення про дві позиції

known-since = Це не заперечення: обидва можуть бути правдою, і з того часу це могло статися.
unconfirmed = Це не заперечення і не підтвердження.
stance-changed =
    { $unsure ->
        [yes] І те, і те справдиться,
       *[no] І те, і те може бути правдою,
    } лише якщо { within } { $turn ->
        [gave-way] одне поступилося місцем другому
        [came-about] { it } стало правдою
       *[ended] { it } перестало бути правдою
    }.
both-speak-for = Обидві заяви — від однієї сторони: { $party }.
not-both =
    { $case ->
        [unsure] Справдитися може щонайбільше одне.
        [same-day] Того самого дня одне виключає інше.
        [any-day] Одне виключає інше, хоч би який був день.
        [stays-so] Одне виключає інше: що сталося, те лишається.
        [mixed] Того самого дня одне виключає інше; не всі дні тексти розрізняють.
        [untold] Одне виключає інше в дні, яких тексти не розрізняють.
       *[untold-day] Того самого дня одне виключає інше, а днів тексти не розрізняють.
    }
no-longer-denied = уже без заперечення

### Дві позиції і те, як вони стоять одна до одної

on-subject =
    { $way ->
        [one] Про «{ $subject }»:
        [excludes] «{ $special }» і «{ $general }» виключають одне одного.
       *[implies] Із «{ $special }» випливає «{ $general }».
    }
stances-told = { on-subject } { $a } — { $aTook }; { $b } — { $bTook }.
stance-moved =
    { on-subject } { $a } — { $aTook }; { $span ->
        [unknown] {""}
       *[other] { after-so-many-days }{" "}
    }{ $b } — { $bTook }.
retraction-of-stance =
    { $b } — відкликання сказаного про «{ $aSubject }» ({ $aWhen }): «{ $aWords }».{ $instead ->
        [yes] {" "}Натомість: «{ $bWords }».
       *[no] {""}
    }
same-stance = { on-subject } { $a } і { $b } — однакова позиція: { $stance }.
stance-echo-of-utterance =
    { $aSource } і { $bSource } однаково передають одне висловлювання про «{ $subject }» ({ $aSpeaker }). Його враховано один раз.
stance-repeated =
    { $aSpeaker } — двічі та сама позиція щодо «{ $subject }»: { $hedged ->
        [yes] { $aTook } ({ $aWhen }), { $bTook } ({ $bWhen })
       *[no] { $stance } ({ $aWhen }; { $bWhen })
    }. Враховано один раз.
stance-echo-of-origin =
    { $a } і { $b } — однакова позиція щодо «{ $subject }»; першоджерело обох — { $aOrigin }. Враховано один раз.
stance-told-differently =
    { $way ->
        [one] Одне висловлювання про «{ $subject }» ({ $aSpeaker }) передано по-різному: { $aSource } — «{ $aWords }», { $bSource } — «{ $bWords }».
       *[other] { on-subject } Одне висловлювання передано по-різному. { $aSource }: { $aSpeaker } — { $aTook }; { $bSource }: { $bSpeaker } — { $bTook }.
    }

### Заголовки про дві позиції

headline-moved = { $who }: «{ $aWords }», потім «{ $bWords }»
headline-stance-retracted = { $bSpeaker }: сказане відкликано
headline-stances = { $aSpeaker } і { $bSpeaker }: { LOWER($kind) }

### Кілька з кожного боку

camp =
    { $speakers } — { $took }{ $indirect ->
        [yes] {" "}(як випливає зі сказаного)
       *[no] {""}
    }
case-unconfirmed = { $affirming }; { $opposing }. Це не заперечення.
case-contradiction = { $affirming }; { $opposing }.
case-on = Про «{ $proposition }»: { $camps }
stands-against =
    { $isFirst ->
        [yes] суперечать між собою:{" "}
       *[no] {""}
    }{ $opposing } — { $affirming }
against-all = усі, хто стверджує
case-short =
    { $label }: { $outright ->
        [yes] { $affirming ->
            [1] один стверджує
            [one] { CARDINAL($affirming) } стверджує
           *[other] { CARDINAL($affirming) } стверджують
        }
       *[no] { $affirming ->
            [1] один так каже
            [one] { CARDINAL($affirming) } так каже
           *[other] { CARDINAL($affirming) } так кажуть
        }
    }{ $indirect ->
        [0] {""}
        [1] {" "}(один непрямо)
       *[other] {" "}({ CARDINAL($indirect) } непрямо)
    }, { $kind ->
        [unconfirmed] { $opposing ->
            [1] один не підтверджує
            [one] { CARDINAL($opposing) } не підтверджує
           *[other] { CARDINAL($opposing) } не підтверджують
        }
       *[contradiction] { $opposing ->
            [1] один заперечує
            [one] { CARDINAL($opposing) } заперечує
           *[other] { CARDINAL($opposing) } заперечують
        }
    }
case-headline =
    { $outright ->
        [yes] Твердження
       *[no] Заяви
    }: { $affirming }; { $kind ->
        [unconfirmed] без підтвердження
       *[contradiction] заперечення
    }: { $opposing }
side-affirm = стверджують
side-deny = заперечують
side-not-confirm = не підтверджують
side-earlier = раніше
side-later = пізніше
chorus =
    { $who ->
        [outright] { CAPITAL($speakers) }{ chorus-from }
        [implied] { CAPITAL($implying) } (як випливає зі сказаного){ chorus-from }
       *[both] { CAPITAL($speakers) }; { $implying } (як випливає зі сказаного){ chorus-from }
    }
chorus-from = ; { $behind }; джерела: { $sources }.
chorus-echo =
    { $how ->
        [first-hand] { CAPITAL($speakers) }, не один раз: { $sources }.
        [utterance] { CAPITAL($speakers) }: одне висловлювання, передане однаково ({ $sources }).
       *[origin] { CAPITAL($speakers) } ({ $sources }); першоджерело — { $origins }.
    }
