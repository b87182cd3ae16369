### Begründungen, die in die Daten geschrieben werden, für Tage, die ein Text nicht nennt.

day-in-text = „{ $words }“ in einem Text vom { $day }
day-told-with = erzählt mit den Worten { $told }
day-words = „{ $words }“
day-not-told = berichtet ohne einen Tag
day-told-before = erzählt als vor { $told }
day-not-before = nicht vor dem Ereignis, das mit „{ $words }“ erzählt wird
day-unexplained = Die eingelesene Tabelle kennzeichnet diesen Tag als erschlossen und nennt keinen Grund.
