import { Link } from 'react-router';
import { plainText } from '../../../shared/domain/kits/richText.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { FigureLine } from '../kits/FigureLine.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

type Answer = Output<'prep.get'>['kits']['answers'][number];

/** How to meet what is likely to be said: what to explore, the approved reply, its figure and what proves it. */
export function LikelyAnswer({ answer, why }: { readonly answer: Answer; readonly why: boolean }) {
  const say = useSay();
  const whyText = useWhyText();
  const { item, content, figure } = answer.response;
  if (content.kind !== 'objection_response') return null;
  const { explore, response } = content.said;
  return (
    <div className={styles.answer}>
      <div lang={item.language}>
        {explore[0] === undefined ? null : <p>{explore[0]}</p>}
        <p className={styles.summary}>
          <Link to={`/kits/${item.kitId}/${item.itemId}`}>{plainText(response)}</Link>
        </p>
      </div>
      {figure === null ? null : <FigureLine figure={figure} />}
      {answer.proofs.slice(0, 1).map((proof) => (
        <p key={proof.item.itemId} className={styles.why} lang={proof.item.language}>
          {say('prep.provedBy', { proof: proof.item.title })}
        </p>
      ))}
      {why ? <p className={styles.why}>{whyText(answer.why)}</p> : null}
    </div>
  );
}
