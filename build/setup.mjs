import { installDependencies } from './setup/install.mjs';
import { assertNodeCanSetUp, chooseRuntime } from './setup/runtime.mjs';

/**
 * Everything a command needs before it can do its work: dependencies as locked, and a Node that runs TypeScript.
 * Plain JavaScript without dependencies, since it is what brings them.
 */
export async function setUp() {
  assertNodeCanSetUp();
  await installDependencies();
  return chooseRuntime();
}
