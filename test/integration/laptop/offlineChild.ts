import { readFileSync } from 'node:fs';
import { laptopPorts, SwitchedNetwork, TestLaptop } from './laptopWorkspace.ts';

/**
 * A laptop with no network in a process of its own, so that limits and users of the system can be laid on it.
 * Argument: the data folder; on its input the steps as JSON. Prints each answer as a line of JSON.
 */
const [folder = ''] = process.argv.slice(2);
const steps = readFileSync(0, 'utf8');
const network = new SwitchedNetwork();
network.on = false;
const laptop = await new TestLaptop(laptopPorts({ network }), {}, folder).start();
for (const [channel, input] of JSON.parse(steps) as [string, unknown][]) {
  console.log(await laptop.backend.dispatch(channel, JSON.stringify(input), { window: 'test' }));
}
await laptop.stop();
