### Hva en stor rapport utelater, og hvor det står.

cut-digest =
    { $file ->
        [none] Rapporten handler om { $shown } av { $all } påstander: de som skiller seg mest. Alle står i vedlegget.
       *[other] Rapporten viser { $shown } av { $all } påstander: de som skiller seg mest. Alle står i { $file }, som følger med.
    }
cut-where =
    { $file ->
        [none] Alle står i vedlegget.
       *[other] Alle står i { $file }.
    }
cut-others =
    { $file ->
        [none] De andre { $left } står i vedlegget, med færre ord.
       *[other] Alle står i { $file }.
    }

cut-lineup = Her vises { $shown } av { $all } tall for disse målene. { cut-where }
cut-timeline = Her vises { $shown } av { $all } påstander. { cut-where }
cut-matrix = Her vises { $shown } av { $all } uttalelser. { cut-where }
cut-carriers = Her vises { $shown } av { $all } avsendere. { cut-where }
cut-reports = Her vises { $shown } av { $all } ytringer som gjengis ulikt. { cut-where }
cut-figures = Her vises { $shown } av { $all } tall. { cut-where }
cut-stances = Her vises { $shown } av { $all } uttalelser. { cut-where }
cut-sources = Her vises { $shown } av { $all } kilder. { cut-where }
cut-findings = Her fortelles { $shown } av { $all } par av påstander som skiller seg, ett av hvert slag før et andre av noe. { cut-others }
cut-concordances = Her fortelles { $shown } av { $all } par av påstander som går sammen. { cut-others }

cut-rows = { $shown } av { $all } vist
cut-more = og { $count } til
cut-continued = { $label } (fortsatt)
cut-part = { $heading } ({ $number } av { $total })

tally-kind = slags avvik
tally-found = par av påstander
tally-told = fortalt her

cut-heading-figures = Tallene som vises her, etter kilde og dato
cut-heading-stances = Hvem sier det er så, hvem avviser: uttalelsene som vises her
cut-heading-sources = Kildene til påstandene som vises her
cut-heading-findings = Vedlegg: de andre avvikene
cut-heading-concordances = Vedlegg: hva ellers som stemmer eller bare gjentas
cut-heading-speakers = Vedlegg: alle påstander etter avsender
