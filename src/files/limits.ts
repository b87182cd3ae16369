/** In bytes; each is told with its remedy where it is met, and listed in SECURITY.md. */

/** A YAML file of 10 MB takes the parser twelve seconds. */
export const LARGEST_YAML = 2_000_000;
/** Of sources.yaml, which no table can take the place of: 50,000 with an address each. */
export const LARGEST_SOURCES = 12_000_000;
/** What is read of a file that has outgrown YAML, to make a table of it. */
export const OUTGROWN_YAML = 12_000_000;
/** Of tables and lines: what a text of this program may hold at most. */
export const LARGEST_TABLE = 500_000_000;
/** A long book is a tenth of it; folding a text takes some thirty times its size in memory. */
export const LARGEST_ARCHIVED_TEXT = 10_000_000;
/** Of what an archived text was read out of: a PDF with its pictures. */
export const LARGEST_ORIGINAL = 20_000_000;
/** Of all archived texts of one dataset together: they are held at one time. */
export const LARGEST_ARCHIVE = 1_000_000_000;
/** Of a template, a style sheet or a font: the largest are fonts of ten thousand signs. */
export const LARGEST_THEME_FILE = 20_000_000;
/** A spreadsheet of more is no work of hands, and would not fit in memory several times over. */
export const LARGEST_IMPORT = 256_000_000;
