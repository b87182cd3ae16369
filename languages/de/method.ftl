### So wird verglichen.

method-compared = Was verglichen wird
    .text = Zahlen für dieselbe Größe, denselben Ort und dieselbe Gruppe sowie Aussagen, die aufeinandertreffen können, nach ihren Tagen: dem Tag, für den eine Angabe gilt, sonst dem, an dem sie gemacht wurde, sonst spätestens dem, an dem die Quelle erschien. Was steigt und fällt oder beginnt und endet, wird nur verglichen, wo diese höchstens { $window } auseinanderliegen, sofern der Vergleich dafür nichts anderes festlegt. Verschiedene Größen werden nie gegeneinandergestellt, außer wo die eine ein Teil der anderen ist oder dieselbe sein kann.
method-figures = Was eine Zahl bedeutet
    .text = „Etwa“ lässt { $about } nach beiden Seiten zu; „bis zu“ und „mindestens“ sind Grenzen und bleiben Grenzen; ein vages Wort wie „Tausende“ hat kein oberes Ende. Zwei Zahlen ohne Zusatz, die höchstens { $rounding } auseinanderliegen, sind vereinbar, wenn die eine die andere ist, gerundet.
method-origins = Ursprünge
    .text = Angaben, die auf einen Ursprung zurückgehen oder eine Äußerung wiedergeben, zählen einmal, von wie vielen sie auch gedruckt werden.
method-stances = Haltungen
    .text = Wer etwas bejaht, bejaht auch, was daraus folgt; wer etwas bestreitet, bestreitet auch, woraus es folgt. Keine Belege zu haben heißt nicht bestreiten, und Schweigen ist keine Angabe.
method-days = Tage
    .text = Der Tag, für den eine Zahl gilt, der Tag, an dem sie genannt wurde, und der Tag, an dem die Quelle erschien, werden auseinandergehalten. Ein Tag mit Sternchen steht nicht in der Quelle; seine Nummer führt zur Begründung am Ende.
method-verification = Prüfung
    .text = Ein Häkchen mit Zeilennummer sagt, wo das Zitat im archivierten Text der Quelle steht, Buchstabe für Buchstabe, abgesehen von Leerzeichen, Strichen und der Form der Anführungszeichen.
method-not-done = Was nicht geschieht
    .text = Nichts wird gemittelt, zusammengefasst, nach Glaubwürdigkeit gewichtet oder zur besten Zahl erklärt.

short-method-compared = Verglichen
    .text = Zahlen für dieselbe Größe und Aussagen, die aufeinandertreffen können, nach dem Tag, für den eine Angabe gilt, sonst dem, an dem sie gemacht wurde, sonst dem des Erscheinens; was steigt und fällt, wenn höchstens { $window } dazwischenliegen, sofern nichts anderes festgelegt ist.
short-method-excluded = Nicht beides wahr
    .text = Nur wo keine Lesart der Worte zu beiden passt und keine Änderung zwischen Tagen, die die Texte unterscheiden, beides wahr gemacht haben kann.
short-method-figures = Zahlen
    .text = „Etwa“ heißt { $about } nach beiden Seiten, „bis zu“ und „mindestens“ bleiben Grenzen, „Tausende“ hat kein oberes Ende; zwei Zahlen ohne Zusatz, höchstens { $rounding } auseinander, gehen zusammen, wo die eine die andere ist, gerundet. Nichts wird gemittelt oder zur besten Zahl erklärt.
short-method-origins = Ursprünge
    .text = Angaben von einem Ursprung oder aus einer Äußerung zählen einmal, von wie vielen sie auch gedruckt werden; „höchstens“, wo nicht gezeigt ist, dass sie unabhängig sind.
short-method-stances = Haltungen
    .text = Wer etwas bejaht, bejaht auch, was daraus folgt. Keine Belege zu haben heißt nicht bestreiten, und Schweigen ist keine Angabe.
short-method-checked = Geprüft
    .text = Wo der archivierte Text einer Quelle vorliegt, werden ihre Zitate darin gesucht, Buchstabe für Buchstabe, abgesehen von Leerzeichen, Strichen und Anführungszeichen. Die Regeln, die etwas gefunden haben, stehen in der HTML-Seite.
