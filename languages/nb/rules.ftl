### Reglene for sammenligning.

rules-heading = Reglene bak funnene

rule-retraction = Trukket tilbake
    .description = En avsender sier at det avsenderen hadde sagt, ikke lenger gjelder, med et annet tall eller standpunkt i stedet eller uten. Det som ble sagt etter det, settes ikke mer opp mot påstanden.

rule-utterance-echo = Én ytring, samme tall
    .description = To gjengivelser av én ytring har samme tall med samme ord: Det ble sagt én gang.

rule-utterance-variance = Én ytring, ulikt gjengitt
    .description = To gjengivelser av én ytring har ulike tall eller ulike ord om tallet: Forskjellen ligger i gjengivelsen.

rule-origin-echo = Ett opphav, samme tall igjen
    .description = Kunnskapen kommer i begge tilfeller fra ett opphav, som oppgir samme tall med samme ord: Det er ingen bekreftelse.

rule-update = Ett opphav, et senere tall
    .description = Ett opphav gir et annet tall en annen dag, for noe som vokser eller svinger, og det tidligere tallet kan ha blitt det senere: ingenting er trukket tilbake.

rule-revision = Ett opphav, et annet tall i stedet for det første
    .description = Ett opphav gir et annet tall, eller det samme med et annet forbehold, en annen dag, og det ene kan ikke ha blitt det andre: det som ble sagt, sies ikke lenger.

rule-unordered-compatible = Ett opphav, samme dag, tall som kan være riktige begge to
    .description = Ett opphav oppgir to tall samme dag, eller i en rekkefølge som tekstene ikke avgjør, og det finnes tall som passer med begge.

rule-own-change = Ett opphav, tall for to dager som noe endret seg mellom
    .description = Ett opphav sier samme dag, eller i en rekkefølge tekstene ikke avgjør, hva det talte på to dager som tekstene skiller fra hverandre, og ingen verdi passer med begge: med tid imellom kan begge stemme.

rule-self-contradiction = Ett opphav, samme dag, tall som utelukker hverandre
    .description = Ett opphav oppgir to tall samme dag, eller i en rekkefølge som tekstene ikke avgjør, og ingen tall passer med begge.

rule-agreement = Ulike opphav, samme tall
    .description = To opphav oppgir samme tall med samme ord. Hvor langt de er vist å være uavhengige, står ved siden av.

rule-rounding = Ulike opphav, ett av tallene avrundet
    .description = To tall uten forbehold ligger ikke lenger fra hverandre enn avrunding tillater, og det ene er det andre avrundet til færre gjeldende sifre.

rule-compatible = Ulike opphav, tall som kan være riktige begge to
    .description = To opphav gir ulike tall, og det finnes en verdi som passer med begge.

rule-change = Ulike opphav, tall som noe endret seg mellom
    .description = To opphav gir tall der ingen verdi passer med begge; det de teller, vokser, og det laveste kan være det tidligste, eller det svinger, og dagene er ikke de samme.

rule-conflict = Ulike opphav, tall som utelukker hverandre
    .description = To opphav gir tall der ingen verdi passer med begge, og tiden forklarer det ikke: det de teller, er fast; eller det bare vokser og måtte ha falt, eller gjelder én dag; eller det svinger, og dagene er de samme eller ikke skilt fra hverandre.

rule-part-outgrew-whole = En del større enn helheten, som kan ha endret seg imellom
    .description = Alt som telles i det ene målet, telles også i det andre, og det minste av delen er mer enn det meste av helheten; helheten vokser og kan gjelde en tidligere dag, eller den svinger, og dagene er ikke de samme.

rule-bound-violation = En del større enn helheten
    .description = Alt som telles i det ene målet, telles også i det andre, det minste av delen er mer enn det meste av helheten, og helheten kan ikke ha endret seg imellom.

rule-stance-echo = Én ytring, samme standpunkt
    .description = To gjengivelser av én ytring har samme standpunkt: Det ble tatt én gang.

rule-stance-variance = Én ytring, ulike standpunkter
    .description = To gjengivelser av én ytring har ulike standpunkter: Forskjellen ligger i gjengivelsen.

rule-reversal = Én avsender, fra å avvise til å si det eller omvendt
    .description = En avsender sier én dag det samme avsender avviser en annen dag.

rule-shift = Én avsender, en annen endring av standpunkt
    .description = En avsender inntar et annet standpunkt uten å snu helt om; også å si det og å avvise det der tekstene ikke avgjør hva som kom først.

rule-stance-repeated = Én avsender eller ett opphav, samme standpunkt igjen
    .description = En avsender gjentar et standpunkt, eller to avsendere som har kunnskapen fra ett opphav, inntar det samme: Det er ingen bekreftelse.

rule-one-party = To avsendere for én part, et annet standpunkt senere
    .description = To avsendere for én part inntar ulike standpunkter, og det ene ble sagt i sin helhet før det andre: parten flyttet seg, eller den taler ikke med én stemme.

rule-came-about = Avvist og hevdet, for dager det kan ha skjedd imellom
    .description = Det én avviser, sier en annen er så; det varer når det først har skjedd og ble avvist en klart tidligere dag, eller det begynner og slutter, og dagene er ikke de samme.

rule-contradiction = Hevdet og avvist
    .description = Det den ene sier er så, avviser den andre, og tiden forklarer det ikke.

rule-unconfirmed = Sagt og ikke bekreftet
    .description = Det én avsender sier er så, har en annen ingen beviser for, eller den andre bekrefter det ikke, og ikke bare før det kan ha skjedd. Ingen av delene er en avvisning.

rule-known-since = Ikke kjent en tidligere dag, hevdet en senere
    .description = Det som varer når det først har skjedd, sies av én avsender å være så, og en annen hadde ingen beviser for det eller ville ikke bekrefte det en klart tidligere dag.

rule-stance-agreement = Ulike avsendere, samme standpunkt
    .description = To avsendere som ikke har kunnskapen fra ett opphav, inntar samme standpunkt, direkte eller gjennom det som følger av den enes ord.
