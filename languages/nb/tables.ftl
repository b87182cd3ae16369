### Det CSV-filene og arbeidsboken sier om seg selv. Ord i cellene (verified, up-to, yes) er de samme på alle språk.

table-lineup = Én rad for hver dag noe er sagt, avsender, kilde, sted, gruppe og dag det gjelder for; målene står side om side, eller i hver sin rad når de er flere enn 50.
table-claims = Én rad per påstand, i kuratorens rekkefølge.
table-discrepancies = Én rad per par av påstander, de tyngste slagene først; også enighet og gjentakelser.
table-stances = Én rad per utsagn, etter setning og dag.
table-sources = Én rad per kilde, i kuratorens rekkefølge.
table-changes = Én rad per endring siden forrige utgave; tom når ingen finnes.

column-claim-id = Påstandens id, den samme i alle utgaver.
column-claim-type = estimate: et tall for et mål. statement: et standpunkt til en setning.
column-measure = Hva som telles, som id; tomt for et utsagn.
column-proposition = Setningen standpunktet gjelder, som id; tomt for et tall.
column-stance = Hva avsenderen mener om setningen. no-evidence er ingen avvisning.
column-words = Tallet eller standpunktet slik leseren ser det.
column-amount = Tallet som oppgitt. Leses sammen med modifier: med up-to er det et tak.
column-low = Nedre grense når kilden oppgir en; en åpen ende er tom og fylles aldri ut.
column-high = Øvre grense når kilden oppgir en; en åpen ende er tom og fylles aldri ut.
column-modifier = Hva kildens ord gjør med tallet: exact, about, at-least, up-to og så videre.
column-unit = Hva én av det som telles, er.
column-modality = Hvordan avsenderen holder påstanden: observed, assessed, planned, forecast, alleged, hypothetical.
column-as-of = Dagen tallet gjelder for; tomt når kilden ikke skiller den fra dagen det ble sagt.
column-said = Dagen det ble sagt.
column-said-basis = stated: kilden oppgir dagen. inferred: kuratoren har utledet den.
column-published = Dagen kilden kom ut.
column-published-basis = stated: kilden oppgir dagen. inferred: kuratoren har utledet den.
column-speaker-id = Id for personen eller organet som står bak påstanden.
column-speaker = Personen eller organet som står bak påstanden.
column-party = Parten avsenderen snakker for.
column-utterance = Id for ytringen. Påstander som deler den, gjengir den samme.
column-origin = Hvem kunnskapen kommer fra. Påstander med samme opphav er ikke uavhengige.
column-via = Hvem som brakte påstanden fra avsenderen til kilden, nærmest avsenderen først.
column-source-id = Kildens id.
column-publisher = Hvem som ga ut kilden.
column-agency = Nyhetsbyrået som skrev den.
column-language = Kildens språk, en BCP 47-kode.
column-excerpt = Kildens egne ord som bærer påstanden.
column-translation = Utdraget på rapportens språk.
column-verification = Om utdraget står i den arkiverte teksten: verified (ja), ambiguous (mer enn én gang), not-found (nei), no-archive (uten arkiv).
column-url = Kildens nettadresse.
column-note = Kuratorens merknad til leserne.
column-by = Hvem på desken som skrev ned påstanden.
column-checked-by = Hvem på desken som siden leste den mot kilden.
column-place = Hvor tallet gjelder. Bare tall for samme sted sammenlignes.
column-population = Hvem som telles. Bare tall for samme gruppe sammenlignes.
column-said-why = Hvordan en utledet dag ble funnet.
column-as-of-basis = stated: kilden oppgir dagen. inferred: kuratoren har utledet den.
column-as-of-why = Hvordan en utledet dag ble funnet.
column-derived = Hvordan tallet følger av utdraget når det ikke står i det.
column-prefix = Tekst før utdraget, når utdraget står to ganger i kilden.
column-ref = Navnet påstanden kom inn under, bokstav for bokstav.
column-retracts = Id for en påstand av samme avsender som ikke lenger holdes fast ved.
column-likelihood = Hvor sannsynlig avsenderen kaller det, når kilden tar forbehold.
column-rests-on = Avsendere eller påstander den delvis bygger på, for eksempel en orientering.
column-suffix = Tekst etter utdraget, når utdraget står to ganger i kilden.
column-figure-check = Om tallet er lest i utdraget, med forbeholdet sitt: verified, ambiguous (én av flere lesemåter), unread (språket leses ikke), derived (se der), not-in-words; tomt for utsagn.
column-measure-number = Tallet som oppgitt, eller den ene enden som er oppgitt; tomt for et spenn, et vagt tall eller flere ulike.
column-measure-words = Tallet slik leseren ser det.
column-proposition-stances = Standpunktene til setningen.
column-stances-by-proposition = Standpunktene, hvert etter id-en til setningen.
column-proposition-text = Setningen.
column-stance-words = Standpunktet slik leseren ser det.
column-discrepancy-id = Parets id: de samme to påstandene har den i alle utgaver.
column-kind = Hvordan de to påstandene står til hverandre.
column-subject = Målet eller setningen de møtes i, som id.
column-claim-pair = Påstandens id; a er den som ble sagt først.
column-speaker-pair = Hvem som står bak påstanden.
column-speaker-id-pair = Id for den som står bak påstanden.
column-source-pair = Id for påstandens kilde.
column-said-pair = Dagen påstanden ble sagt.
column-words-pair = Påstandens tall eller standpunkt slik leseren ser det.
column-days-apart = Dager mellom de to påstandenes dager, minst; tomt når den ene ikke har noen.
column-gap = Hvor langt det er mellom de nærmeste endene av de to tallene, i målets enhet; 0 når de møtes, tom når det ene ikke har noen.
column-ratio = Det største oppgitte tallet delt på det minste.
column-explanation = Hvorfor paret er av dette slaget.
column-assessment = Hvordan en kurator leser paret.
column-assessment-outdated = yes der lesningen ble gjort før en påstand ble endret.
column-rule = Id for regelen som fant paret.
column-if-same = yes når de to målene kan være ett: det gjelder hvis begge teller det samme.
column-hinges-on = Id for kildene som gjengir en ytring slik at paret ble av dette slaget; andres gjengivelse gir det ikke.
column-independence = Hvor langt to som er enige, er vist å være uavhengige: independent (uavhengige), shared (felles opphav) eller not-shown (ikke vist).
column-least-change = Hva som minst måtte ha endret seg for at begge skal stemme, fra den tidligste til den seneste, i målets enhet.
column-fewest-days = Færrest dager denne endringen hadde på seg.
column-most-days = Flest dager denne endringen hadde på seg; tomt når en dag er åpen.
column-subject-type = Om de møtes i et mål (measure) eller en setning (proposition).
column-headline = Kildens tittel, på dens eget språk.
column-byline = Forfatter som trykt.
column-archive = Filnavn på den arkiverte teksten.
column-archive-url = Nettadressen til en arkivert kopi av kilden.
column-updated = Dagen kilden sist ble endret, slik den selv oppgir.
column-accessed = Dagen kilden ble lest.
column-sha256 = SHA-256 av den arkiverte teksten, heksadesimalt.
column-original = Filnavn på det den arkiverte teksten er lest ut av, for eksempel en PDF.
column-original-sha256 = SHA-256 av den filen, heksadesimalt, slik dataene sier.
column-claims = Hvor mange påstander kilden bærer.
column-published-why = Hvordan en utledet utgivelsesdag ble funnet.
column-edition = Nummeret på utgaven som brakte endringen.
column-change = added (ny), withdrawn (trukket), changed (endret) eller reclassified: et par som ble av et annet slag.
column-subject-id = Id for påstanden, kilden eller avviket som er endret.
column-field = Hvilken verdi som er endret; «rules» der bare reglene for sammenligning er endret.
column-old = Verdien før.
column-new = Verdien nå.
column-changed-subject = Det som kom, forsvant eller ble endret: en påstand, en kilde eller et avvik.
column-why = Hvorfor påstanden ble trukket, ifølge den som har lagt inn dataene.

type-id = id
type-text = tekst
type-number = tall
type-integer = heltall
type-date = dato (EDTF)
type-url = nettadresse
type-language = språkkode
type-code = én av en liste

heading-table = ark
heading-column = kolonne
heading-type = type
heading-values = kan inneholde
heading-meaning = betydning
workbook-reading = En tom celle: kilden oppgir ingenting. Datoer som ikke er én sikker dag (2024-10, 2024-10-08/2024-10-13, 2024-10-28?), står som tekst.
cut-text =
    { $file ->
        [none] {" "}… [kuttet]
       *[other] {" "}… [kuttet; hel i { $file }]
    }
cut-texts =
    Arket { $sheet }: { $count } { $count ->
        [one] tekst
       *[other] tekster
    } lengre enn en celle rommer, kuttet med merke ({ $cells }{ $more ->
        [yes] , …
       *[no] {""}
    }).
cut-table-rows = Arket { $sheet }: de første { $kept } av { $all } rader; { $file } har alle.
cut-table-columns = Arket { $sheet }: de første { $kept } av { $all } kolonner, så mange et ark rommer.
