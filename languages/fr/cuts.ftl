### Ce qu’une grande comparaison laisse de côté, et où cela se trouve.

cut-digest =
    { $file ->
        [none] La comparaison porte sur { $shown } des { $all } déclarations : celles qui diffèrent le plus. Toutes figurent en annexe.
       *[other] La comparaison montre { $shown } des { $all } déclarations : celles qui diffèrent le plus. Toutes figurent dans { $file }, qui l’accompagne.
    }
cut-where =
    { $file ->
        [none] Tout figure en annexe.
       *[other] Tout figure dans { $file }.
    }
cut-others =
    { $file ->
        [none] Les { $left } autres figurent en annexe, en moins de mots.
       *[other] Tout figure dans { $file }.
    }
cut-lineup = Sont montrés ici { $shown } des { $all } chiffres de ces grandeurs. { cut-where }
cut-timeline = Sont montrées ici { $shown } des { $all } déclarations. { cut-where }
cut-matrix = Sont montrés ici { $shown } des { $all } énoncés. { cut-where }
cut-carriers = Sont montrés ici { $shown } des { $all } auteurs. { cut-where }
cut-reports = Sont montrés ici { $shown } des { $all } propos que des textes rapportent différemment. { cut-where }
cut-figures = Sont montrés ici { $shown } des { $all } chiffres. { cut-where }
cut-stances = Sont montrés ici { $shown } des { $all } énoncés. { cut-where }
cut-sources = Sont montrées ici { $shown } des { $all } sources. { cut-where }
cut-findings = Sont racontées ici { $shown } des { $all } paires de déclarations qui diffèrent, une de chaque genre avant une deuxième d’aucun. { cut-others }
cut-concordances = Sont racontées ici { $shown } des { $all } paires de déclarations qui vont ensemble. { cut-others }
cut-rows = { $shown } sur { $all }
cut-more =
    et { $count } { $count ->
        [one] autre
       *[other] autres
    }
cut-continued = { $label } (suite)
cut-part = { $heading } ({ $number } sur { $total })
tally-kind = genre de divergence
tally-found = paires de déclarations
tally-told = racontées ici
cut-heading-figures = Les chiffres montrés ici, par source et par date
cut-heading-stances = Qui affirme, qui dément : les énoncés montrés ici
cut-heading-sources = Les sources des déclarations montrées ici
cut-heading-findings = Annexe : les autres divergences
cut-heading-concordances = Annexe : ce qui concorde encore ou ne fait que répéter
cut-heading-speakers = Annexe : toutes les déclarations, par auteur
