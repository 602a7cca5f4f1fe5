import { useNavigate } from 'react-router';
import type { Agreement } from '../../../shared/domain/entities/agreement.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

/** Asks once before a draft that nobody has signed is thrown out. */
export function DropDraftWindow({
  agreement: { id, revisionId, version },
  onClose,
}: {
  readonly agreement: Agreement;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('agreements.drop');
  const drop = async (): Promise<void> => {
    const answer = await command.run({ id, revisionId });
    if (!answer.ok) return;
    announce({ tone: 'ok', text: say('agreement.droppedNow') });
    onClose();
    navigate('/agreement');
  };
  return (
    <ActionWindow
      title={say('agreement.drop')}
      action={say('agreement.drop')}
      busy={command.busy}
      failure={command.failure === null ? null : failureText(command.failure)}
      onAct={drop}
      onClose={onClose}
    >
      <p>{say('agreement.dropWords', { number: version })}</p>
    </ActionWindow>
  );
}
