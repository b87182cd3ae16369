/** From the nearest ends of two days to their farthest; null where that isn't known. */
export interface DaysApart {
  readonly least: number | null;
  readonly most: number | null;
}
