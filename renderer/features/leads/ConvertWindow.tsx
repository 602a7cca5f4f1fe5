import { useState } from 'react';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import { type ConvertChoice, convertChoices, type Lookalike } from './convertChoices.ts';
import styles from './LeadDetail.module.css';
import { stepText } from './leadWords.ts';
import { seenOf } from './useLeadStep.ts';

const whyText: Readonly<Record<Lookalike['why'], MessageId>> = {
  email: 'convert.whyEmail',
  phone: 'convert.whyPhone',
  company: 'convert.whyCompany',
  name: 'convert.whyName',
};

/** Makes a customer of a lead. Whoever looks like them is offered first; nothing is chosen for the user. */
export function ConvertWindow({
  data: { lead, lookalikes },
  onClose,
}: {
  readonly data: Output<'leads.get'>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const convert = useCommand('leads.convert');
  const [choices] = useState(() => convertChoices(lookalikes));
  const [chosen, setChosen] = useState<string | null>(choices.length === 1 ? '0' : null);
  const [account, setAccount] = useState(lead.company ?? '');
  const [contact, setContact] = useState(lead.name ?? '');
  const choice = chosen === null ? undefined : choices[Number(chosen)];
  const complete =
    choice !== undefined &&
    (choice.kind === 'person' || contact.trim() !== '') &&
    (choice.kind !== 'allNew' || account.trim() !== '');
  const name = lead.name ?? lead.company ?? lead.email ?? say('lead.noName');

  const wordsOf = (one: ConvertChoice): string => {
    if (one.kind === 'allNew') return say('convert.new');
    const at = one.like.accountName;
    const words =
      one.kind === 'newPerson'
        ? say('convert.newAt', { account: at })
        : say('convert.person', { contact: one.like.contactName, account: at });
    return one.kind === 'newPerson' && one.like.why !== 'company'
      ? words
      : `${words} · ${say(whyText[one.like.why])}`;
  };
  const send = async (): Promise<void> => {
    if (choice === undefined || !complete || convert.busy) return;
    const answer = await convert.run({
      leadId: lead.id,
      stepId: newId(),
      seen: seenOf(lead),
      account:
        choice.kind === 'allNew'
          ? { id: newId(), name: account.trim() }
          : { existing: choice.like.accountId },
      contact:
        choice.kind === 'person'
          ? { existing: choice.like.contactId }
          : { id: newId(), name: contact.trim() },
    });
    if (!answer.ok) return;
    announce({ tone: 'ok', text: say('convert.done', { name }) });
    onClose();
  };
  return (
    <ActionWindow
      title={say('convert.title', { name })}
      action={say(stepText.convert)}
      busy={convert.busy}
      disabled={!complete}
      failure={convert.failure === null ? null : failureText(convert.failure)}
      onAct={send}
      onClose={onClose}
      keys={Object.fromEntries(
        choices.map((_, index) => [`Alt+${index + 1}`, () => setChosen(String(index))]),
      )}
    >
      {choices.length === 1 ? null : (
        <>
          <p className={styles.under}>{say('convert.looksLike')}</p>
          <ChoiceList
            label={say('convert.which')}
            value={chosen}
            onChoose={setChosen}
            choices={choices.map((one, index) => ({
              value: String(index),
              label: wordsOf(one),
              chord: `Alt+${index + 1}`,
            }))}
          />
        </>
      )}
      {choice === undefined || choice.kind === 'person' ? null : (
        <Form onSubmit={() => void send()}>
          <SeenBy entity="contact">
            {choice.kind === 'allNew' ? (
              <TextField
                label={say('convert.account')}
                value={account}
                onChange={setAccount}
                maxLength={500}
                isRequired
              />
            ) : null}
            <TextField
              label={say('convert.contact')}
              value={contact}
              onChange={setContact}
              maxLength={500}
              isRequired
            />
          </SeenBy>
        </Form>
      )}
    </ActionWindow>
  );
}
