### Речення, якими порівняння починається під заголовком.

lead-statements =
    { reports-in-words } { $sources ->
        [one] містить
       *[other] містять
    } { $statements } { $statements ->
        [one] позицію
        [few] позиції
       *[many] позицій
    }.
lead-words =
    { reports-in-words } { $sources ->
        [one] наводить
       *[other] наводять
    } числа лише словами.
lead-numbers =
    { reports-in-words } { $sources ->
        [one] наводить
       *[other] наводять
    } { CARDINAL($numbers) } { $numbers ->
        [one] число
        [few] числа
       *[many] чисел
    } на { $counts ->
        [1] один показник
        [one] { CARDINAL($counts) } показник
        [few] { CARDINAL($counts) } різні показники
       *[many] { CARDINAL($counts) } різних показників
    }.
lead-figures =
    { reports-in-words }: { $figures } на { $counts ->
        [1] один показник
        [one] { CARDINAL($counts) } показник
        [few] { CARDINAL($counts) } показники
       *[many] { CARDINAL($counts) } показників
    }.
reports-in-words =
    { $sources ->
        [1] Один текст
        [one] { CARDINAL($sources) } текст
        [few] { CAPITAL(CARDINAL($sources)) } тексти
       *[many] { CAPITAL(CARDINAL($sources)) } текстів
    }
excluded-unsure = «{ $subject }» вважають імовірним чи можливим, і це заперечують.
excluded-statement = «{ $subject }» стверджують і заперечують, а одне виключає інше{ untold-days }.
excluded-figures =
    { both-figures } несумісні{ untold-days }{ $part ->
        [yes] : усе з одного числа входить і в друге
       *[no] {""}
    }.
untold-days =
    { $untold ->
        [yes] {" "}в дні, яких тексти не розрізняють
       *[no] {""}
    }
both-figures =
    { $oneSubject ->
        [yes] { CAPITAL($aWords) } і { $bNoun } («{ $aSubject }»)
       *[no] { CAPITAL($aWords) } («{ $aSubject }») і { $bNoun } («{ $bSubject }»)
    }
also-excluded = Спірне також: { $subjects }.
other-subjects = ще { CARDINAL($count) } { $count ->
    [one] питання
    [few] питання
   *[many] питань
}
none-excluded-replaced =
    { $retracted ->
        [yes] { CAPITAL($aNoun) } («{ $aSubject }»): число відкликано ({ $aSpeaker }).
       *[no] { CAPITAL($aNoun) } («{ $aSubject }»): натомість тепер { $bWords }, з того самого першоджерела.
    }
none-excluded =
    { $ofTheirDays ->
        [yes] Усі числа одного показника можуть бути правильними, кожне на свій день.
       *[no] Жодні два числа одного показника не виключають одне одного.
    }
deck-changed =
    { both-figures } сумісні, лише якщо { within } { $rises ->
        [yes] додалося
       *[no] відпало
    } щонайменше { $amount }.
not-known =
    { $open ->
        [same] Невідомо, { whether-same }.
        [unnamed] Невідомо, { who-gave }.
       *[both] Невідомо, { whether-same }, і { who-gave }.
    }
whether-same = чи «{ $aSubject }» — це «{ $bSubject }»
who-gave =
    { $count ->
        [1] чиє одне з чисел
       *[other] чиї { CARDINAL($count) } { $count ->
            [one] число
            [few] числа
           *[many] чисел
        }
    }
