/** When business is done somewhere. */
export interface BusinessCalendar {
  /** `Europe/Stockholm`. */
  readonly zone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[];
  /** Minutes past midnight by the clock on the wall, 0 to 1440. */
  readonly opens: number;
  readonly closes: number;
  readonly holidays: readonly Holiday[];
}

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** Monday to Friday, 9 to 17 and no holidays: stands until the company agrees on its own. */
export const builtInCalendar = (zone: string): BusinessCalendar => ({
  zone,
  workingDays: [1, 2, 3, 4, 5],
  opens: 9 * 60,
  closes: 17 * 60,
  holidays: [],
});

/** Business minutes in one ordinary day. */
export const minutesADay = ({ opens, closes }: BusinessCalendar): number => closes - opens;
