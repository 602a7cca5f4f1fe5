/**
 * A reason to stop that the person at the keyboard can act on: printed without a stack.
 */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode 2 for a wrong command line, 1 for everything else
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function; a `Stop` becomes its sentence and exit code, anything else a stack.
 * @param {() => Promise<number | undefined>} main answers the exit code
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) {
      console.error(`callboard: ${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
