import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eraseResponse,
  peopleResponse,
  personResponse,
} from '../../../../shared/contracts/sync/peopleWire.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';
import { personPage } from './personPage.ts';

/** What only the hub holds whole, and only it can erase for everybody. */
export const handlers: EngineHandlers = {
  'people.find': ({ askHub }, { text }) =>
    askHub({
      answer: peopleResponse,
      request: { method: 'GET', path: `/people?find=${encodeURIComponent(text)}` },
    }),
  'people.export': async ({ askHub, profile, clock }, { kind, id, words }) => {
    const answer = await askHub({
      answer: personResponse,
      request: { method: 'GET', path: `/people/${kind}/${id}` },
    });
    if (!answer.ok) return answer;
    mkdirSync(profile.exportFolder, { recursive: true, mode: 0o700 });
    const stamp = new Date(clock.now()).toISOString().replaceAll(':', '-').slice(0, 19);
    const json = join(profile.exportFolder, `callboard-person-${stamp}.json`);
    const page = join(profile.exportFolder, `callboard-person-${stamp}.html`);
    writeFileSync(json, `${JSON.stringify(answer.value, null, 2)}\n`, { mode: 0o600, flush: true });
    writeFileSync(page, personPage(answer.value, words), { mode: 0o600, flush: true });
    return ok({ json, page });
  },
  'people.erase': async ({ askHub, syncNow }, { kind, id }) => {
    const answer = await askHub({
      answer: eraseResponse,
      request: { method: 'POST', path: `/people/${kind}/${id}/erase` },
    });
    if (answer.ok) syncNow();
    return answer;
  },
};
