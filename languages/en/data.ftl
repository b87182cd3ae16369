### Reasons that the desk and `dbrief import` write into the data, for days that a text does not print.

# $words: words of the text, $day: the day it came out.
day-in-text = "{ $words }" in a text of { $day }
# $told: words, between quotation marks or as above.
day-told-with = told with words of { $told }
# Words, where no day is known beside them.
# $words: words of the text.
day-words = "{ $words }"
day-not-told = reported without a day

# For a table that gives none.
day-unexplained = The imported table marks this date as inferred and gives no reason.
