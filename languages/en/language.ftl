### What this language is, and how it writes numbers, days and lists.

# The tag of the language (BCP 47), with the country whose habits it follows; month names of long dates in reasons,
# names of languages and currencies, and plural forms come by it.
tag = en-GB

# The language's name, in itself and in English.
name = English
    .in-english = English

# Other tags that a dataset may write for this language, with commas between; "none" where there are no others.
aliases = none

# Quotation marks around what the texts of a dataset put between straight ones, an opening and a closing one with
# three dots between; and those for quotations within quotations. (In sentences of these files you write them as
# they are printed.)
quotation-marks = “…”
    .inner = ‘…’

# Between the thousands of 12,000, and before the decimals of 1.5. A space that no line breaks at is written
# {"\u00A0"}, a narrow one {"\u202F"}.
thousands-mark = ,
decimal-mark = .

### Numbers in words

# Small numbers in words, in the middle of a sentence; from none up as far as is usual, then digits.
# $count: the number.
cardinal =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $count }
    }

### Lists: "Ane", "Ane and Bo", "Ane, Bo and Cam"

# Between two items of a longer list, but not before its last.
# $first: what stands before, $second: what comes next.
list-middle = { $first }, { $second }

# Before the last item.
# $first: all before it, $second: the last item.
list-end = { $first } and { $second }

# The end of a list too long to be told: how many more there are.
# $count: how many.
list-others = { $count } others

# Whole parts of a sentence, one after the other.
# $first: the one, $second: the other.
after-comma = { $first }, { $second }

# The same with more of a break between.
# $first: the one, $second: the other.
after-semicolon = { $first }; { $second }

# A name, or a few words, and what there is to say of it: "Moss: 14 people".
# $first: the name, $second: what is said.
after-colon = { $first }: { $second }

### Days

# Names of the months, short, as they stand beside a day.
# $month: the number of the month, 1 to 12.
month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

# Names of the months in full, as they stand beside a day.
# $month: the number of the month, 1 to 12.
month-long =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

# A day, as short as may be: "18 Oct". You may use month-short and month-long in all of these.
# $day: 1 to 31, $month: number of the month.
day-short = { $day }{"\u00A0"}{ month-short }

# With the year: "18 Oct 2024".
# $day: 1 to 31, $month: number of the month, $year: with four digits.
day-short-year = { $day }{"\u00A0"}{ month-short } { $year }

# "18 October".
# $day: 1 to 31, $month: number of the month.
day-long = { $day }{"\u00A0"}{ month-long }

# "18 October 2024".
# $day: 1 to 31, $month: number of the month, $year: with four digits.
day-long-year = { $day }{"\u00A0"}{ month-long } { $year }

# The day alone, where the month comes later: the 18 of "18–20 Oct".
# $day: 1 to 31.
day-of-month = { $day }

# A month: "Oct 2024".
# $month: number of the month, $year: with four digits.
month-year = { month-short } { $year }

# Days of one month: "18–20 Oct".
# $from: the first day as day-of-month has it, $to: the last one, with its month.
days-of-month = { $from }–{ $to }

# Days of two months: "28 Sep – 3 Oct".
# $from: the first day, $to: the last, both in full.
days-of-months = { $from } – { $to }

# A day that is only known as the last on which it can have been: "by 4 May".
# $day: the day, written out.
by-day = by { $day }

# The other way round: "from 4 May".
# $day: the day, written out.
from-day = from { $day }

# Where no day is known.
no-date = no date

### How many days

# "1 day", "5 days".
# $count: how many.
days = { $count } { $count ->
    [one] day
   *[other] days
}

# How far two days lie apart, from $least to $most days.
# $span: which of these is known ("at-least", "at-most", "exact", "range"), $least: number of days, $most: number of days.
so-many-days =
    { $span ->
        [at-least] at least { $least } { $least ->
            [one] day
           *[other] days
        }
        [at-most] up to { $most } { $most ->
            [one] day
           *[other] days
        }
        [exact] { $least ->
            [one] a day
           *[other] { $least } days
        }
       *[range] { $least } to { $most } days
    }

# In how many days something would have had to change: "within 5 days".
# $span: also "unknown" and "same-day", $least: number of days, $most: number of days.
within =
    { $span ->
        [unknown] in between
        [at-least] in between
        [exact] within { so-many-days }
        [range] within { so-many-days }
       *[at-most] within { $most } { $most ->
            [one] day
           *[other] days
        }
    }

### Counts of things

# As in "5 reports".
# $count: how many.
reports = { $count } { $count ->
    [one] report
   *[other] reports
}
# $count: how many.
speakers = { $count } { $count ->
    [one] speaker
   *[other] speakers
}
# $count: how many.
claims = { $count } { $count ->
    [one] claim
   *[other] claims
}
# $count: how many.
sources = { $count } { $count ->
    [one] source
   *[other] sources
}
# How often a rule was found, behind its name.
# $count: how often; 0 is not printed.
times =
    { $count ->
        [0] {""}
        [1] once
        [2] twice
       *[other] { $count } times
    }

# What a source's language is called, where your language's usual name for it would not do; else $name.
# $tag: the language, a BCP 47 tag, $name: what Unicode CLDR calls it.
language-name =
    { $tag ->
        [en] English
        [nb] Norwegian (Bokmål)
        [nn] Norwegian (Nynorsk)
        [no] Norwegian
        [und] not given
       *[other] { $name }
    }
