/** Said to whoever meets the gap, by the approver, in the company's common language. */
export const sixHoursWithdrawn =
  'The six hours under two degrees were measured with the box half full. With a full box it is closer to five. Please don’t quote the figure; a new measurement is on the bench.';
