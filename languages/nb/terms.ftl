### Navn på ting: avvik, tegn i figurene, dagene i tidslinjen.

kind-conflict = Motstrid
    .meaning = Ulike opphav, samme størrelse, og ingen tall passer med begge.
kind-bound-violation = Delen er større enn helheten
    .meaning = Det telles flere i en del enn i det den inngår i, så helheten må ha vokst imellom.
kind-self-contradiction = Selvmotsigelse
    .meaning = Ett opphav, ingen senere dag som forklarer det, og ingen tall passer med begge; eller ingen hvis to størrelser er én.
kind-contradiction = Motsigelse
    .meaning = Én sier at det er så; en annen avviser det.
kind-change = Endring imellom
    .meaning = Begge kan stemme hvis noe endret seg, eller ble kjent, fra den ene dagen til den andre.
kind-reversal = Helomvending
    .meaning = Samme avsender avviste og sa det senere, eller omvendt.
kind-unconfirmed = Ubekreftet
    .meaning = Én sier at det er så; en annen har ingen beviser eller bekrefter det ikke. Det er ingen avvisning.
kind-shift = Endret standpunkt
    .meaning = En avsender, eller en part, gikk fra ett standpunkt til et annet.
kind-revision = Revisjon
    .meaning = Et opphav erstattet tallet sitt en senere dag.
kind-retraction = Tilbaketrekking
    .meaning = En avsender trakk tilbake det avsenderen hadde sagt.
kind-reporting-variance = Ulikt gjengitt
    .meaning = Én og samme ytring, gjengitt med et annet tall, ord eller standpunkt.
kind-update = Oppdatering
    .meaning = Et opphav ga et senere tall; ingenting er trukket tilbake.
kind-compatible = Forenlige
    .meaning = Andre ord, men det finnes tall som passer med begge.
kind-agreement = Enighet
    .meaning = Ulike opphav sier det samme.
kind-echo = Ekko
    .meaning = Samme opphav om igjen: ingen uavhengig støtte.

mark-point = uten forbehold
mark-about = om lag
mark-at-most = opptil
mark-at-least = minst
mark-range = fra – til
mark-vague = vagt, ingen ende
mark-planned = planlagt
mark-update = senere tall fra opphavet
mark-revision = erstattet av opphavet
mark-retracted = trukket tilbake
mark-inferred = dag utledet

clock-said = sagt (åpen: en av disse dagene)
clock-as-of = per: dagen påstanden gjelder
clock-published = publisert
