### Речення й слова на сторінках, що не стоять більше ніде.

quoted = «{ $text }»
held-for = станом на { $day }
rests-on = частково звідси: { $names }
taken-back = відкликано { $day }
shared-number = Число { $number } позначає { CARDINAL($count) } { $count ->
    [one] показник
    [few] різні показники
   *[many] різних показників
}: { $labels }
edition = Випуск { $number }
footing =
    { $claims } { claims-noun }, { $sources } { $sources ->
        [one] джерело
        [few] джерела
       *[many] джерел
    }, { quotes-checked }
source-checked = { $claims } { claims-noun }, { quotes-checked }.
claims-noun =
    { $claims ->
        [one] заява
        [few] заяви
       *[many] заяв
    }
quotes-checked =
    { $checked ->
        [none] цитати не перевірено: немає архіву
        [all] усі цитати перевірено{ on-day }
       *[some] перевірено { $proven } з { $claims } { $claims ->
            [one] цитати
           *[other] цитат
        }{ on-day }
    }
on-day =
    { $on ->
        [none] {""}
       *[other] {" "}{ $on }
    }
source-coverage =
    Чисел у тексті: { $figures }; у заявах { $covered }, свідомо пропущено { $ignored }{ $open ->
        [0] {""}
       *[other] , не опрацьовано { $open }
    }.
figure-unread = ; число не перевірено: для цієї мови немає словника ({ $language })
excerpt-checked =
    { $status ->
        [found] знайдено в архівному тексті
        [line] рядок { $line }
        [ambiguous] стоїть в архівному тексті не один раз
        [not-found] НЕ ЗНАЙДЕНО в архівному тексті
        [locked] перевірено { $on }
       *[no-archive] не перевірено: немає архівного тексту
    }
outlet-unknown = { $agency } (видання не вказано)
agency-on = { $agency }, видання { $publisher }
group-summary =
    { $reports } { $reports ->
        [one] текст
        [few] тексти
       *[many] текстів
    }, { $origins }, { $positions } { $positions ->
        [one] версія
        [few] версії
       *[many] версій
    }{ $gap ->
        [none] {""}
       *[other] ; найбільший розрив — { $gap }
    }
follows = Випливає з такого: { $labels }.
lineup-in-words = Зіставлення чисел на осі від 0 до { $tick }. { $rows }.
timeline-in-words =
    Часова шкала: { $rows } { $rows ->
        [one] рядок
        [few] рядки
       *[many] рядків
    }, { $sources } { $sources ->
        [one] джерело
        [few] джерела
       *[many] джерел
    }. На ній день, коли сказано, дні, яких стосуються числа, і день публікації. У рядках усі дні подано словами.
quoted-above = Процитовано під заголовком: { $headline }
logarithmic = Логарифмічна шкала
assessment =
    { assessed-as }. { $text }{ $settle ->
        [none] {""}
       *[other] {" "}Що з’ясувало б це: { $settle }
    }{ $by ->
        [none] {""}
       *[other] {" "}({ $by })
    }
assessed-as =
    { $reading ->
        [definition] Питання визначення
        [timing] Питання дат
        [translation] Питання перекладу
        [unresolved] Не з’ясовано
       *[other] { CAPITAL($reading) }
    }
assessment-outdated = Оцінку дано до того, як одна із заяв змінилася.
pairs-in-table = { $count } { $count ->
    [one] пара
    [few] пари
   *[many] пар
} заяв; окреме речення для кожної — у discrepancies.csv.

### Першоджерела

unknown-origin = першоджерело невідоме
origins-behind =
    { $case ->
        [unknown] першоджерело невідоме
        [mixed] { known-origins } і { $unknown } { $unknown ->
            [one] невідоме
            [few] невідомі
           *[many] невідомих
        }
       *[known] { known-origins }
    }
known-origins =
    { $atMost ->
        [yes] щонайбільше {""}
       *[no] {""}
    }{ $known } { $known ->
        [one] першоджерело
        [few] першоджерела
       *[many] першоджерел
    }

### Одне висловлювання, кілька текстів

reports-heading = Одне висловлювання, кілька текстів
reports-note = Що є в одному тексті, а інший пропускає. «Пропускає» означає, що в цьому порівнянні немає такої заяви з того джерела; що випливає з інших слів джерела, те враховано як передане.
reports-about = про що
reports-told-by = хто передає
reports-left-out-by = хто пропускає
held-heading = Названі числа:
held-alone = іншого першоджерела поруч немає
reports-implied = { $source } (випливає)
reports-utterance = { $speakers }, { $said }
widest-gap = Найбільший розрив: { $gap }. Нижнє число — { $lower }, верхнє — { $upper }.

### На кількох сторінках для друку

short-heading = Що розходиться
short-note = За темами, кожна цитата один раз. Зі схожих пар подано одну й сказано, скільки їх; у discrepancies.csv є речення для кожної.
short-more-days =
    і ще { $count } { $count ->
        [one] день
        [few] дні
       *[many] днів
    }
short-pairs = { $count } { $count ->
    [one] пара
    [few] пари
   *[many] пар
}
short-days = Дні виведено з текстів; ° позначає ті, що їх називає джерело. Пояснення — на HTML-сторінці цього порівняння і в claims.csv.
short-days-in-key = дні виведено; ° з джерела
short-alike = Що збігається або лише повторює, у парах заяв: { $counts }. Вони є в discrepancies.csv і на HTML-сторінці.
short-register = Усі заяви за джерелами й датами
    .note = З цитатами, яких немає вище (↑).
