/**
 * Templates that come compiled, by `templateKey` of their text. None in a checkout: scripts/build.ts puts those of
 * the program's own themes here, in dist/.
 */
export const precompiled: Readonly<Record<string, TemplateSpecification>> = {};
