import { weekMs } from '../../../shared/domain/insight/insightQuestion.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Bar } from './Bar.tsx';
import chart from './HeardChart.module.css';
import type { Pipeline } from './pipelineTables.ts';

/** How many moves there were in each week, nearer and further away. */
export function MovementChart({ weeks, from }: Pick<Pipeline, 'weeks'> & { readonly from: number }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const most = Math.max(...weeks.flatMap(({ forward, back }) => [forward, back]));
  return (
    <table className={chart.chart}>
      <thead>
        <tr>
          <th scope="col">{say('insight.week')}</th>
          <th scope="col">{say('insight.forward')}</th>
          <th scope="col" className={chart.overBars}>
            {say('insight.back')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, forward, back }) => (
          <tr key={week} className={chart.still}>
            <th scope="row">{say('insight.weekFrom', { day: formats.day(from + week * weekMs, now) })}</th>
            <td>
              <Bar value={forward} of={most} words={formats.number(forward)} />
            </td>
            <td>
              <Bar value={back} of={most} words={formats.number(back)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
