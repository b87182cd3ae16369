/** In milliseconds: so long nothing takes even on a machine ten times slower, so that what does will never come. */
export const HANG_MS = 300_000;
