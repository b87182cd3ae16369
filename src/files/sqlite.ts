/**
 * Node 22 says on standard error that SQLite is experimental there. Nothing of that concerns whoever builds a
 * brief: what is asked of it, a lock and a file of tables, is what SQLite has done for twenty years.
 */
export async function loadSqlite(): Promise<typeof import("node:sqlite")> {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (String(warning).startsWith("SQLite is an experimental feature")) return;
    Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return await import("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}
