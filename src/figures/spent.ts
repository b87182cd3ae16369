import type { NumberSpan } from "./number-span.ts";
import { isKey, type Reading, tokenAt } from "./reading.ts";
import type { Unit } from "./units.ts";

/** "a plan costing 3bn", "billetten koster 49": nothing that is counted costs a number of something. */
export function isSpent(reading: Reading, number: NumberSpan, unit: Unit): boolean {
  const modifier = reading.lexicon.before.endingAt(reading.tokens, number.from);
  const verb = tokenAt(reading, (modifier?.from ?? number.from) - 1).key;
  if (unit.noun !== null) return false;
  if (isKey(reading, number.from - 1, "for") && SOLD.has(tokenAt(reading, number.from - 2).key)) return true;
  if (number.scale >= 1e6 && (RAISING.has(verb) || isLevelFor(reading, modifier?.from ?? number.from)))
    return true;
  return SPENDING.has(verb) || (number.scale >= 1e6 && isSumOf(reading, number.to));
}

/** "gjeld for over 3 millioner" */
function isLevelFor(reading: Reading, from: number): boolean {
  return isKey(reading, from - 1, "for") && reading.lexicon.levels.has(tokenAt(reading, from - 2).key);
}

/** "114 millioner i underskudd", "610 millioner til gode", "20 million in debt" */
function isSumOf(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at + 1);
  return isKey(reading, at, "i", "in", "til") && (reading.lexicon.levels.has(key) || SUMS.test(key));
}

const SUMS =
  /(?:underskudd|overskudd|støtte|bot|bøter|gjeld|lån|skatt|omsetning|inntekter|erstatning|tap|gevinst|utbytte|lønn|budsjett|^gode|^debts?|^aid|^damages|^fines|^loans?|^tax|^taxes|^funding|^sales|^losses|^savings)$/;

const SOLD = new Set("sold went bought solgt solgte gikk kjøpt kjøpte".split(" "));
const SPENDING = new Set(
  `cost costs costing priced worth earns earned earn earning fined owes owed fetched koster kostet koste verdt tjener tjente
   skylder bøtelagt`.split(/\s+/),
);
/** With millions behind them and nothing that is counted. */
const RAISING = new Set(
  "raised paid pays pay borrowed donated invested save saves saved saving spend spends spent spending betalte betaler lånte hentet spare sparer sparte kutte kutter kuttet bruke bruker brukte bevilge bevilger bevilget tape tapte tapt tjent".split(
    " ",
  ),
);
