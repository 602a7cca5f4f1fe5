import { parseArgs } from 'node:util';
import { Stop } from '../setup/runCommand.mjs';

export const usage = `npm start -- [options]
  --data DIR               keep data there (default: this user's folder for programs' data)
  --host electron|browser  which window to use (default: Electron where it can be had)
  --port N                 port of the browser host, 0 picks one (default: 0)
  --no-open                open nothing, print the address
  --hub URL                join that hub instead of the embedded one
  --empty                  start the embedded hub without the demonstration workspace`;

/**
 * @typedef {object} StartOptions
 * @property {string | undefined} data
 * @property {'electron' | 'browser' | undefined} host
 * @property {number} port
 * @property {boolean} open
 * @property {string | undefined} hub
 * @property {boolean} empty
 */

/**
 * @param {string[]} words
 * @returns {StartOptions}
 */
export function parseStartOptions(words) {
  const values = parse(words);
  if (values.host !== undefined && values.host !== 'electron' && values.host !== 'browser') {
    throw refuse(`--host is electron or browser, not "${values.host}"`);
  }
  if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) {
    throw refuse(`--port is a number from 0 to 65535, not "${values.port}"`);
  }
  const port = Number(values.port ?? 0);
  if (port > 65_535) throw refuse(`--port is a number from 0 to 65535, not "${port}"`);
  if (values.host === 'electron' && values['no-open'] === true) {
    throw refuse('--no-open opens nothing, so it goes with the browser host: leave --host electron out');
  }
  if (values.hub !== undefined && !isHubAddress(values.hub)) {
    throw refuse(`--hub is an https address (http only on this machine), not "${values.hub}"`);
  }
  if (values.hub !== undefined && values.empty === true) {
    throw refuse('--empty is about the embedded hub, which --hub leaves out');
  }
  return {
    data: values.data,
    host: values.host,
    port,
    open: values['no-open'] !== true,
    hub: values.hub,
    empty: values.empty === true,
  };
}

/** @param {string[]} words */
function parse(words) {
  try {
    return parseArgs({
      args: words,
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        hub: { type: 'string' },
        empty: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw refuse(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

/** @param {string} text */
function firstSentence(text) {
  return text.split('. ')[0] ?? text;
}

/** @param {string} reason */
function refuse(reason) {
  return new Stop(`${reason}\n\n${usage}`, 2);
}

/** @param {string} text */
function isHubAddress(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
