### What the CSV files and the workbook say of themselves. Words in the cells (verified, up-to, yes) are the same in every
### language, so they stay as they are here.

## What a row of each table is

table-lineup = One row for each day said, speaker, source, place, population and day that it holds for; the measures stand side by side, or, of more than 50, in a row each.
table-claims = One row a claim, in the curator's order.
table-discrepancies = One row a pair of claims, the heaviest kinds first; agreements and echoes too.
table-stances = One row a statement, by proposition, then day said.
table-sources = One row a source, in the curator's order.
table-changes = One row a change since the edition before; empty where there is none.

## What each column holds

column-claim-id = Id of the claim, unique in the dataset, the same in every edition.
column-ref = The name under which it came in, letter for letter.
column-measure = What is counted, as an id; empty for a statement.
column-amount = The figure as stated. Read it with the modifier: with up-to it is a ceiling.
column-low = Lower end, where the source states one; an open end is empty, never filled in.
column-high = Upper end, where the source states one; an open end is empty, never filled in.
column-modifier = What the source's words do to the figure: exact, about, at-least, up-to and so on.
column-words = The figure or the stance as a reader sees it.
column-proposition = The sentence that the stance is on, as an id; empty for an estimate.
column-stance = What the speaker holds of the proposition. no-evidence is no denial.
column-retracts = Id of a claim of the same speaker that is no longer held.
column-modality = How the speaker holds it: observed, assessed, planned, forecast, alleged, hypothetical.
column-likelihood = How likely the speaker calls it, where the source hedges.
column-speaker-id = Id of the person or body whose claim it is.
column-source-id = Id of the source.
column-said = The day it was said.
column-as-of = The day that the figure holds for; empty where the source sets none apart from the day said.
column-utterance = Id of the speech event. Claims that share it report the same one.
column-origin = Who the knowledge comes from. Claims of one origin are not independent.
column-rests-on = Speakers or claims whose information it rests on in part, such as a briefing.
column-via = Who carried the claim between speaker and source, the nearest to the speaker first.
column-place = Where the figure holds. Only figures of one place are compared.
column-population = Whom it counts. Only figures of one population are compared.
column-excerpt = The source's own words that carry the claim.
column-prefix = Text before the excerpt, where the excerpt stands in the source twice.
column-suffix = Text after the excerpt, where the excerpt stands in the source twice.
column-translation = The excerpt in the language of the brief.
column-derived = How the figure follows from the excerpt where it does not stand in it.
column-note = The curator's note for readers.
column-by = Who of the desk wrote the claim down.
column-checked-by = Who of the desk read it against its source afterwards.
column-claim-type = estimate: a figure for a measure. statement: a stance on a proposition.
column-unit = What one of the things counted is.
column-said-basis = stated: the source prints the day. inferred: the curator worked it out.
column-published = The day the source came out.
column-published-basis = stated: the source prints the day. inferred: the curator worked it out.
column-speaker = The person or body whose claim it is.
column-party = The side that the speaker speaks for.
column-publisher = Who published the source.
column-agency = The news agency that wrote it.
column-language = Language of the source, a BCP 47 tag.
column-verification = Whether the excerpt stands in the archived text: verified, ambiguous (more than once), not-found, no-archive.
column-url = Web address of the source.
column-said-why = How an inferred day said was worked out.
column-as-of-basis = stated: the source prints the day. inferred: the curator worked it out.
column-as-of-why = How an inferred day was worked out.
column-figure-check = Whether the figure is read in the excerpt, with its modifier: verified, ambiguous (one of several readings), unread (the language has no reader), derived (see there), not-in-words; empty for statements.
column-measure-number = The stated figure, or the one end that is stated; empty for a range, a vague figure, or several that differ.
column-measure-words = The figure as a reader sees it.
column-proposition-stances = The stances taken on the proposition.
column-stances-by-proposition = The stances taken, each after the id of its proposition.
column-proposition-text = The proposition as a sentence.
column-stance-words = The stance as a reader sees it.
column-discrepancy-id = Id of the pair: the same two claims have it in every edition.
column-kind = How the two claims stand to each other.
column-subject = The measure or proposition on which they meet, as an id.
column-claim-pair = Id of the claim; a is the one said earlier.
column-speaker-pair = Speaker of the claim.
column-speaker-id-pair = Id of the claim's speaker.
column-source-pair = Id of the claim's source.
column-said-pair = The day the claim was said.
column-words-pair = The claim's figure or stance as a reader sees it.
column-days-apart = Days between those of the two claims, at the least; empty where one has none.
column-gap = How far apart the nearest ends of the two figures are, in the unit of the measure; 0 where they meet, empty where one of them has none.
column-ratio = The larger stated figure over the smaller one.
column-explanation = Why the pair is of this kind.
column-assessment = How a curator reads the pair.
column-assessment-outdated = yes where the reading was made before a claim changed.
column-rule = Id of the rule that found the pair.
column-if-same = yes where the two measures may be one: it holds if both count the same.
column-hinges-on = Ids of the sources without whose telling of an utterance the pair would be of another kind.
column-independence = How far two who agree are shown to be independent: independent, shared or not-shown.
column-least-change = What would have had to change at the least for both to hold, from the earlier to the later, in the unit of the measure.
column-fewest-days = The fewest days that this change had.
column-most-days = The most days that this change had; empty where a day is open.
column-subject-type = Whether the subject is a measure or a proposition.
column-headline = Headline of the source, in its own language.
column-byline = Author as printed.
column-archive = File name of the archived text.
column-archive-url = Web address of an archived copy of the source.
column-updated = The day on which the source was last changed, as it says.
column-accessed = The day on which the source was read.
column-sha256 = SHA-256 of the archived text, in hexadecimal.
column-original = File name of what the archived text was read out of, such as a PDF.
column-original-sha256 = SHA-256 of that file, in hexadecimal, as the data say.
column-claims = How many claims the source carries.
column-published-why = How an inferred day of publication was worked out.
column-edition = Number of the edition that brought the change.
column-change = added, withdrawn, changed, or reclassified: a pair that became another kind.
column-subject-id = Id of the claim, source or discrepancy that changed.
column-field = Which of its values changed; “rules” where only the rules of comparison did.
column-old = The value before.
column-new = The value now.
column-changed-subject = What came, went or changed: a claim, a source or a discrepancy.
column-why = Why the claim was withdrawn, as its curator says.

