### Was die CSV-Dateien und die Arbeitsmappe von sich selbst sagen. Wörter in den Zellen (verified, up-to, yes) sind in allen
### Sprachen dieselben.

table-lineup = Eine Zeile für jeden Tag der Äußerung, Absender, Quelle, Ort, Gruppe und Tag, für den sie gilt; die Größen stehen nebeneinander, bei mehr als 50 je in einer Zeile.
table-claims = Eine Zeile je Angabe, in der Reihenfolge der Redaktion.
table-discrepancies = Eine Zeile je Paar von Angaben, die schwersten Arten zuerst; auch Übereinstimmungen und Echos.
table-stances = Eine Zeile je Aussage, nach Satz, dann nach Tag der Äußerung.
table-sources = Eine Zeile je Quelle, in der Reihenfolge der Redaktion.
table-changes = Eine Zeile je Änderung seit der vorigen Ausgabe; leer, wo es keine gibt.

column-claim-id = Kennung der Angabe, einmalig im Datensatz, in jeder Ausgabe dieselbe.
column-ref = Der Name, unter dem sie hereinkam, Buchstabe für Buchstabe.
column-measure = Was gezählt wird, als Kennung; leer bei einer Aussage.
column-amount = Die Zahl wie angegeben. Nur mit ihrem Zusatz zu lesen: Bei up-to ist sie eine Obergrenze.
column-low = Unteres Ende, wo die Quelle eines nennt; ein offenes Ende ist leer und wird nie ergänzt.
column-high = Oberes Ende, wo die Quelle eines nennt; ein offenes Ende ist leer und wird nie ergänzt.
column-modifier = Was die Worte der Quelle mit der Zahl tun: exact, about, at-least, up-to und so weiter.
column-words = Die Zahl oder die Haltung, wie sie der Leser sieht.
column-proposition = Der Satz, zu dem die Haltung eingenommen wird, als Kennung; leer bei einer Zahl.
column-stance = Wie der Absender zum Satz steht. no-evidence heißt nicht bestreiten.
column-retracts = Kennung einer Angabe desselben Absenders, die nicht mehr gilt.
column-modality = Wie der Absender es vertritt: observed, assessed, planned, forecast, alleged, hypothetical.
column-likelihood = Wie wahrscheinlich es der Absender nennt, wo die Quelle sich vorsichtig ausdrückt.
column-speaker-id = Kennung der Person oder Stelle, von der die Angabe ist.
column-source-id = Kennung der Quelle.
column-said = Der Tag, an dem es gesagt wurde.
column-as-of = Der Tag, für den die Zahl gilt; leer, wo die Quelle keinen anderen nennt als den der Äußerung.
column-utterance = Kennung der Äußerung. Angaben mit derselben berichten von derselben.
column-origin = Von wem das Wissen stammt. Angaben von einem Ursprung sind nicht unabhängig.
column-rests-on = Absender oder Angaben, auf deren Auskunft es sich teils stützt, etwa ein Hintergrundgespräch.
column-via = Wer die Angabe vom Absender zur Quelle brachte, der dem Absender Nächste zuerst.
column-place = Wo die Zahl gilt. Verglichen werden nur Zahlen für denselben Ort.
column-population = Wen sie zählt. Verglichen werden nur Zahlen für dieselbe Gruppe.
column-excerpt = Die Worte der Quelle, die die Angabe tragen.
column-prefix = Text vor dem Zitat, wo es zweimal in der Quelle steht.
column-suffix = Text nach dem Zitat, wo es zweimal in der Quelle steht.
column-translation = Das Zitat in der Sprache des Vergleichs.
column-derived = Wie die Zahl aus dem Zitat folgt, wo sie nicht darin steht.
column-note = Anmerkung der Redaktion für Leser.
column-by = Wer in der Redaktion die Angabe erfasst hat.
column-checked-by = Wer in der Redaktion sie danach an der Quelle geprüft hat.
column-claim-type = estimate: eine Zahl für eine Größe. statement: eine Haltung zu einem Satz.
column-unit = Was eines der gezählten Dinge ist.
column-said-basis = stated: Der Tag steht in der Quelle. inferred: Die Redaktion hat ihn erschlossen.
column-published = Der Tag, an dem die Quelle erschien.
column-published-basis = stated: Der Tag steht in der Quelle. inferred: Die Redaktion hat ihn erschlossen.
column-speaker = Die Person oder Stelle, von der die Angabe ist.
column-party = Die Seite, für die der Absender spricht.
column-publisher = Wer die Quelle veröffentlicht hat.
column-agency = Die Nachrichtenagentur, die sie geschrieben hat.
column-language = Sprache der Quelle, ein Kürzel nach BCP 47.
column-verification = Ob das Zitat im archivierten Text steht: verified, ambiguous (mehr als einmal), not-found, no-archive.
column-url = Webadresse der Quelle.
column-said-why = Wie ein erschlossener Tag der Äußerung hergeleitet wurde.
column-as-of-basis = stated: Der Tag steht in der Quelle. inferred: Die Redaktion hat ihn erschlossen.
column-as-of-why = Wie ein erschlossener Tag hergeleitet wurde.
column-figure-check = Ob die Zahl mit ihrem Zusatz im Zitat gelesen wird: verified, ambiguous (eine von mehreren Lesarten), unread (für die Sprache gibt es keinen Leser), derived (siehe dort), not-in-words; leer bei Aussagen.
column-measure-number = Die angegebene Zahl, oder das eine Ende, das angegeben ist; leer bei einer Spanne, einer vagen Zahl oder mehreren verschiedenen.
column-measure-words = Die Zahl, wie sie der Leser sieht.
column-proposition-stances = Die Haltungen zu diesem Satz.
column-stances-by-proposition = Die eingenommenen Haltungen, jede nach der Kennung ihres Satzes.
column-proposition-text = Der Satz im Wortlaut.
column-stance-words = Die Haltung, wie sie der Leser sieht.
column-discrepancy-id = Kennung des Paares: Dieselben zwei Angaben haben sie in jeder Ausgabe.
column-kind = Wie die beiden Angaben zueinander stehen.
column-subject = Die Größe oder der Satz, worin sie sich treffen, als Kennung.
column-claim-pair = Kennung der Angabe; a ist die früher gesagte.
column-speaker-pair = Absender der Angabe.
column-speaker-id-pair = Kennung des Absenders der Angabe.
column-source-pair = Kennung der Quelle der Angabe.
column-said-pair = Der Tag, an dem die Angabe gemacht wurde.
column-words-pair = Die Zahl oder Haltung der Angabe, wie sie der Leser sieht.
column-days-apart = Tage zwischen denen der beiden Angaben, mindestens; leer, wo eine keinen hat.
column-gap = Wie weit die nächsten Enden der beiden Zahlen auseinanderliegen, in der Einheit der Größe; 0, wo sie sich treffen, leer, wo eine keines hat.
column-ratio = Die größere angegebene Zahl geteilt durch die kleinere.
column-explanation = Warum das Paar von dieser Art ist.
column-assessment = Wie die Redaktion das Paar einschätzt.
column-assessment-outdated = yes, wo die Einschätzung abgegeben wurde, bevor sich eine Angabe änderte.
column-rule = Kennung der Regel, die das Paar gefunden hat.
column-if-same = yes, wo die beiden Größen dieselbe sein können: Es gilt, falls beide dasselbe zählen.
column-hinges-on = Kennungen der Quellen, ohne deren Wiedergabe einer Äußerung das Paar von anderer Art wäre.
column-independence = Wie weit gezeigt ist, dass zwei, die übereinstimmen, unabhängig sind: independent, shared oder not-shown.
column-least-change = Was sich mindestens geändert haben müsste, damit beide stimmen, von der früheren zur späteren, in der Einheit der Größe.
column-fewest-days = Die wenigsten Tage, die diese Änderung hatte.
column-most-days = Die meisten Tage, die diese Änderung hatte; leer, wo ein Tag offen ist.
column-subject-type = Ob es um eine Größe oder einen Satz geht.
column-headline = Überschrift der Quelle, in ihrer eigenen Sprache.
column-byline = Autor wie gedruckt.
column-archive = Dateiname des archivierten Textes.
column-archive-url = Webadresse einer archivierten Kopie der Quelle.
column-updated = Der Tag, an dem die Quelle zuletzt geändert wurde, nach eigener Angabe.
column-accessed = Der Tag, an dem die Quelle gelesen wurde.
column-sha256 = SHA-256 des archivierten Textes, hexadezimal.
column-original = Dateiname dessen, woraus der archivierte Text gelesen wurde, etwa einer PDF.
column-original-sha256 = SHA-256 dieser Datei, hexadezimal, wie die Daten sagen.
column-claims = Wie viele Angaben die Quelle trägt.
column-published-why = Wie ein erschlossener Tag der Veröffentlichung hergeleitet wurde.
column-edition = Nummer der Ausgabe, die die Änderung brachte.
column-change = added, withdrawn, changed oder reclassified: ein Paar, das von anderer Art wurde.
column-subject-id = Kennung der Angabe, Quelle oder Abweichung, die sich geändert hat.
column-field = Welcher ihrer Werte sich geändert hat; „rules“, wo es nur die Regeln des Vergleichs waren.
column-old = Der Wert vorher.
column-new = Der Wert jetzt.
column-changed-subject = Was kam, ging oder sich änderte: eine Angabe, eine Quelle oder eine Abweichung.
column-why = Warum die Angabe zurückgezogen wurde, nach den Worten der Redaktion.

