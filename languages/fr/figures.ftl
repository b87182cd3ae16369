### Les chiffres tels que les voit le lecteur. Chaque mot a la force de celui de la source, jamais davantage.

figure =
    { $modifier ->
        [exact] { $amount }
        [about] environ { $amount }
        [at-least] au moins { $amount }
        [more-than] plus de { $amount }
        [up-to] jusqu’à { $amount }
       *[fewer-than] moins de { $amount }
    }
figure-between =
    { $ends ->
        [up-to] jusqu’à { $high }
        [from] { $low } ou plus
       *[both] { $low } à { $high }
    }
figure-vague =
    { $ends ->
        [none] un nombre non précisé
        [up-to] un certain nombre, jusqu’à { $high }
        [from] un certain nombre, { $low } ou plus
       *[both] un certain nombre, { $low } à { $high }
    }
overlap =
    { $ends ->
        [exactly] seulement pour { $low } exactement
        [closed] pour tout nombre de { $low } à { $high }
        [low] pour tout nombre { overlap-low }
        [high] pour tout nombre { overlap-high }
        [both] pour tout nombre { overlap-low } et { overlap-high }
       *[any] pour tout nombre
    }
overlap-low =
    { $lowOpen ->
        [yes] supérieur à { $low }
       *[no] d’au moins { $low }
    }
overlap-high =
    { $highOpen ->
        [yes] inférieur à { $high }
       *[no] d’au plus { $high }
    }

### Montants

# « 1 million », « 1,5 million », « 2 millions »
in-millions = { $count }{"\u00A0"}{ $count ->
    [one] million
   *[other] millions
}
in-billions = { $count }{"\u00A0"}{ $count ->
    [one] milliard
   *[other] milliards
}
in-trillions = { $count }{"\u00A0"}{ $count ->
    [one] billion
   *[other] billions
}
percent = { $number }{"\u00A0"}%
percent-sign = { $number }{"\u00A0"}%
points = { $count } { $count ->
    [one] point
   *[other] points
} de pourcentage
money = { $number } { $name }
money-sign = { $number }{"\u00A0"}{ $code }
