import { dateIn } from '../../shared/domain/calendar/zoneTime.ts';
import type { EntityName, Row } from '../../shared/domain/entities/index.ts';
import { makeAccount, planAccounts } from './accounts.ts';
import { makeAgreements } from './agreement.ts';
import { dayOf } from './calendarDays.ts';
import { Chance } from './chance.ts';
import { companyNames } from './companyNames.ts';
import { makeCompetitors } from './competitors.ts';
import { makeContacts, people } from './contacts.ts';
import { countries } from './countries.ts';
import { makeDeals } from './deals.ts';
import { makeDecisions } from './decisions.ts';
import { makeHeard } from './heard.ts';
import { makeDecks } from './kits/decks.ts';
import type { FileOf } from './kits/kitItems.ts';
import { makeKits } from './kits/kitRows.ts';
import { makeFavourites, makeFeedback } from './kits/opinions.ts';
import { makeUses } from './kits/uses.ts';
import { wordsAnswered } from './kits/wordsAnswered.ts';
import { makeLeadAnswers } from './leadAnswers.ts';
import { makeLeads } from './leads.ts';
import { phoneNumbers } from './phoneNumbers.ts';
import type { StoryTime } from './playedCall.ts';
import { scenarios } from './scenarios.ts';
import { makeStageMoves } from './stageMoves.ts';
import { freshStamp } from './stamp.ts';
import { tellStory } from './story.ts';
import { makeUsers, reps } from './team.ts';
import { makeTerritories, territoryKeys } from './territories.ts';
import { makeTouches } from './touches.ts';

export type WorkspaceRows = { readonly [Name in EntityName]: readonly Row<Name>[] };

/**
 * The demo workspace: Havrel, a maker of electric cargo cycles, which sells to whoever delivers in Paris,
 * Stockholm, Milan and London. Everything in it is invented. It is a pure function of the moment it is made
 * at: the same millisecond gives the same rows, and what does not depend on dates is always the same. `fileOf`
 * knows the files that kits carry.
 */
export function demoWorkspace(todayMs: number, fileOf: FileOf): WorkspaceRows {
  const stamped = freshStamp(todayMs);
  const timeIn = (zone: string): StoryTime => ({ todayMs, today: dayOf(dateIn(zone, todayMs)), stamped });
  const names = companyNames();
  const phone = phoneNumbers();
  const nextPerson = people(new Chance('people'));
  const accounts = planAccounts(names, new Chance('accounts'));
  const contact = makeContacts(accounts, nextPerson, phone, new Chance('contacts'), stamped);
  const contactsOf = Map.groupBy(contact, ({ accountId }) => accountId);

  const stories = reps.map((rep) => {
    const own = accounts.filter(({ owner }) => owner === rep);
    const zone = own[0]?.country.zone ?? countries.gb.zone;
    return tellStory(rep, own, contactsOf, timeIn(zone));
  });
  const played = stories.flatMap((story) => story.played);
  const standing = new Map(stories.flatMap((story) => [...story.standing]));
  const signedOn = new Map(stories.flatMap((story) => [...story.signedOn]));
  const time = timeIn(countries.fr.zone);
  const heard = territoryKeys.map((key) =>
    makeHeard(
      key,
      played
        .filter(({ account }) => account.home === key)
        .sort((one, other) => one.call.startsAt - other.call.startsAt),
      time,
    ),
  );
  const firstOfMonth = `${dateIn(countries.fr.zone, todayMs).slice(0, 8)}01`;
  const leads = makeLeads(accounts, time, {
    contactsOf,
    signedOn,
    names,
    nextPerson,
    phone,
    chance: new Chance('leads'),
  });
  const accountChance = new Chance('account rows');

  const heardRows = heard.flatMap((rows) => rows.heard);

  return {
    ...makeKits(time, fileOf, wordsAnswered(heardRows, time)),
    territory: makeTerritories(stamped),
    user: makeUsers(stamped),
    competitor: makeCompetitors(stamped),
    agreement: makeAgreements(time),
    account: accounts.map((planned) => {
      const { stage } = scenarios[standing.get(planned.id) ?? planned.opening];
      return makeAccount(planned, stage, firstOfMonth, phone, accountChance, stamped);
    }),
    stageMove: makeStageMoves(played, standing, time),
    contact,
    deal: makeDeals(accounts, standing, signedOn, time, new Chance('deals')),
    lead: leads.leads,
    leadStep: leads.steps,
    leadAnswer: makeLeadAnswers(leads.leads, leads.steps, time),
    touch: makeTouches(accounts, contactsOf, time, new Chance('touches')),
    call: played.map(({ call }) => call),
    callLog: stories.flatMap((story) => story.logs),
    heard: heardRows,
    heardOutcome: heard.flatMap((rows) => rows.outcomes),
    savedView: [],
    kitRelease: [],
    kitReceipt: [],
    use: makeUses(played, time, fileOf),
    feedback: makeFeedback(time),
    acknowledgement: [],
    favourite: makeFavourites(time),
    draftingTask: [],
    alignmentDecision: makeDecisions(time),
    alignmentNote: [],
    deck: makeDecks(time, fileOf),
    nextStep: stories.flatMap((story) => story.nextSteps),
  };
}
