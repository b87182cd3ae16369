### Рисунки: що стоїть поруч з іменами, числами й днями.

ladder-heading = Хто як далеко зайшов і коли
ladder-note = Сходинка веде стрілкою до того, що з неї випливає. Де біля імені немає слова, там твердження. Червона лінія — поворот одного мовця.
required-heading = Що мало б бути правдою
required-note = Кожне число як те, що воно допускає, на день, якого воно стосується. Сіре: що мало статися між двома, якщо обидва справджуються. З червоним краєм: що ніщо не могло зробити правдою.
provenance-heading = Звідки це походить
provenance-note = Жирне: де знання починається. Суцільна лінія: каже. Штрихова: передає. Пунктирна: почасти спирається.
provenance-origin = першоджерело
provenance-speaker = хто каже
provenance-agency = хто поширює
provenance-outlet = хто друкує
ladder-implies = випливає: { $labels }
required-change =
    { $rises ->
        [yes] зростання
       *[no] спад
    } щонайменше на { $amount }{ $span ->
        [unknown] {""}
        [at-least] {" "}за { least-days } або довше
        [same-day] {" "}того самого дня
        [exact] {" "}за { least-days }
        [range] {" "}за { $least }–{ most-days }
       *[at-most] {" "}не довше ніж за { most-days }
    }
required-conflict =
    жодне число не сумісне з обома{ $gap ->
        [none] {""}
       *[other] ; розрив — { $gap }
    }
required-outgrown =
    частина була б більша за ціле{ $gap ->
        [none] {""}
       *[other] {" "}на { $gap }
    }
required-if-same = якщо обидва про те саме: { $sentence }
provenance-caption =
    { CAPITAL($origins) }, { $claims } { $claims ->
        [one] заява
        [few] заяви
       *[many] заяв
    }.
provenance-says = хто каже: { $from }; кому: { $to }
provenance-repeats = чиї слова: { $from }; хто передає: { $to }
provenance-rests-on = частково звідси: { $from }; хто: { $to }
