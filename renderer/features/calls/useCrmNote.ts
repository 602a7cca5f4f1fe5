import { type CrmNotePart, crmNote, keyed } from '../../../shared/domain/calls/crmNote.ts';
import { standingLog } from '../../../shared/domain/calls/standingLog.ts';
import type { Heard } from '../../../shared/domain/entities/heard.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText, channelText, kindText, outcomeText, resultText } from '../../app/i18n/words.ts';
import { copyTexts } from '../../platform/copyTexts.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { useUserName } from '../workspace/useWorkspace.ts';

/** Puts a logged call on the clipboard as a note for the company's CRM, in the user's language. */
export function useCrmNote(data: Output<'calls.get'>): () => void {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const userName = useUserName();
  const announce = useAnnouncements((store) => store.announce);
  const { call, account, contacts, logs, heard, nextSteps } = data;

  const heardLine = (one: Heard): string => {
    const [open, close] = formats.quotes;
    const what = one.category === null ? say(kindText[one.kind]) : say(categoryText[one.category]);
    return `${what}: ${open}${one.verbatim}${close} (${say(outcomeText[one.outcome])})`;
  };
  return () => {
    const log = standingLog(logs);
    const parts: readonly CrmNotePart[] = [
      {
        heading: say('note.account'),
        lines: account === null ? [] : [keyed(account.name, account.externalId)],
      },
      {
        heading: say('note.people'),
        lines: contacts.map(({ name, title, externalId }) =>
          keyed([name, title].filter(Boolean).join(', '), externalId),
        ),
      },
      { heading: say('call.objective'), lines: call.objective === null ? [] : [call.objective] },
      { heading: say('call.resultLabel'), lines: log === null ? [] : [say(resultText[log.result])] },
      { heading: say('call.whatHappened'), lines: log === null ? [] : [log.summary] },
      { heading: say('note.heard'), lines: heard.map((one) => heardLine(one.heard)) },
      {
        heading: say('call.nextStep'),
        lines: nextSteps.map(({ text, dueOn, ownerId }) =>
          [text, dueOn === null ? null : formats.date(dueOn, now), userName(ownerId)]
            .filter(Boolean)
            .join(' · '),
        ),
      },
    ];
    const title = say('call.channelAndTime', {
      channel: say(channelText[call.channel]),
      time: formats.moment(call.startsAt, now),
    });
    void copyTexts(crmNote({ title, parts })).then((copied) =>
      announce({ tone: copied ? 'ok' : 'bad', text: say(copied ? 'note.copied' : 'note.notCopied') }),
    );
  };
}
