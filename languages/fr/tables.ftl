### Ce que les fichiers CSV et le classeur disent d’eux-mêmes. Les mots des cellules (verified, up-to, yes) sont les mêmes dans
### toutes les langues.

table-lineup = Une ligne par jour du propos, auteur, source, lieu, population et jour pour lequel il vaut ; les grandeurs côte à côte ou, au-delà de 50, chacune sur une ligne.
table-claims = Une ligne par déclaration, dans l’ordre de la rédaction.
table-discrepancies = Une ligne par paire de déclarations, les genres les plus lourds d’abord ; concordances et échos aussi.
table-stances = Une ligne par prise de position, par énoncé, puis par jour du propos.
table-sources = Une ligne par source, dans l’ordre de la rédaction.
table-changes = Une ligne par changement depuis l’édition précédente ; vide s’il n’y en a pas.

column-claim-id = Identifiant de la déclaration, unique dans le jeu de données, le même dans chaque édition.
column-ref = Le nom sous lequel elle est entrée, lettre pour lettre.
column-measure = Ce qui est compté, en identifiant ; vide pour une prise de position.
column-amount = Le chiffre tel que donné. À lire avec sa réserve : avec up-to, c’est un plafond.
column-low = Borne inférieure, si la source en donne une ; une borne ouverte est vide, jamais complétée.
column-high = Borne supérieure, si la source en donne une ; une borne ouverte est vide, jamais complétée.
column-modifier = Ce que les mots de la source font au chiffre : exact, about, at-least, up-to et ainsi de suite.
column-words = Le chiffre ou la position tels que les voit le lecteur.
column-proposition = L’énoncé sur lequel porte la position, en identifiant ; vide pour un chiffre.
column-stance = Ce que l’auteur pense de l’énoncé. no-evidence n’est pas un démenti.
column-retracts = Identifiant d’une déclaration du même auteur qui ne tient plus.
column-modality = Comment l’auteur la soutient : observed, assessed, planned, forecast, alleged, hypothetical.
column-likelihood = La probabilité que l’auteur lui donne, là où la source se réserve.
column-speaker-id = Identifiant de la personne ou de l’organisme dont c’est la déclaration.
column-source-id = Identifiant de la source.
column-said = Le jour où cela a été dit.
column-as-of = Le jour pour lequel le chiffre vaut ; vide si la source n’en fixe pas d’autre que celui du propos.
column-utterance = Identifiant du propos. Les déclarations qui l’ont en commun rapportent le même.
column-origin = De qui vient l’information. Les déclarations d’une même origine ne sont pas indépendantes.
column-rests-on = Auteurs ou déclarations sur lesquels elle s’appuie en partie, par exemple un point de presse.
column-via = Qui a porté la déclaration de l’auteur à la source, le plus proche de l’auteur d’abord.
column-place = Où le chiffre vaut. Seuls les chiffres d’un même lieu sont comparés.
column-population = Qui il compte. Seuls les chiffres d’une même population sont comparés.
column-excerpt = Les mots de la source qui portent la déclaration.
column-prefix = Texte avant la citation, là où elle figure deux fois dans la source.
column-suffix = Texte après la citation, là où elle figure deux fois dans la source.
column-translation = La citation dans la langue de la comparaison.
column-derived = Comment le chiffre découle de la citation là où il n’y figure pas.
column-note = Note de la rédaction pour les lecteurs.
column-by = Qui, à la rédaction, a saisi la déclaration.
column-checked-by = Qui, à la rédaction, l’a ensuite relue d’après sa source.
column-claim-type = estimate : un chiffre pour une grandeur. statement : une position sur un énoncé.
column-unit = Ce qu’est l’une des choses comptées.
column-said-basis = stated : la source imprime le jour. inferred : la rédaction l’a déduit.
column-published = Le jour où la source a paru.
column-published-basis = stated : la source imprime le jour. inferred : la rédaction l’a déduit.
column-speaker = La personne ou l’organisme dont c’est la déclaration.
column-party = Le camp pour lequel parle l’auteur.
column-publisher = Qui a publié la source.
column-agency = L’agence de presse qui l’a écrite.
column-language = Langue de la source, une étiquette BCP 47.
column-verification = Si la citation figure dans le texte archivé : verified, ambiguous (plus d’une fois), not-found, no-archive.
column-url = Adresse web de la source.
column-said-why = Comment un jour de propos déduit l’a été.
column-as-of-basis = stated : la source imprime le jour. inferred : la rédaction l’a déduit.
column-as-of-why = Comment un jour déduit l’a été.
column-figure-check = Si le chiffre se lit dans la citation, avec sa réserve : verified, ambiguous (une lecture parmi plusieurs), unread (la langue n’a pas de lecteur), derived (voir cette colonne), not-in-words ; vide pour les prises de position.
column-measure-number = Le chiffre donné, ou la seule borne donnée ; vide pour une fourchette, un chiffre vague, ou plusieurs qui diffèrent.
column-measure-words = Le chiffre tel que le voit le lecteur.
column-proposition-stances = Les positions prises sur l’énoncé.
column-stances-by-proposition = Les positions prises, chacune après l’identifiant de son énoncé.
column-proposition-text = L’énoncé en toutes lettres.
column-stance-words = La position telle que la voit le lecteur.
column-discrepancy-id = Identifiant de la paire : les deux mêmes déclarations l’ont dans chaque édition.
column-kind = Le rapport entre les deux déclarations.
column-subject = La grandeur ou l’énoncé où elles se rencontrent, en identifiant.
column-claim-pair = Identifiant de la déclaration ; a est la première dite.
column-speaker-pair = Auteur de la déclaration.
column-speaker-id-pair = Identifiant de l’auteur de la déclaration.
column-source-pair = Identifiant de la source de la déclaration.
column-said-pair = Le jour où la déclaration a été faite.
column-words-pair = Le chiffre ou la position de la déclaration, tels que les voit le lecteur.
column-days-apart = Jours entre ceux des deux déclarations, au minimum ; vide si l’une n’en a pas.
column-gap = Écart entre les bornes les plus proches des deux chiffres, dans l’unité de la grandeur ; 0 si elles se touchent, vide si l’un n’en a pas.
column-ratio = Le plus grand chiffre donné divisé par le plus petit.
column-explanation = Pourquoi la paire est de ce genre.
column-assessment = Comment la rédaction lit la paire.
column-assessment-outdated = yes si la lecture a été faite avant qu’une déclaration ne change.
column-rule = Identifiant de la règle qui a trouvé la paire.
column-if-same = yes si les deux grandeurs peuvent n’en faire qu’une : cela vaut si toutes deux comptent la même chose.
column-hinges-on = Identifiants des sources sans le récit desquelles la paire serait d’un autre genre.
column-independence = Jusqu’où l’indépendance de deux qui concordent est montrée : independent, shared ou not-shown.
column-least-change = Ce qui aurait dû changer au minimum pour que les deux tiennent, de la première à la seconde, dans l’unité de la grandeur.
column-fewest-days = Le plus petit nombre de jours qu’a eu ce changement.
column-most-days = Le plus grand nombre de jours qu’a eu ce changement ; vide si un jour est ouvert.
column-subject-type = Si le sujet est une grandeur ou un énoncé.
column-headline = Titre de la source, dans sa propre langue.
column-byline = Auteur tel qu’imprimé.
column-archive = Nom de fichier du texte archivé.
column-archive-url = Adresse web d’une copie archivée de la source.
column-updated = Le jour où la source a été modifiée en dernier, selon elle.
column-accessed = Le jour où la source a été lue.
column-sha256 = SHA-256 du texte archivé, en hexadécimal.
column-original = Nom du fichier d’où le texte archivé a été tiré, un PDF par exemple.
column-original-sha256 = SHA-256 de ce fichier, en hexadécimal, selon les données.
column-claims = Combien de déclarations porte la source.
column-published-why = Comment un jour de publication déduit l’a été.
column-edition = Numéro de l’édition qui a apporté le changement.
column-change = added, withdrawn, changed ou reclassified : une paire devenue d’un autre genre.
column-subject-id = Identifiant de la déclaration, de la source ou de la divergence qui a changé.
column-field = Laquelle de ses valeurs a changé ; « rules » si seules les règles de comparaison ont changé.
column-old = La valeur d’avant.
column-new = La valeur d’à présent.
column-changed-subject = Ce qui est venu, parti ou changé : une déclaration, une source ou une divergence.
column-why = Pourquoi la déclaration a été retirée, selon la rédaction.

type-id = identifiant
type-text = texte
type-number = nombre
type-integer = nombre entier
type-date = date (EDTF)
type-url = adresse web
type-language = étiquette de langue
type-code = l’un d’une liste

heading-table = feuille
heading-column = colonne
heading-type = type
heading-values = peut contenir
heading-meaning = sens
workbook-reading = Une cellule vide : la source ne donne rien. Les dates qui ne sont pas un jour certain (2024-10, 2024-10-08/2024-10-13, 2024-10-28?) figurent en texte.
cut-text =
    { $file ->
        [none] {" "}… [coupé]
       *[other] {" "}… [coupé ; entier dans { $file }]
    }
cut-texts =
    Feuille { $sheet } : { $count } { $count ->
        [one] texte plus long qu’une cellule ne contient, coupé
       *[other] textes plus longs qu’une cellule ne contient, coupés
    } avec une marque ({ $cells }{ $more ->
        [yes] , …
       *[no] {""}
    }).
cut-table-rows = Feuille { $sheet } : les { $kept } premières lignes sur { $all } ; { $file } les a toutes.
cut-table-columns = Feuille { $sheet } : les { $kept } premières colonnes sur { $all }, autant qu’une feuille en contient.
