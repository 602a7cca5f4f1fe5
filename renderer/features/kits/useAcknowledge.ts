import { useRef } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { newId } from '../../platform/newId.ts';
import { type Command, useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

interface Acknowledgeable {
  readonly kitId: string;
  readonly releaseId: string;
  readonly version: number;
}

/** Says to marketing that a version was read. One that is asked twice is still said once. */
export function useAcknowledge(): Omit<Command<'kits.acknowledge'>, 'run'> & {
  readonly run: (kit: Acknowledgeable) => Promise<boolean>;
} {
  const say = useSay();
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('kits.acknowledge');
  const id = useRef('');
  return {
    ...command,
    async run({ kitId, releaseId, version }) {
      if (command.busy) return false;
      if (id.current === '') id.current = newId();
      const answer = await command.run({ id: id.current, kitId, releaseId, version });
      if (!answer.ok) return false;
      id.current = '';
      announce({ tone: 'ok', text: say('kit.acknowledged') });
      return true;
    },
  };
}
