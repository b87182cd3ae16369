### The pictures: what stands beside names, figures and days.

ladder-heading = How far each speaker went, and when
ladder-note = A step leads by its arrow to what follows from it. Where no word stands beside a name, the speaker affirms it. A red line is one speaker’s turn.
required-heading = What would have to be true
required-note = Each figure as what it allows, on the day that it holds for. Grey: what must have happened between two of them if both hold. With a red edge: what nothing can have made true.
provenance-heading = Who it goes back to
provenance-note = Bold: where the knowledge starts. Solid: says. Dashed: passes on. Dotted: rests on it in part.
provenance-origin = goes back to
provenance-speaker = said by
provenance-agency = carried by
provenance-outlet = printed by

# $labels: what follows from a step.
ladder-implies = implies: { $labels }

# What must have happened between two figures.
# $rises: "yes" or "no", $amount: by how much, $span, $least, $most: in how many days.
required-change =
    { $rises ->
        [yes] up
       *[no] down
    } by at least { $amount }{ $span ->
        [unknown] {""}
        [at-least] {" "}in { $least } { $least ->
            [one] day
           *[other] days
        } or more
        [exact] {" "}in { $most } { $most ->
            [one] day
           *[other] days
        }
        [range] {" "}in { $least } to { $most } days
       *[at-most] {" "}within { $most } { $most ->
            [one] day
           *[other] days
        }
    }

# $gap: how far apart, or "none".
required-conflict =
    no number fits both{ $gap ->
        [none] {""}
       *[other] ; { $gap } apart
    }

# $gap: by how much, or "none".
required-outgrown =
    the part would be more than the whole{ $gap ->
        [none] {""}
       *[other] , by { $gap }
    }

# $sentence: one of the above.
required-if-same = if both count the same: { $sentence }

# $origins: how many, in words, $claims: how many claims.
provenance-caption =
    { CAPITAL($origins) } behind { $claims } { $claims ->
        [one] claim
       *[other] claims
    }.

# What a line from one name to another says.
# $from: a name, $to: a name.
provenance-says = { $from } tells { $to }
# $from: a name, $to: a name.
provenance-repeats = { $to } passes on { $from }
# $from: a name, $to: a name.
provenance-rests-on = { $to } rests in part on { $from }