type-id = Kennung
type-text = Text
type-number = Zahl
type-integer = ganze Zahl
type-date = Datum (EDTF)
type-url = Webadresse
type-language = Sprachkürzel
type-code = eines aus einer Liste

heading-table = Blatt
heading-column = Spalte
heading-type = Art
heading-values = mögliche Werte
heading-meaning = Bedeutung
workbook-reading = Eine leere Zelle: Die Quelle nennt nichts. Daten, die nicht ein sicherer Tag sind (2024-10, 2024-10-08/2024-10-13, 2024-10-28?), stehen als Text.
cut-text =
    { $file ->
        [none] {" "}… [gekürzt]
       *[other] {" "}… [gekürzt; ganz in { $file }]
    }
cut-texts =
    Blatt { $sheet }: { $count } { $count ->
        [one] Text, der länger ist, als eine Zelle fasst
       *[other] Texte, die länger sind, als eine Zelle fasst
    }, mit einem Zeichen gekürzt ({ $cells }{ $more ->
        [yes] , …
       *[no] {""}
    }).
cut-table-rows = Blatt { $sheet }: die ersten { $kept } von { $all } Zeilen; { $file } hat sie alle.
cut-table-columns = Blatt { $sheet }: die ersten { $kept } von { $all } Spalten, so viele, wie ein Blatt fasst.
