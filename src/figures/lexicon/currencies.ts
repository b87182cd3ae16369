const words = (list: string): string[] => list.trim().split(/\s+/);

/** Codes of ISO 4217 that news writes before or behind an amount; those that are also words are left out. */
const CODES = words(
  `usd eur gbp nok sek dkk isk chf aud cad nzd hkd sgd twd jpy cny rmb krw inr pkr bdt lkr npr rub uah byn kzt pln czk huf ron bgn
   ils aed sar qar kwd egp ngn kes zar ghs etb tzs ugx brl mxn clp cop ars pen thb vnd idr myr php
   mvr mur scr bhd omr jod iqd irr lbp syp yer tnd dzd lyd afn azn kgs tjs uzs tmt mnt khr mmk bnd pgk fjd sbd vuv wst xpf
   rsd mkd mdl ttd jmd bbd xcd htg gtq hnl crc pyg uyu xaf xof rwf bif mwk zmw mzn aoa bwp szl lsl mga cdf sdg ssp djf gmd gnf
   lrd mru cve`,
);

/** Written before an amount as it is: `Rs 500`, `kr 500`, `RM5m`. Several countries share some. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  kr: "NOK SEK DKK ISK",
  rs: "INR PKR LKR NPR",
  rm: "MYR",
  skr: "SEK",
  nkr: "NOK",
  dkr: "DKK",
  sfr: "CHF",
  ksh: "KES",
};

const SIGNS: Readonly<Record<string, string>> = {
  $: "USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP",
  "€": "EUR",
  "£": "GBP EGP",
  "¥": "JPY CNY RMB",
  "￥": "JPY CNY RMB",
  "₹": "INR",
  "₨": "INR PKR LKR NPR",
  "₽": "RUB",
  "₴": "UAH",
  "₩": "KRW",
  "₪": "ILS",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₸": "KZT",
  "₺": "TRY",
};

/** Letters on either side of a dollar sign: `A$368bn`, `$US113 trillion`. */
const DOLLARS: Readonly<Record<string, string>> = {
  us: "USD",
  a: "AUD",
  au: "AUD",
  c: "CAD",
  ca: "CAD",
  nz: "NZD",
  hk: "HKD",
  s: "SGD",
  nt: "TWD",
  mx: "MXN",
};

/** The codes that a mark, an abbreviation or a code may mean, by its key; one and the same list for all languages. */
export const currencySigns: ReadonlyMap<string, readonly string[]> = listed(SIGNS);
export const dollarLetters: ReadonlyMap<string, readonly string[]> = listed(DOLLARS);
export const currencyCodes: ReadonlyMap<string, readonly string[]> = new Map([
  ...CODES.map((code): [string, string[]] => [code, [code.toUpperCase()]]),
  ...listed(ABBREVIATIONS),
]);

/** May these letters stand right before the digits of an amount: `AUD1.5m`, `Rs500`, `kr4000`? */
export function isCurrencyPrefix(written: string): boolean {
  return written.length <= 3 && PREFIXES.has(written);
}

const PREFIXES = new Set([
  ...CODES.map((code) => code.toUpperCase()),
  "Rs",
  "RS",
  "kr",
  "Kr",
  "KR",
  "RM",
  "SKr",
  "NKr",
  "DKr",
  "SFr",
  "KSh",
  "Ksh",
]);

function listed(record: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(record).map(([key, codes]) => [key, words(codes)]));
}
