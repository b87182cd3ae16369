### Comment la comparaison est faite.

method-compared = Ce qui est comparé
    .text = Les chiffres d’une même grandeur, d’un même lieu et d’une même population, et les énoncés qui peuvent se rencontrer, selon leurs jours : le jour pour lequel une déclaration vaut, sinon celui où elle a été faite, sinon, au plus tard, celui où la source a paru. Ce qui monte et descend, ou commence et finit, n’est comparé que si ces jours sont à { $window } au plus l’un de l’autre, sauf si la comparaison fixe un autre délai. Des grandeurs différentes ne sont jamais opposées, sauf là où l’une est une partie de l’autre ou peut être la même.
method-figures = Ce que veut dire un chiffre
    .text = « Environ » admet { $about } de part et d’autre ; « jusqu’à » et « au moins » sont des bornes et le restent ; un mot vague comme « des milliers » n’a pas de limite supérieure. Deux chiffres nus à { $rounding } au plus l’un de l’autre sont compatibles si l’un est l’autre arrondi.
method-origins = Origines
    .text = Des déclarations qui remontent à une même origine, ou rapportent un même propos, comptent une fois, quel que soit le nombre de ceux qui les impriment.
method-stances = Positions
    .text = Qui affirme une chose affirme ce qu’elle implique ; qui dément une chose dément ce qui l’implique. Ne pas avoir de preuve n’est pas démentir, et se taire n’est pas déclarer.
method-days = Jours
    .text = Le jour pour lequel un chiffre vaut, le jour où il a été dit et le jour où la source a paru sont tenus séparés. Un jour marqué d’un astérisque n’est pas imprimé dans la source ; son numéro mène à la raison, à la fin.
method-verification = Vérification
    .text = Une coche et un numéro de ligne disent où la citation se trouve dans le texte archivé de la source, lettre pour lettre, aux espaces, aux tirets et à la forme des guillemets près.
method-not-done = Ce qui n’est pas fait
    .text = Rien n’est mis en moyenne, regroupé, pondéré selon la confiance ni déclaré meilleur.

short-method-compared = Comparé
    .text = Les chiffres d’une même grandeur et les énoncés qui peuvent se rencontrer, selon le jour pour lequel une déclaration vaut, sinon celui où elle a été faite, sinon celui de la publication ; ce qui monte et descend, à { $window } au plus, sauf autre réglage.
short-method-excluded = Incompatibles
    .text = Seulement là où aucune lecture des mots ne convient aux deux, et où aucun changement entre des jours que les textes distinguent n’a pu rendre vrais les deux.
short-method-figures = Chiffres
    .text = « Environ » vaut { $about } de part et d’autre, « jusqu’à » et « au moins » restent des bornes, « des milliers » n’a pas de limite supérieure ; deux chiffres nus à { $rounding } au plus s’accordent si l’un est l’autre arrondi. Rien n’est mis en moyenne ni déclaré meilleur.
short-method-origins = Origines
    .text = Des déclarations d’une même origine ou d’un même propos comptent une fois, quel que soit le nombre de ceux qui les impriment ; « au plus » là où leur indépendance n’est pas montrée.
short-method-stances = Positions
    .text = Qui affirme une chose affirme ce qu’elle implique. Ne pas avoir de preuve n’est pas démentir, et se taire n’est pas déclarer.
short-method-checked = Vérifié
    .text = Quand le texte archivé d’une source est disponible, ses citations y sont cherchées, lettre pour lettre, aux espaces, aux tirets et aux guillemets près. Les règles qui ont trouvé quelque chose figurent dans la page HTML.
