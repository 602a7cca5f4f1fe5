/**
 * The last line, by which whoever runs the command without looking knows the outcome.
 * @param {import('./counts.mjs').Counts[]} parts
 * @returns {number} the exit code
 */
export function conclude(parts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of parts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped; each says above why`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
