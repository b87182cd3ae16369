/** The language whose messages, and the comments above them, say what every language has to have. */
export const REFERENCE = "en";
