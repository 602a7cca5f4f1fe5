import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KitItem, KitVersion } from '../../../shared/domain/entities/kit.ts';
import { noTridom, type Tridom, tridomNeeds } from '../../../shared/domain/kits/tridom.ts';
import { type TridomQuestion, tridomQuestions } from '../../../shared/domain/kits/tridomAdvice.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { needText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { AdviceLine } from './AdviceLine.tsx';
import { goToPlace, type Place } from './places.ts';
import styles from './Studio.module.css';
import { tridomText } from './studioWords.ts';
import { useKeptTexts } from './useKeptTexts.ts';
import { useNewest } from './useNewest.ts';
import { adviseVersion } from './versionChecks.ts';

const answers = {
  targeted: ['callToAction'],
  relevant: ['medium'],
  innovative: ['novelty'],
  differentiating: ['difference'],
  orchestrated: ['alignment'],
  measured: ['measure', 'target'],
} as const;
const answerText = {
  callToAction: 'tridom.callToAction',
  medium: 'tridom.medium',
  novelty: 'tridom.novelty',
  difference: 'tridom.difference',
  alignment: 'tridom.alignment',
  measure: 'tridom.measure',
  target: 'tridom.target',
} as const;
const names = Object.values(answers).flat();
/** What stands in this card, and only while its answers are open. */
const isAnswer = (place: Place): boolean => ['needs', ...names].includes(place);

/** TRIDOM's questions with the author's answers; advice that stops nothing. */
export function TridomCard({
  version,
  items,
  mayWrite,
  onItem,
}: {
  readonly version: KitVersion;
  readonly items: readonly KitItem[];
  readonly mayWrite: boolean;
  readonly onItem: (id: string) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const failureText = useFailureText();
  const update = useCommand('studio.updateVersion');
  const newest = useNewest(version.tridom);
  const saved = newest.value() ?? noTridom;
  const { needs, ...written } = saved;
  const texts = useKeptTexts(`studio:${version.id}:tridom`, written, (to) => void save({ ...to, needs }));
  const now: Tridom = { ...saved, ...Object.fromEntries(names.map((name) => [name, texts(name).value])) };
  const advice = adviseVersion({ ...version, tridom: now }, items);
  const askedOf = (question: TridomQuestion) => advice.filter((one) => one.question === question);
  const [wanted, setWanted] = useState<Place | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    goToPlace(wanted);
    setWanted(null);
  }, [wanted]);
  const goTo = (place: Place): void => {
    if (isAnswer(place)) setOpen(true);
    setWanted(place);
  };
  const save = async (to: Tridom): Promise<void> => {
    const from = newest.value();
    newest.sent(to);
    const answer = await update.run({ id: version.id, fields: { tridom: { from, to } } });
    if (!answer.ok) newest.sent(from);
  };
  return (
    <Card title="TRIDOM" aside={say('studio.advice')}>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      <ul className={styles.checks}>
        {tridomQuestions.map((point) => (
          <li key={point}>
            {askedOf(point).length === 0 ? (
              <CircleCheck aria-hidden="true" size={16} className={styles.ok} />
            ) : (
              <CircleDashed aria-hidden="true" size={16} className={styles.quiet} />
            )}
            <div>
              {say(tridomText[point])}
              {open ? (
                <div className={styles.answers}>
                  {point === 'relevant' ? (
                    <div data-place="needs">
                      <ToggleChips
                        label={say('tridom.needs')}
                        options={tridomNeeds.map((need) => ({ value: need, label: say(needText[need]) }))}
                        value={now.needs}
                        onChange={(to) => void save({ ...now, needs: to as Tridom['needs'] })}
                      />
                    </div>
                  ) : null}
                  {answers[point].map((name) => (
                    <div key={name} data-place={name}>
                      <TextField {...texts(name)} label={say(answerText[name])} maxLength={2000} lines />
                    </div>
                  ))}
                </div>
              ) : (
                <>
                  <p className={styles.quiet}>
                    {answers[point]
                      .map((name) => now[name])
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <ul className={styles.where}>
                    {askedOf(point).map((one) => (
                      <AdviceLine
                        key={`${one.code} ${one.itemId}`}
                        advice={one}
                        items={items}
                        onItem={onItem}
                        onPlace={mayWrite ? goTo : undefined}
                      />
                    ))}
                  </ul>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button variant="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? 'action.done' : 'studio.answer')}
        </Button>
      ) : null}
    </Card>
  );
}
