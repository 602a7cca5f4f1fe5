/*
 * Loaded before the program (`node --import`): its wall clock is off by CALLBOARD_TEST_CLOCK_MS milliseconds, as that
 * of a laptop whose battery was out. Only Date is touched; monotonic time runs as it does.
 */
const offset = Number(process.env['CALLBOARD_TEST_CLOCK_MS'] ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  /** @param {...unknown} words */
  constructor(...words) {
    if (words.length === 0) super(RealDate.now() + offset);
    else super(.../** @type {[number]} */ (words));
  }

  static now() {
    return RealDate.now() + offset;
  }
};
