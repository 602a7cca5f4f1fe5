import { entries, type Lexicon } from './lexicon.ts';

export const swedish: Lexicon = {
  price: entries(
    'dyr=, dyrt=, dyra=, dyrare, pris=, priset, priser, prislapp, kostar, kosta=, kostnad, kostsam, budget, billig, råd med, inte råd, rabatt, pengar, avgift, för mycket betalt, för högt, investering, lönar, lönsam, återbetal, betala, utgift, besparing, spara in',
  ),
  timing: entries(
    'inte nu, just nu, nästa år, nästa kvartal, nästa månad, senare, för tidigt, fel tid, dålig tid, dåligt läge, fel läge, priorit, skjuta upp, skjuter upp, skjutit, avvakta, avvaktar, vänta, väntar, pausa, inte tid, ingen tid, hinner, stressigt, mycket att göra, återkom, hör av er, efter sommaren, efter semestern, till hösten, till våren, inte i år, andra projekt',
  ),
  authority: entries(
    'min chef, chefen, ledningen, ledningsgruppen, styrelsen, beslut, bestämmer, bestämma, besluta, godkänna, godkänns, godkännande, attest, huvudkontor, koncernen, moderbolag, fråga min, prata med min, stämma av, kollegor, kollegorna, alla måste, eniga, inte jag som, vd=, vdn=, ekonomichefen, någon annan, förankra',
  ),
  need: entries(
    'behöver inte, behövs inte, inget behov, inte behov, inte intresserad, inte intresserade, inget intresse, ointress, ingen nytta, inte relevant, inte aktuellt, ser inte varför, ser inte nyttan, ser inte poängen, vad ska vi med, varför skulle, klarar oss utan, bra utan, inte det problemet, inget problem för oss, onödig',
  ),
  competitor: entries(
    'konkurrent, konkurrer, annan leverantör, andra leverantörer, annat erbjudande, andra erbjudanden, annan offert, andra offerter, bättre erbjudande, bättre offert, billigare hos, någon annanstans, jämför, jämföra, alternativ, pratar redan med, i dialog med, de erbjuder',
  ),
  trust: entries(
    'lita på, litar, förtroende, risk, riskera, riskabelt, pålitlig, tillförlitlig, referens, bevis, bevisa, garanti, garantera, säkerhet, säker på, säkert=, aldrig hört, känner inte er, känner inte till, dålig erfarenhet, dåliga erfarenheter, bränt oss, brända, besviken, besvikna, lovar, löfte, lovade, tror inte, tvivl, tveksam, skeptisk, för litet bolag, för små, konkurs, tänk om, integritet, läcka, läckor, för bra för att',
  ),
  fit: entries(
    'funktion, integrer, integration, kompatib, passar inte, passar inte in, funkar inte med, fungerar inte med, inte anpassad, anpassa, saknas, saknar, klarar inte, kan inte göra, kapacitet, för komplex, för komplicerat, komplicerad, komplicerat, krångligt att använda, inte lämplig, kravspec, kravställ, krav på, specifik, stöder inte, stödjer inte, saknar stöd, prestanda, för långsam, långsamt, för stort, för stor, vårt affärssystem, vårt system',
  ),
  status_quo: entries(
    'har redan, använder redan, redan en, redan ett, redan något, det vi har, som vi har, nuvarande leverantör, nuvarande system, nuvarande lösning, nuvarande, fungerar bra, funkar bra, funkar fint, nöjda med, nöjd med, nöjda=, alltid gjort, alltid använt, alltid köpt, byta, byter, byte=, bytet, förändring, ändra allt, migrer, hålla fast vid, stanna hos, vana vid, van vid, utbilda alla, bundna, avtal till, för mycket jobb, tillräckligt bra, räcker',
  ),
  process: entries(
    'juridi, jurist, advokat, avtal, kontrakt, upphandling, inköpsavdelning, inköp, regelefterlevnad, efterlevnad, gdpr=, allmänna villkor, villkor, betalningsvillkor, dataskydd, revision, ramavtal, policy, regelverk, regler, pappersarbete, inköpsorder, beställningsorder, leverantörslista, godkänd leverantör, godkända leverantörer, frågeformulär, certifikat, certifier, ansvar för, klausul, lou=',
  ),
};
