### Was ein großer Vergleich auslässt, und wo es steht.

cut-digest =
    { $file ->
        [none] Der Vergleich handelt von { $shown } von { $all } Angaben: denen, die sich am stärksten unterscheiden. Alle stehen in seinem Anhang.
       *[other] Der Vergleich zeigt { $shown } von { $all } Angaben: die, die sich am stärksten unterscheiden. Alle stehen in { $file }, die mit ihm kommt.
    }
cut-where =
    { $file ->
        [none] Alle stehen im Anhang.
       *[other] Alle stehen in { $file }.
    }
cut-others =
    { $file ->
        [none] Die übrigen { $left } stehen im Anhang, in weniger Worten.
       *[other] Alle stehen in { $file }.
    }
cut-lineup = Hier stehen { $shown } von { $all } Zahlen zu diesen Größen. { cut-where }
cut-timeline = Hier stehen { $shown } von { $all } Angaben. { cut-where }
cut-matrix = Hier stehen { $shown } von { $all } Aussagen. { cut-where }
cut-carriers = Hier stehen { $shown } von { $all } Absendern. { cut-where }
cut-reports = Hier stehen { $shown } von { $all } Äußerungen, die Berichte verschieden wiedergeben. { cut-where }
cut-figures = Hier stehen { $shown } von { $all } Zahlen. { cut-where }
cut-stances = Hier stehen { $shown } von { $all } Aussagen. { cut-where }
cut-sources = Hier stehen { $shown } von { $all } Quellen. { cut-where }
cut-findings = Hier stehen { $shown } von { $all } Paaren von Angaben, die sich unterscheiden: je eines jeder Art vor einem zweiten einer anderen. { cut-others }
cut-concordances = Hier stehen { $shown } von { $all } Paaren von Angaben, die zusammengehen. { cut-others }
cut-rows = { $shown } von { $all } gezeigt
cut-more = und { $count } weitere
cut-continued = { $label } (Fortsetzung)
cut-part = { $heading } ({ $number } von { $total })
tally-kind = Art der Abweichung
tally-found = Paare von Angaben
tally-told = hier erzählt
cut-heading-figures = Die hier gezeigten Zahlen, nach Quelle und Tag
cut-heading-stances = Wer bejaht, wer bestreitet: die hier gezeigten Aussagen
cut-heading-sources = Die Quellen der hier gezeigten Angaben
cut-heading-findings = Anhang: die übrigen Abweichungen
cut-heading-concordances = Anhang: was sonst übereinstimmt oder nur wiederholt
cut-heading-speakers = Anhang: alle Angaben nach Absender
