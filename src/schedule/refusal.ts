/** What was asked for can't be scheduled, or can't be said to the scheduler it is for. */
export class ScheduleRefusal extends Error {
  override readonly name = "ScheduleRefusal";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
