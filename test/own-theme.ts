import * as files from "node:fs/promises";
import { loadTheme, type Theme } from "../src/render/index.ts";

/** The themes that come with the program, by name. */
export const OWN_THEMES = { brief: "templates/brief", compact: "templates/compact" };

export const ownTheme = (name: string): Promise<Theme> => loadTheme(`templates/${name}`, files, OWN_THEMES);
