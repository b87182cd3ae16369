/**
 * The language whose messages, and the comments above them, say what every language has to have; texts are taken to be
 * in it where nothing says which they are in.
 */
export const REFERENCE = "en";
