const midnight = (daysFromToday: number): Date => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysFromToday);
};

/** The week that today stands in, by the clock of this machine, as the laptops'. */
export function thisWeek() {
  const sinceMonday = (new Date().getDay() + 6) % 7;
  const first = midnight(-sinceMonday);
  const part = (number: number): string => String(number).padStart(2, '0');
  return {
    monday: `${first.getFullYear()}-${part(first.getMonth() + 1)}-${part(first.getDate())}`,
    from: first.getTime(),
    to: midnight(7 - sinceMonday).getTime(),
  };
}

/** What insight screens show at first: up to the end of today. */
export const thirteenWeeks = () => ({ from: midnight(1 - 13 * 7).getTime(), to: midnight(1).getTime() });
