import type { PackBlock, PackSection } from '../../../shared/domain/alignment/packDocument.ts';
import { categoryText } from '../../app/i18n/words.ts';
import type { Pack, PackWords } from './packWords.ts';

const accountPath = (id: string | null): string | null => (id === null ? null : `/accounts/${id}`);

/** What went well: it is read first. */
export function winsSection(words: PackWords, { wins, span }: Pack): PackSection {
  const { say, formats, period } = words;
  const blocks: PackBlock[] = [];
  const more = (all: number, listed: number) =>
    all > listed ? [{ id: 'more', text: say('today.more', { count: all - listed }), to: null }] : [];
  if (wins.deals.length > 0)
    blocks.push({
      type: 'list',
      title: say('alignment.won', { count: wins.won }),
      items: [
        ...wins.deals.map(({ id, name, accountId, accountName, product, amountMinor, currency }) => ({
          id,
          text: [
            accountName ?? name,
            product,
            amountMinor === null || currency === null ? null : formats.money(amountMinor, currency),
          ]
            .filter((part) => part !== null)
            .join(' · '),
          to: accountPath(accountId),
        })),
        ...more(wins.won, wins.deals.length),
      ],
    });
  if (wins.leads.length > 0)
    blocks.push({
      type: 'list',
      title: say('alignment.converted', { count: wins.converted }),
      items: [
        ...wins.leads.map(({ leadId, name, company, source }) => ({
          id: leadId,
          text: [name, company, source].filter((part) => part !== null).join(' · ') || say('lead.noName'),
          to: `/leads/${leadId}`,
        })),
        ...more(wins.converted, wins.leads.length),
      ],
    });
  if (wins.objections.length > 0)
    blocks.push({
      type: 'quotes',
      title: say('alignment.resolved', { count: wins.resolved }),
      quotes: wins.objections.map(({ heardId, verbatim, language, category, accountId, accountName }) => ({
        id: heardId,
        text: verbatim,
        language,
        by: category === null ? accountName : `${accountName} · ${say(categoryText[category])}`,
        to: accountPath(accountId),
      })),
    });
  return {
    id: 'wins',
    title: say('alignment.wins'),
    basis: period(span),
    blocks: [
      { type: 'words', text: blocks.length === 0 ? say('alignment.noWins') : '' },
      {
        type: 'words',
        text: say('alignment.closed', { won: wins.won, lost: wins.lost, before: wins.wonBefore }),
      },
      ...blocks,
    ].filter((block): block is PackBlock => block.type !== 'words' || block.text !== ''),
  };
}
