// edtf 4 ships no types; only what src/model/partial-date.ts uses is declared.
declare module "edtf" {
  export default function edtf(
    text: string,
    options?: { level?: 0 | 1 | 2; types?: readonly string[] },
  ): unknown;
}
