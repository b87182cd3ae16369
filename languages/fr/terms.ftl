### Noms des choses : genres de divergences, signes des figures, les trois horloges de la chronologie.

kind-conflict = Incompatibilité
    .meaning = Origines différentes, même grandeur, et aucun nombre ne convient aux deux.
kind-bound-violation = Partie plus grande que le tout
    .meaning = On compte plus dans une partie que dans ce qui la contient ; le tout aurait dû croître entre-temps.
kind-self-contradiction = Contradiction interne
    .meaning = Une seule origine, aucun jour postérieur qui l’explique, et aucun nombre ne convient aux deux ; ou aucun si deux grandeurs n’en font qu’une.
kind-contradiction = Contradiction
    .meaning = L’un affirme ce que l’autre dément.
kind-change = Changement entre-temps
    .meaning = Les deux peuvent être exacts si quelque chose a changé, ou s’est su, d’un jour à l’autre.
kind-reversal = Revirement
    .meaning = Un même auteur a démenti puis affirmé, ou l’inverse.
kind-unconfirmed = Absence de confirmation
    .meaning = L’un affirme ; un autre n’a pas de preuve ou ne confirme pas. Ce n’est pas un démenti.
kind-shift = Changement de position
    .meaning = Un auteur, ou un camp, est passé d’une position à une autre.
kind-revision = Révision
    .meaning = Une origine a remplacé son chiffre un jour postérieur.
kind-retraction = Rétractation
    .meaning = Un auteur a retiré ce qu’il avait dit.
kind-reporting-variance = Récit différent
    .meaning = Un même propos, rapporté avec un autre chiffre, un autre mot ou une autre position.
kind-update = Actualisation
    .meaning = Une origine a donné un décompte postérieur ; rien n’est retiré.
kind-compatible = Compatibilité
    .meaning = D’autres mots, mais un nombre au moins convient aux deux.
kind-agreement = Concordance
    .meaning = Des origines différentes disent la même chose.
kind-echo = Écho
    .meaning = De nouveau la même origine : aucun appui indépendant.

mark-point = chiffre nu
mark-about = environ
mark-at-most = jusqu’à
mark-at-least = au moins
mark-range = de – à
mark-vague = vague, sans limite
mark-planned = prévu
mark-update = décompte postérieur
mark-revision = remplacé par son origine
mark-retracted = retiré
mark-inferred = jour déduit

clock-said = dit (creux : l’un de ces jours)
clock-as-of = situation au jour dit
clock-published = publié
