### Що змінилося після попереднього випуску.

changes-lead = Після випуску { $edition } ({ $day }): { $changes }.
changes-none = Після випуску { $edition } ({ $day }) жодна заява не змінилася.

counted-claims-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] заяву додано
            [few] заяви додано
           *[many] заяв додано
        }
       *[no] { $count } додано
    }
counted-claims-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] заяву вилучено
            [few] заяви вилучено
           *[many] заяв вилучено
        }
       *[no] { $count } вилучено
    }
counted-claims-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] заяву змінено
            [few] заяви змінено
           *[many] заяв змінено
        }
       *[no] { $count } змінено
    }
counted-sources-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] джерело додано
            [few] джерела додано
           *[many] джерел додано
        }
       *[no] { $count } додано
    }
counted-sources-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] джерело вилучено
            [few] джерела вилучено
           *[many] джерел вилучено
        }
       *[no] { $count } вилучено
    }
counted-sources-changed =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] джерело змінено
            [few] джерела змінено
           *[many] джерел змінено
        }
       *[no] { $count } змінено
    }
counted-differences-added =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] нова розбіжність
            [few] нові розбіжності
           *[many] нових розбіжностей
        }
       *[no] { $count } { $count ->
            [one] нова
            [few] нові
           *[many] нових
        }
    }
counted-differences-withdrawn =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] розбіжність зникла
            [few] розбіжності зникли
           *[many] розбіжностей зникло
        }
       *[no] { $count } { $count ->
            [one] зникла
            [few] зникли
           *[many] зникло
        }
    }
counted-differences-reclassified =
    { $isFirst ->
        [yes] { $count } { $count ->
            [one] розбіжність іншого виду
            [few] розбіжності іншого виду
           *[many] розбіжностей іншого виду
        }
       *[no] { $count } іншого виду
    }

changes-claims-added = Додані заяви
changes-claims-withdrawn = Вилучені заяви
changes-claims-changed = Змінені заяви
changes-sources-added = Додані джерела
changes-sources-withdrawn = Вилучені джерела
changes-sources-changed = Змінені джерела
changes-differences-added = Нові розбіжності
changes-differences-withdrawn = Зниклі розбіжності
changes-differences-reclassified = Розбіжності, вид яких тепер інший

value-words = як заявлено
value-subject = тема
value-speaker = мовець
value-source = джерело
value-excerpt = цитата
value-verification = цитата в архівному тексті
value-said = коли сказано
value-as-of = день, якого стосується
value-published = день публікації
value-origin = першоджерело
value-rests-on = на що спирається
value-retracts = що відкликає
value-likelihood = наскільки ймовірним названо
value-ref = назва, під якою надійшло
value-via = через кого передано
value-utterance = висловлювання
value-modality = як подано
value-place = що лічено і де
value-translation = переклад
value-note = примітка
value-derived = як виведено
value-context = слова навколо цитати
value-publisher = видання
value-headline = заголовок
value-byline = автор
value-language = мова
value-url = адреса
value-text = архівний текст

verification-verified = знайдено
verification-ambiguous = знайдено не один раз
verification-not-found = не знайдено
verification-no-archive = немає тексту для перевірки

value-changed = { $value }: { $now }; раніше { $old }
no-value = нічого
changes-also = Змінено також: { $values }.
changes-why = Чому: { $text }
changes-was = раніше: { LOWER($kind) }
changes-by-rules =
    Змінилися правила порівняння, і лише через це { $count } { $count ->
        [one] розбіжність нова, зникла або іншого виду
        [few] розбіжності нові, зникли або іншого виду
       *[many] розбіжностей нові, зникли або іншого виду
    }.
changes-rest =
    Ще { $count } { $count ->
        [one] зміна
        [few] зміни
       *[many] змін
    }; усі є в changes.csv.
