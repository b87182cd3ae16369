### Що велике порівняння пропускає і де це є.

cut-digest =
    { $file ->
        [none] Порівняння показує { $shown } із { $all } заяв: ті, що розходяться найбільше. Усі вони є в його додатку.
       *[other] Порівняння показує { $shown } із { $all } заяв: ті, що розходяться найбільше. Усі вони є у файлі { $file }, який до нього додано.
    }
cut-where =
    { $file ->
        [none] Усі є в додатку.
       *[other] Усі є у файлі { $file }.
    }
cut-others =
    { $file ->
        [none] Інші ({ $left }) є в додатку, коротше.
       *[other] Усі є у файлі { $file }.
    }
cut-lineup = Тут показано { $shown } із { $all } чисел цих показників. { cut-where }
cut-timeline = Тут показано { $shown } із { $all } заяв. { cut-where }
cut-matrix = Тут показано { $shown } із { $all } тез. { cut-where }
cut-carriers = Тут показано { $shown } із { $all } мовців. { cut-where }
cut-reports = Тут показано { $shown } із { $all } висловлювань, які тексти передають по-різному. { cut-where }
cut-figures = Тут показано { $shown } із { $all } чисел. { cut-where }
cut-stances = Тут показано { $shown } із { $all } позицій. { cut-where }
cut-sources = Тут показано { $shown } із { $all } джерел. { cut-where }
cut-findings = Тут показано { $shown } із { $all } пар заяв, що розходяться: по одній кожного виду, перш ніж другу якогось. { cut-others }
cut-concordances = Тут показано { $shown } із { $all } пар заяв, що узгоджуються. { cut-others }
cut-rows = показано { $shown } із { $all }
cut-more = і ще { $count }
cut-continued = { $label } (далі)
cut-part = { $heading } ({ $number } з { $total })
tally-kind = вид розбіжності
tally-found = пар заяв
tally-told = з них тут
cut-heading-figures = Показані тут числа за джерелами й датами
cut-heading-stances = Хто стверджує, хто заперечує: показані тут позиції
cut-heading-sources = Джерела показаних тут заяв
cut-heading-findings = Додаток: інші розбіжності
cut-heading-concordances = Додаток: що ще збігається або лише повторює
cut-heading-speakers = Додаток: усі заяви за мовцями
