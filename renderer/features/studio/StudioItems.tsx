import { Minus } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { itemStanding } from '../../../shared/domain/kits/itemChanges.ts';
import {
  type KitItemKind,
  kitItemKinds,
  noFacts,
  usualVisibility,
} from '../../../shared/domain/kits/itemContent.ts';
import { itemTemplates, templateContentIn } from '../../../shared/domain/kits/itemTemplates.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { kitItemKindText } from '../../app/i18n/words.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { kindIcons } from '../kits/kindIcons.ts';
import { ItemLanguages } from './ItemLanguages.tsx';
import { briefly, type Praise, PraiseField } from './PraiseField.tsx';
import styles from './Studio.module.css';
import { reviewText, reviewTone, standingText } from './studioWords.ts';
import { titleLanguage, titleOf } from './titleOf.ts';

type Begun = Pick<Input<'studio.createItem'>, Language>;
const nothingSaid: Begun = { en: null, fr: null, sv: null, it: null };

/** The items of a version in their order, and how far each has come. Arrows walk them. */
export function StudioItems({
  data,
  at,
  mayWrite,
  onGo,
}: {
  readonly data: Output<'studio.version'>;
  readonly at: string | null;
  readonly mayWrite: boolean;
  readonly onGo: (id: string) => void;
}) {
  const { kit, version } = data;
  const say = useSay();
  const mine = useLanguage();
  const promised = languages.filter((language) => version.languages?.languages.includes(language));
  const failureText = useFailureText();
  const create = useCommand('studio.createItem');
  const update = useCommand('studio.updateItem');
  const list = useRef<HTMLUListElement>(null);
  const rows = data.items.filter(({ item }) => item.status === 'active');
  const approved = rows.filter(({ item }) => item.reviewState === 'approved').length;
  const add = async (kind: KitItemKind, begun: Begun = nothingSaid, facts = noFacts): Promise<void> => {
    const id = newId();
    const answer = await create.run({
      id,
      kitId: kit.id,
      versionId: version.id,
      itemId: newId(),
      kind,
      visibility: usualVisibility(kind),
      position: 1 + Math.max(0, ...data.items.map(({ item }) => item.position)),
      ...begun,
      facts,
    });
    if (answer.ok) onGo(id);
  };
  const tell = ({ heardId, words, language }: Praise): void => {
    // In the language it was said in, where the kit has that one.
    const spoken = promised.find((one) => one === language) ?? promised[0] ?? 'en';
    const story = { title: briefly(words), body: richTextOf(words) };
    void add('story', { ...nothingSaid, [spoken]: story }, { ...noFacts, heardIds: [heardId] });
  };
  const takeOut = (): void => {
    if (at === null) return;
    void update.run({ id: at, revisionId: newId(), fields: { status: { from: 'active', to: 'removed' } } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const standing = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: standing + 1, ArrowUp: standing - 1 }[event.key];
    if (next === undefined || standing === -1) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  };
  const failure = create.failure ?? update.failure;
  const kindAndStanding = (item: KitItem, before: KitItem | null): string => {
    const standing = data.basedOn === null ? 'same' : itemStanding(before, item);
    const language = titleLanguage(item, mine);
    return [
      say(kitItemKindText[item.kind]),
      ...(language === null || language === mine ? [] : [languageNames[language]]),
      ...(standing === 'same' ? [] : [say(standingText[standing])]),
    ].join(' · ');
  };
  return (
    <Card className={styles.items} title={say('studio.itemCount', { count: rows.length, approved })}>
      {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      <ul ref={list} onKeyDown={onKeyDown}>
        {rows.map(({ item, before }) => {
          const Icon = kindIcons[item.kind];
          return (
            <li key={item.id}>
              <button
                type="button"
                aria-current={item.id === at ? 'true' : undefined}
                className={classes(styles.item, item.id === at && styles.on)}
                onClick={() => onGo(item.id)}
              >
                <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
                <span className={styles.itemWords}>
                  <span lang={titleLanguage(item, mine) ?? undefined}>{titleOf(item, say, mine)}</span>
                  <small>{kindAndStanding(item, before)}</small>
                  <small>
                    <Chip tone={reviewTone[item.reviewState]}>{say(reviewText[item.reviewState])}</Chip>
                    <ItemLanguages item={item} promised={promised} />
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {data.takenOut.length === 0 ? null : (
        <section aria-label={say('studio.takenOutSince', { version: data.basedOn ?? 0 })}>
          <h3 className={styles.takenOut}>{say('studio.takenOutSince', { version: data.basedOn ?? 0 })}</h3>
          <ul>
            {data.takenOut.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  aria-current={item.id === at ? 'true' : undefined}
                  className={classes(styles.item, item.id === at && styles.on)}
                  onClick={() => onGo(item.id)}
                >
                  <Minus aria-hidden="true" size={16} strokeWidth={1.75} />
                  <span className={styles.itemWords}>
                    <span lang={titleLanguage(item, mine) ?? undefined}>{titleOf(item, say, mine)}</span>
                    <small>{say(kitItemKindText[item.kind])}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayWrite ? (
        <div className={styles.settings} data-place="items">
          <SelectField<KitItemKind>
            label={say('studio.addItem')}
            hideLabel
            value={null}
            onChange={(kind) => void add(kind)}
            placeholder={say('studio.addItem')}
            options={kitItemKinds.map((kind) => ({ value: kind, label: say(kitItemKindText[kind]) }))}
          />
          <SelectField<string>
            label={say('studio.fromTemplate')}
            hideLabel
            value={null}
            onChange={(id) => {
              const chosen = itemTemplates.find((one) => one.id === id);
              if (chosen !== undefined) void add(chosen.kind, templateContentIn(chosen, promised, mine));
            }}
            placeholder={say('studio.fromTemplate')}
            options={itemTemplates.map(({ id, kind, content }) => ({
              value: id,
              label: say('studio.templateOf', {
                kind: say(kitItemKindText[kind]),
                title: content[mine].title,
              }),
            }))}
          />
          <PraiseField onChoose={tell} />
          {rows.every(({ item }) => item.id !== at) ? null : (
            <Button variant="quiet" size="small" onPress={takeOut}>
              {say('studio.takeOut')}
            </Button>
          )}
        </div>
      ) : null}
    </Card>
  );
}
