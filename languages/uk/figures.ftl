### Числа, якими їх бачить читач. Кожне слово має рівно ту силу, що й слово джерела, і жодне не сильніше.

figure =
    { $modifier ->
        [exact] { $amount }
        [about] близько { $amount }
        [at-least] щонайменше { $amount }
        [more-than] понад { $amount }
        [up-to] до { $amount }
       *[fewer-than] менш ніж { $amount }
    }
figure-between =
    { $ends ->
        [up-to] до { $high }
        [from] { $low } або більше
       *[both] { $low }–{ $high }
    }
figure-vague =
    { $ends ->
        [none] неназване число
        [up-to] неназване число, до { $high }
        [from] неназване число, { $low } або більше
       *[both] неназване число, { $low }–{ $high }
    }
overlap =
    { $ends ->
        [exactly] лише для числа { $low }
        [closed] для будь-якого числа від { $low } до { $high }
        [low] для будь-якого числа, { overlap-low }
        [high] для будь-якого числа, { overlap-high }
        [both] для будь-якого числа, { overlap-low } і { overlap-high }
       *[any] для будь-якого числа
    }
overlap-low =
    { $lowOpen ->
        [yes] більшого за { $low }
       *[no] не меншого за { $low }
    }
overlap-high =
    { $highOpen ->
        [yes] меншого за { $high }
       *[no] не більшого за { $high }
    }

### Суми

in-millions = { $count }{"\u00A0"}млн
in-billions = { $count }{"\u00A0"}млрд
in-trillions = { $count }{"\u00A0"}трлн
# Число тут уже написане, тож слово біля нього не змінити; знак стоїть біля будь-якого.
percent = { $number }%
percent-sign = { $number }%
points = { $count } { $count ->
    [one] відсотковий пункт
    [few] відсоткові пункти
    [many] відсоткових пунктів
   *[other] відсоткового пункту
}
money = { $number }{ $code ->
    [UAH] {"\u00A0"}грн
    [USD] {"\u00A0"}дол. США
    [EUR] {"\u00A0"}євро
   *[other] {" "}{ $name }
}
money-sign = { $number }{"\u00A0"}{ $code }
