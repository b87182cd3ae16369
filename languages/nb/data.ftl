### Begrunnelser som skrives inn i dataene, for dager som en tekst ikke oppgir.

day-in-text = «{ $words }» i en tekst fra { $day }
day-told-with = gjengitt sammen med ord fra { $told }
day-words = «{ $words }»
day-not-told = gjengitt uten dato
day-told-before = gjengitt som før { $told }
day-not-before = ikke før hendelsen «{ $words }» som det fortelles om
day-unexplained = Den importerte tabellen oppgir at datoen er utledet, og gir ingen begrunnelse.
