import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import styles from './Admin.module.css';
import { type TerritorySize, useTerritorySizes } from './useTerritorySizes.ts';

export type Territory = Output<'admin.territories'>['territories'][number];

/** The territories somebody works. What comes to their laptop with one is counted before it is granted. */
export function TerritoryChoices({
  label,
  role,
  territories,
  had,
  value,
  onChange,
}: {
  readonly label: string;
  readonly role: Role;
  readonly territories: readonly Territory[];
  /** Those they work already, of which nothing new comes. */
  readonly had: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const { sizes, count } = useTerritorySizes(role);
  const words = (size: TerritorySize | undefined): string | null => {
    if (size === undefined) return null;
    if (size === 'counting') return say('users.counting');
    if (size === 'unknown') return say('users.sizeUnknown');
    return say('users.size', {
      accounts: size.accounts,
      contacts: size.contacts,
      calls: size.calls,
      bytes: formats.bytes(size.bytes),
    });
  };
  const choose = (id: string, chosen: boolean): void => {
    if (chosen && !had.includes(id)) count(id);
    onChange(chosen ? [...value, id] : value.filter((each) => each !== id));
  };
  const added = value.filter((id) => !had.includes(id)).map((id) => sizes.get(id));
  const counted = added.filter((size) => typeof size === 'object');
  const left = territories.filter(({ id }) => had.includes(id) && !value.includes(id));
  return (
    <>
      <ul className={styles.choices} aria-label={label}>
        {territories
          .filter(({ active, id }) => active || had.includes(id))
          .map(({ id, name }) => {
            const chosen = value.includes(id);
            const size = chosen && !had.includes(id) ? words(sizes.get(id)) : null;
            return (
              <li key={id}>
                <CheckField checked={chosen} onChange={(next) => choose(id, next)}>
                  {name}
                </CheckField>
                {size === null ? null : (
                  <p className={styles.size} role="status">
                    {size}
                  </p>
                )}
              </li>
            );
          })}
      </ul>
      {counted.length < 2 || counted.length < added.length ? null : (
        <p>
          {say('users.arrives', {
            rows: counted.reduce((sum, size) => sum + size.rows, 0),
            bytes: formats.bytes(counted.reduce((sum, size) => sum + size.bytes, 0)),
          })}
        </p>
      )}
      {left.length === 0 ? null : (
        <p>{say('users.leaves', { territories: formats.list(left.map(({ name }) => name)) })}</p>
      )}
    </>
  );
}
