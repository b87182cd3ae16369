### Namen der Dinge: Arten von Abweichungen, Zeichen der Bilder, die drei Uhren der Zeitleiste. Die Arten stehen auch hinter
### einem Doppelpunkt, beginnen also mit einem Hauptwort.

kind-conflict = Konflikt
    .meaning = Verschiedene Ursprünge, dieselbe Größe, und keine Zahl passt zu beiden.
kind-bound-violation = Teil größer als das Ganze
    .meaning = In einem Teil werden mehr gezählt als in dem, was ihn enthält; das Ganze müsste dazwischen gewachsen sein.
kind-self-contradiction = Selbstwiderspruch
    .meaning = Ein Ursprung, kein späterer Tag, der es erklärt, und keine Zahl passt zu beiden; oder keine, falls zwei Größen dieselbe sind.
kind-contradiction = Widerspruch
    .meaning = Der eine bejaht, was der andere bestreitet.
kind-change = Veränderung dazwischen
    .meaning = Beides kann stimmen, wenn sich vom einen Tag zum anderen etwas geändert hat oder bekannt wurde.
kind-reversal = Kehrtwende
    .meaning = Derselbe Absender bestritt und bejahte später, oder umgekehrt.
kind-unconfirmed = Bestätigung fehlt
    .meaning = Der eine bejaht; ein anderer hat keine Belege oder bestätigt nicht. Bestritten ist es damit nicht.
kind-shift = Haltungswechsel
    .meaning = Ein Absender, oder eine Partei, ging von einer Haltung zu einer anderen über.
kind-revision = Revision
    .meaning = Ein Ursprung ersetzte seine Zahl an einem späteren Tag.
kind-retraction = Zurücknahme
    .meaning = Ein Absender nahm zurück, was er gesagt hatte.
kind-reporting-variance = Abweichung im Bericht
    .meaning = Eine Äußerung, berichtet mit anderer Zahl, anderem Wort oder anderer Haltung.
kind-update = Fortschreibung
    .meaning = Ein Ursprung nannte eine spätere Zählung; zurückgenommen ist nichts.
kind-compatible = Vereinbarkeit
    .meaning = Andere Worte, doch es gibt Zahlen, die zu beiden passen.
kind-agreement = Übereinstimmung
    .meaning = Verschiedene Ursprünge sagen dasselbe.
kind-echo = Echo
    .meaning = Noch einmal derselbe Ursprung: keine unabhängige Stütze.

mark-point = Zahl ohne Zusatz
mark-about = etwa
mark-at-most = bis zu
mark-at-least = mindestens
mark-range = von – bis
mark-vague = vage, ohne Ende
mark-planned = geplant
mark-update = spätere Zählung
mark-revision = vom Ursprung ersetzt
mark-retracted = zurückgenommen
mark-inferred = Tag erschlossen

clock-said = gesagt (offen: an einem dieser Tage)
clock-as-of = Stand: der Tag, für den die Angabe gilt
clock-published = veröffentlicht
