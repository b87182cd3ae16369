import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateOrder, readCellDate } from "./cell-date.ts";

const read = (cell: string, order: DateOrder = null): string => {
  const reading = readCellDate(cell, order);
  return "edtf" in reading ? reading.edtf : `! ${reading.reason}`;
};

describe("a cell of a table is read as a date", () => {
  it.each([
    ["2024-10-18", "2024-10-18"],
    ["2024-10-18T10:00:00Z", "2024-10-18"],
    ["2024-10-18 10:00", "2024-10-18"],
    ["20241028", "2024-10-28"],
    ["2024/10/28", "2024-10-28"],
    ["28 October 2024", "2024-10-28"],
    ["28th October 2024", "2024-10-28"],
    ["July 22, 2026", "2026-07-22"],
    ["29-Oct-24", "2024-10-29"],
    ["3-May-1864", "1864-05-03"],
    ["3 May ’98".replace("’", "'"), "1998-05-03"],
    ["Sept 3, 2024", "2024-09-03"],
    ["2. mai 2024", "2024-05-02"],
    ["mandag 28. oktober 2024", "2024-10-28"],
    ["28. des. 2024", "2024-12-28"],
    ["Mon, 28 Oct 2024 10:00:00 GMT", "2024-10-28"],
    ["10/28/2024 14:30", "2024-10-28"],
    ["28/10/2024", "2024-10-28"],
    ["1/22/20", "2020-01-22"],
    ["Oct 2024", "2024-10"],
    ["10/2024", "2024-10"],
    ["1945", "1945"],
    ["2024-10-28?", "2024-10-28?"],
    ["28 October 2024?", "2024-10-28?"],
    ["28 October 2024[2]", "2024-10-28"],
    ["28 October 2024 *", "2024-10-28"],
    ["Q1 2024", "2024-01/2024-03"],
    ["2024-Q4", "2024-10/2024-12"],
    ["2. kvartal 2024", "2024-04/2024-06"],
    ["../2024-10-28", "../2024-10-28"],
    ["2031-05-02/2031-05-02", "2031-05-02"],
    ["2031-05-02/2031-05-04", "2031-05-02/2031-05-04"],
    ["28 Oct 2024/30 Oct 2024", "2024-10-28/2024-10-30"],
    ["2024-10-18 to 2024-10-20", "2024-10-18/2024-10-20"],
    ["1–3 May 2024", "2024-05-01/2024-05-03"],
    ["28.–30. oktober 2024", "2024-10-28/2024-10-30"],
    ["28 Oct – 2 Nov 2024", "2024-10-28/2024-11-02"],
    ["October 28–30, 2024", "2024-10-28/2024-10-30"],
    ["Dec 30, 2024 – Jan 2, 2025", "2024-12-30/2025-01-02"],
  ])("%s: %s", (cell, expected) => expect(read(cell)).toBe(expected));

  it("in the order that the mapping names", () => {
    expect(read("9/4/24", "mdy")).toBe("2024-09-04");
    expect(read("9/4/24", "dmy")).toBe("2024-04-09");
    expect(read("24-10-28", "ymd")).toBe("2024-10-28");
    expect(read("28/10/2024", "mdy")).toBe("! not a day in the order mdy: 28/10/2024");
    expect(read("9/4/24 – 10/4/24", "dmy")).toBe("2024-04-09/2024-04-10");
  });

  it.each([
    ["9/4/24", "2024-04-09 or 2024-09-04: 9/4/24 (say dates: dmy, mdy or ymd in the mapping)"],
    ["31/02/2024", "not a date: 31/02/2024"],
    ["30 February 2024", "not a date"],
    ["28 October", "a day without its year"],
    ["May-24", "a day without its year"],
    ["45593", "a day as a spreadsheet counts it: 45593; format"],
    ["yesterday", "not a date"],
    ["12:00", "not a date"],
  ])("and is none where it may be two, or no day: %s", (cell, reason) =>
    expect(read(cell)).toContain(`! ${reason}`),
  );

  it("whatever the form, the day that was written or none", () => {
    const months =
      "January February March April May June July August September October November December".split(" ");
    const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2068-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = "", month = "", dom = ""] = iso.split("-");
        const name = months[Number(month) - 1] ?? "";
        expect(read(`${Number(dom)} ${name} ${year}`)).toBe(iso);
        expect(read(`${name} ${Number(dom)}, ${year}`)).toBe(iso);
        expect(read(`${dom}-${name.slice(0, 3)}-${year.slice(2)}`)).toBe(iso);
        expect(read(`${Number(dom)}.${Number(month)}.${year}`, "dmy")).toBe(iso);
        expect(read(`${Number(month)}/${Number(dom)}/${year.slice(2)}`, "mdy")).toBe(iso);
        const open = read(`${Number(month)}/${Number(dom)}/${year}`);
        expect(open === iso || open.startsWith("! ")).toBe(true);
      }),
    );
  });
});