## What may stand in a column

type-id = id
type-text = text
type-number = number
type-integer = whole number
type-date = date (EDTF)
type-url = web address
type-language = language tag
type-code = one of a list

## Headings of the sheet that explains the others

heading-table = sheet
heading-column = column
heading-type = type
heading-values = may hold
heading-meaning = meaning

# How to read the workbook.
workbook-reading = An empty cell: the source gives nothing. Dates that are not one certain day (2024-10, 2024-10-08/2024-10-13, 2024-10-28?) stand as text.

# At the end of a text that no cell can hold.
# $file: where it is whole, or "none".
cut-text =
    { $file ->
        [none] {" "}… [cut]
       *[other] {" "}… [cut; whole in { $file }]
    }

# $sheet: name of the sheet, $count: how many texts, $cells: where they are, $more: "yes" where there are more of them.
cut-texts =
    Sheet { $sheet }: { $count } { $count ->
        [one] text
       *[other] texts
    } longer than a cell holds, cut with a mark ({ $cells }{ $more ->
        [yes] , …
       *[no] {""}
    }).
# $sheet: name of the sheet, $kept: how many rows it has, $all: how many there are, $file: the file that has all.
cut-table-rows = Sheet { $sheet }: the first { $kept } of { $all } rows; { $file } has them all.
# $sheet: name of the sheet, $kept: how many columns it has, $all: how many there are.
cut-table-columns = Sheet { $sheet }: the first { $kept } of { $all } columns, as many as a sheet holds.
