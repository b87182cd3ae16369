### How the brief compares: a term, and what there is to say of it.

## $window: a number of days ("7 days"), $about: a share ("10%"), $rounding: a share.

method-compared = What is compared
    .text = Figures for the same measure, place and population, and statements that can meet, by their days: the day a claim holds for, else the day it was said, else by the day its source came out. What rises and falls, or begins and ends, is compared only where these lie at most { $window } apart, unless the brief sets it another window. Different measures are never set against each other, save where one is a part of another or may be the same.
method-figures = What a figure means
    .text = “About” allows { $about } either way; “up to” and “at least” are bounds and stay bounds; a vague word such as “thousands” has no upper end. Two bare figures at most { $rounding } apart are compatible where one is the other rounded.
method-origins = Origins
    .text = Claims that go back to one origin, or report one utterance, count once however many print them.
method-stances = Stances
    .text = Who affirms a thing affirms what it implies; who denies a thing denies what implies it. No evidence is no denial, and silence is no claim.
method-days = Days
    .text = The day a figure holds for, the day it was said and the day the source came out are kept apart. A day marked with an asterisk is not printed in the source; its number leads to the reason, at the end.
method-verification = Verification
    .text = A tick and a line number say where the excerpt stands in the archived text of the source, letter for letter but for spaces, dashes and the shape of quotation marks.
method-not-done = What is not done
    .text = Nothing is averaged, pooled, weighed by belief or declared best.

## The same in fewer words, for the print of a few pages. $window: a number of days, $about: a share, $rounding: a share.

short-method-compared = Compared
    .text = Figures of one measure and statements that can meet, by the day a claim holds for, else the day it was said, else by its day of publication; what rises and falls within { $window }, unless set otherwise.
short-method-excluded = Can’t both be true
    .text = Only where no reading of the words satisfies both, and no change between days that the texts tell apart could have made both true.
short-method-figures = Figures
    .text = “About” is { $about } either way, “up to” and “at least” stay bounds, “thousands” has no upper end; two bare figures at most { $rounding } apart go together where one is the other rounded. Nothing is averaged or declared best.
short-method-origins = Origins
    .text = Claims of one origin or one utterance count once, however many print them; “at most” where it isn’t shown that they are independent.
short-method-stances = Stances
    .text = Who affirms a thing affirms what it implies. No evidence is no denial, and silence is no claim.
short-method-checked = Checked
    .text = Where the archived text of a source is at hand, its excerpts are looked for in it, letter for letter but for spaces, dashes and quotation marks. The rules that found something stand in the HTML page.
