interface Reader {
  readFile(path: string): Promise<Uint8Array>;
}

/** Reads each file once: what was hashed is what is built, though somebody saves in between. */
export function readingOnce({ readFile }: Reader): Reader["readFile"] {
  const read = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const reading = read.get(path) ?? readFile(path);
    read.set(path, reading);
    return reading;
  };
}
