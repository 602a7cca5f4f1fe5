/*
 * Loaded into each Node program of a start, before the program itself: when the start is gone, however it went,
 * the program ends as if it had been asked to. Where there are no signals (Windows) it is also how it is asked.
 */
process.channel?.unref();
process.once('disconnect', () => {
  if (!process.emit('SIGTERM')) process.exit();
});
