### Slik er det sammenlignet.

method-compared = Hva som sammenlignes
    .text = Tall for samme størrelse, sted og gruppe, og utsagn som kan møtes, etter dagene: dagen en påstand gjelder, ellers dagen det ble sagt, ellers senest dagen kilden kom ut. Det som stiger og synker, eller begynner og slutter, sammenlignes bare der disse ligger høyst { $window } fra hverandre, med mindre oversikten gir det et annet vindu. Ulike størrelser settes aldri opp mot hverandre, med mindre den ene er en del av den andre eller kan være den samme.
method-figures = Hva et tall betyr
    .text = «Om lag» rommer { $about } til hver side; «opptil» og «minst» er grenser og forblir grenser; et vagt ord som «tusenvis» har ingen øvre ende. To tall uten forbehold som ligger høyst { $rounding } fra hverandre, er forenlige når det ene er det andre avrundet.
method-origins = Opphav
    .text = Påstander som går tilbake til ett opphav eller gjengir samme ytring, teller én gang, uansett hvor mange som trykker dem.
method-stances = Standpunkter
    .text = Den som sier at noe er så, sier også det som følger av det; den som avviser noe, avviser det som det følger av. Ingen beviser er ingen avvisning, og taushet er ingen påstand.
method-days = Dager
    .text = Dagen et tall gjelder, dagen det ble sagt og dagen kilden kom ut, holdes fra hverandre. En dag merket med stjerne står ikke i kilden; nummeret viser til begrunnelsen bakerst.
method-verification = Kontroll
    .text = En hake og et linjenummer sier hvor sitatet står i kildens arkiverte tekst, bokstav for bokstav bortsett fra mellomrom, streker og formen på anførselstegn.
method-not-done = Hva som ikke gjøres
    .text = Det regnes ikke gjennomsnitt, og ingenting slås sammen, vektes eller kåres til det beste.

short-method-compared = Sammenlignet
    .text = Tall for samme størrelse, og utsagn som kan møtes, etter dagen en påstand gjelder, ellers dagen det ble sagt, ellers senest utgivelsesdagen; det som stiger og synker, innen { $window }, om ikke annet er satt.
short-method-excluded = Kan ikke begge stemme
    .text = Bare der ingen lesning av ordene passer med begge, og ingen endring mellom dager som tekstene skiller, kan ha gjort begge riktige.
short-method-figures = Tall
    .text = «Om lag» er { $about } hver vei, «opptil» og «minst» forblir grenser, «tusenvis» har ingen øvre ende; to tall uten forbehold, høyst { $rounding } fra hverandre, går sammen der det ene er det andre avrundet. Det regnes ikke gjennomsnitt, og ingen tall kåres til det beste.
short-method-origins = Opphav
    .text = Påstander med ett opphav eller fra én ytring teller én gang, uansett hvor mange som trykker dem; «høyst» der det ikke er vist at de er uavhengige.
short-method-stances = Standpunkter
    .text = Den som sier at noe er så, sier også det som følger av det. Å mangle beviser er ikke å avvise, og taushet er ingen påstand.
short-method-checked = Kontrollert
    .text = Der den arkiverte teksten til en kilde finnes, er sitatene søkt opp i den, bokstav for bokstav bortsett fra mellomrom, streker og anførselstegn. Reglene som fant noe, står i HTML-siden.
