### Сама мова: як вона пише числа, переліки й дати. Що можна вживати в кожному реченні, сказано в languages/en/.
### Імена й назви програма ставить у речення як вони є, не відмінюючи, і не знає ні їхнього роду, ні числа. Тому вони стоять
### тут у називному відмінку (після двокрапки, перед тире, в дужках), а те, що зроблено, названо іменником або дієсловом на
### -но, -то. Перед тире скрізь стоїть пробіл, на якому рядок не рветься.

tag = uk-UA
name = Українська
    .in-english = Ukrainian
aliases = none
quotation-marks = «…»
    .inner = „…“
thousands-mark = {"\u00A0"}
decimal-mark = ,

### Числа словами

# Одиниця лише біля іменника середнього роду (число, питання); де він чоловічого, речення обирає саме. «Два» стоїть в
# обох, тож іменників жіночого роду біля цих слів тут немає.
cardinal =
    { $count ->
        [0] нуль
        [1] одне
        [2] два
        [3] три
        [4] чотири
        [5] п’ять
        [6] шість
        [7] сім
        [8] вісім
        [9] дев’ять
        [10] десять
        [11] одинадцять
        [12] дванадцять
       *[other] { $count }
    }

### Переліки

list-middle = { $first }, { $second }
list-end = { $first } і { $second }
list-others = ще { $count }
after-comma = { $first }, { $second }
after-semicolon = { $first }; { $second }
after-colon = { $first }: { $second }

### Дні

month-short =
    { $month ->
        [1] січ.
        [2] лют.
        [3] бер.
        [4] квіт.
        [5] трав.
        [6] черв.
        [7] лип.
        [8] серп.
        [9] вер.
        [10] жовт.
        [11] лист.
       *[12] груд.
    }
month-long =
    { $month ->
        [1] січня
        [2] лютого
        [3] березня
        [4] квітня
        [5] травня
        [6] червня
        [7] липня
        [8] серпня
        [9] вересня
        [10] жовтня
        [11] листопада
       *[12] грудня
    }
day-short = { $day }{"\u00A0"}{ month-short }
day-short-year = { $day }{"\u00A0"}{ month-short } { $year }
day-long = { $day }{"\u00A0"}{ month-long }
day-long-year = { $day }{"\u00A0"}{ month-long } { $year }{"\u00A0"}року
day-of-month = { $day }
month-year = { month-short } { $year }
days-of-month = { $from }–{ $to }
days-of-months = { $from } – { $to }
by-day = не пізніше { $day }
from-day = не раніше { $day }
no-date = без дати

### Скільки днів

days = { $count } { $count ->
    [one] день
    [few] дні
   *[many] днів
}
# «5 днів», «від 1 до 7 днів»
so-many-days =
    { $span ->
        [at-least] щонайменше { least-days }
        [at-most] щонайбільше { most-days }
        [exact] { least-days }
       *[range] від { $least } до { $most } { $most ->
            [one] дня
           *[other] днів
        }
    }
least-days = { $least } { $least ->
    [one] день
    [few] дні
   *[many] днів
}
most-days = { $most } { $most ->
    [one] день
    [few] дні
   *[many] днів
}
# «з різницею в 5 днів»
in-so-many-days =
    { $span ->
        [at-least] щонайменше в { least-days }
        [at-most] щонайбільше в { most-days }
        [exact] в { $least ->
            [1] день
           *[other] { least-days }
        }
       *[range] в { $least }–{ most-days }
    }
# «через 5 днів», «через 1–7 днів»
after-so-many-days =
    { $span ->
        [at-least] щонайменше через { least-days }
        [at-most] щонайбільше через { most-days }
        [exact] через { least-days }
       *[range] через { $least }–{ most-days }
    }
within =
    { $span ->
        [unknown] за цей час
        [at-least] за цей час
        [same-day] того самого дня
        [exact] за { least-days }
        [range] за { $least }–{ most-days }
       *[at-most] не довше ніж за { most-days }
    }

### Скільки чого

reports = { $count } { $count ->
    [one] текст
    [few] тексти
   *[many] текстів
}
speakers = { $count } { $count ->
    [one] мовець
    [few] мовці
   *[many] мовців
}
claims = { $count } { $count ->
    [one] заява
    [few] заяви
   *[many] заяв
}
sources = { $count } { $count ->
    [one] джерело
    [few] джерела
   *[many] джерел
}
times =
    { $count ->
        [0] {""}
        [1] один раз
        [2] двічі
        [3] тричі
       *[other] { $count } { $count ->
            [one] раз
            [few] рази
           *[many] разів
        }
    }
language-name =
    { $tag ->
        [nb] норвезька (букмол)
        [nn] норвезька (нюношк)
        [no] норвезька
        [und] не вказано
       *[other] { $name }
    }
