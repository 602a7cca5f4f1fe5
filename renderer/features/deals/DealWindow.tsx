import { type DealStage, dealStages } from '../../../shared/domain/entities/deal.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { fieldChanges } from '../../app/forms/fieldChanges.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { dealStageText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FieldRow, Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../session/useSession.ts';
import { SeenBy } from '../trust/SeenBy.tsx';

type Row = Output<'deals.list'>['rows'][number];

const isClosed = (stage: DealStage): boolean => stage === 'won' || stage === 'lost';

/** Says how a deal stands now. What it is and what it is worth stays the company's CRM's to say. */
export function DealWindow({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { deal, accountName, ownerName } = row;
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const now = useNow(60_000);
  const me = useMe();
  const update = useCommand('deals.update');
  const draft = useDraft<{ stage?: DealStage; closedOn?: string | null }>(`deal:${deal.id}`, {});
  const mayChange = allows(me.role, 'deal', 'update', me.id, deal.ownerId);
  const stage = draft.value.stage ?? deal.stage;
  const today = localDate(Date.now());
  // What is won or lost was so on a day: today, unless its owner says otherwise.
  const closedOn = isClosed(stage) ? (draft.value.closedOn ?? deal.closedOn ?? today) : null;

  const save = async (): Promise<void> => {
    const fields = fieldChanges(deal, { stage, closedOn });
    if (Object.keys(fields).length > 0) {
      const answer = await update.run({ id: deal.id, fields });
      if (!answer.ok) return;
      announce({ tone: 'ok', text: say('deal.kept', { stage: say(dealStageText[stage]) }) });
    }
    draft.clear({}, { remove: true });
    onClose();
  };
  return (
    <ActionWindow
      title={deal.name}
      keeps={mayChange}
      action={mayChange ? say('action.save') : null}
      busy={update.busy}
      failure={update.failure === null ? null : failureText(update.failure)}
      beside={<DraftMark draft={draft} />}
      onAct={save}
      onClose={onClose}
    >
      {mayChange ? (
        <Form onSubmit={save}>
          <SeenBy entity="deal">
            <FieldRow>
              <SelectField
                label={say('deal.stage')}
                value={stage}
                onChange={(next) => draft.change({ stage: next })}
                placeholder={say('form.choose')}
                options={dealStages.map((one) => ({ value: one, label: say(dealStageText[one]) }))}
              />
              {isClosed(stage) ? (
                <DateField
                  label={say('deal.closed')}
                  value={closedOn}
                  onChange={(day) => draft.change({ closedOn: day })}
                />
              ) : null}
            </FieldRow>
          </SeenBy>
        </Form>
      ) : (
        <Notice tone="info">
          {ownerName === null ? say('deal.nobodys') : say('deal.onlyOwner', { name: ownerName })}
        </Notice>
      )}
      <Facts
        facts={[
          [say('deal.account'), accountName ?? deal.accountName],
          [say('deal.product'), deal.product],
          [
            say('deal.amount'),
            deal.amountMinor === null || deal.currency === null
              ? null
              : formats.money(deal.amountMinor, deal.currency),
          ],
          [say('deal.owner'), ownerName],
          ...(mayChange ? [] : [[say('deal.stage'), say(dealStageText[deal.stage])] as const]),
          [say('deal.engaged'), deal.engagedOn === null ? null : formats.date(deal.engagedOn, now)],
        ]}
      />
    </ActionWindow>
  );
}
