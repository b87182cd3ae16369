/**
 * *CSV text → rows of cells*, each with the line on which it starts, and the place of any cell that is asked for.
 *
 * Not here: what the columns mean, and which rows are too few or too many for whoever reads them.
 */
export { CsvPlaces } from "./places.ts";
export { type CsvFault, type CsvRead, type CsvRows, delimiterOf, MOST_COLUMNS, readRows } from "./read.ts";
