### Det siden sier bare på skjerm.

screen-skip = Hopp til rapporten
screen-filters = Filtrer
screen-search = Søk i påstandene
screen-speakers = Avsender
screen-parties = Part
screen-sources = Kilde
screen-subjects = Hva det gjelder
screen-places = Sted eller gruppe
screen-kinds = Type avvik
screen-from = Sagt fra
screen-to = til
screen-shown = Viser { $shown } av { $all } påstander
screen-all = Viser alle { $all } påstander
screen-nothing = Ingen påstander passer
screen-undated = { $count } uten dag er utelatt
screen-clear = Nullstill
screen-copy-view = Kopier lenke til visningen
screen-link = Lenke til: { $what }
screen-copied = Lenken er kopiert
screen-sorted = Sortert etter: { $what }
screen-unsorted = I rapportens rekkefølge
screen-counted = Ta med det som går tilbake til
screen-cant-both = Par der ikke begge kan stemme: { $shown } av { $all }
screen-nothing-asked = Tallene som er igjen, krever ingenting av hverandre.
