/**
 * digits in a text → what they are when they count nothing: dates, times, years, names, scores, phone numbers.
 * In the order in which they are tried. What a number measures (money, percent, kilometres) is not decided here
 * but by the unit behind it, in units.ts.
 */
import { age } from "./ages.ts";
import { chain, phone, score } from "./chains.ts";
import { cited } from "./citations.ts";
import { monthDate, numericDate } from "./dates.ts";
import type { ExceptionRule } from "./exception.ts";
import { glued } from "./glued.ts";
import { named } from "./named.ts";
import { ordinal } from "./ordinals.ts";
import { clockTime } from "./times.ts";
import { year } from "./years.ts";

export const exceptionRules: readonly ExceptionRule[] = [
  phone,
  glued,
  numericDate,
  monthDate,
  clockTime,
  cited,
  chain,
  score,
  ordinal,
  year,
  age,
  named,
];
