### Raisons qui sont écrites dans les données, pour des jours qu’un texte n’imprime pas.

day-in-text = « { $words } » dans un texte du { $day }
day-told-with = raconté avec les mots { $told }
day-words = « { $words } »
day-not-told = rapporté sans jour
day-told-before = raconté comme antérieur à { $told }
day-not-before = pas avant l’événement de « { $words } » qui est raconté
day-unexplained = Le tableau importé marque ce jour comme déduit et n’en donne pas la raison.
