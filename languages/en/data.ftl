### Reasons that the desk and `dbrief import` write into the data, for days that a text does not print.

# $words: words of the text, $day: the day it came out.
day-in-text = "{ $words }" in a text of { $day }
# $told: words, between quotation marks or as above.
day-told-with = told with words of { $told }
# Words, where no day is known beside them.
# $words: words of the text.
day-words = "{ $words }"
day-not-told = reported without a day
# Of what was told before a day that the text names.
# $told: words, between quotation marks or as in day-in-text.
day-told-before = told as before { $told }
# Whoever tells of an event doesn't do so before its day.
# $words: words of the text, that day.
day-not-before = not before the event of "{ $words }" that it tells of

# For a table that gives none.
day-unexplained = The imported table marks this date as inferred and gives no reason.
