import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { type Language, languageNames, languages } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CalendarSettings } from '../calendar/CalendarSettings.tsx';
import { useSession } from '../session/useSession.ts';
import { Diagnostics } from '../trust/Diagnostics.tsx';
import { RecordedAboutMe } from '../trust/RecordedAboutMe.tsx';
import { DataOnThisLaptop } from './DataOnThisLaptop.tsx';
import { Passphrase } from './Passphrase.tsx';
import styles from './SettingsScreen.module.css';
import { SignOut } from './SignOut.tsx';
import { useSettings } from './useSettings.ts';

export function SettingsScreen() {
  const say = useSay();
  const { settings, change } = useSettings();
  const session = useSession((store) => store.session);
  const profile = session?.profile ?? null;
  return (
    <div className={styles.page}>
      <PageHeader
        title={say('nav.settings')}
        under={
          profile === null
            ? null
            : say('settings.under', {
                name: profile.user.name,
                email: profile.user.email,
                hub: profile.hubName,
              })
        }
      />
      <Card title={say('settings.appearance')}>
        <div className={styles.fields}>
          <SelectField<'system' | Language>
            label={say('settings.language')}
            value={settings.language}
            onChange={(language) => void change({ language })}
            placeholder={say('settings.system')}
            className={styles.language}
            options={[
              { value: 'system', label: say('settings.languageSystem') },
              ...languages.map((language) => ({ value: language, label: languageNames[language] })),
            ]}
          />
          <Segmented
            label={say('settings.theme')}
            value={settings.theme}
            onChange={(theme) => void change({ theme })}
            options={[
              { value: 'system', label: say('settings.system') },
              { value: 'light', label: say('settings.light') },
              { value: 'dark', label: say('settings.dark') },
            ]}
          />
          <Segmented
            label={say('settings.density')}
            value={settings.density}
            onChange={(density) => void change({ density })}
            options={[
              { value: 'comfortable', label: say('settings.comfortable') },
              { value: 'compact', label: say('settings.compact') },
            ]}
          />
          {profile !== null && settings.toursSeen.includes(profile.user.role) ? (
            <Button
              className={styles.tour}
              onPress={() =>
                void change({ toursSeen: settings.toursSeen.filter((role) => role !== profile.user.role) })
              }
            >
              {say('tour.again')}
            </Button>
          ) : null}
        </div>
      </Card>
      {grantOf(profile?.user.role ?? 'admin', 'call', 'create') === 'no' ? null : <CalendarSettings />}
      <DataOnThisLaptop />
      <Passphrase />
      <RecordedAboutMe />
      <Diagnostics />
      <SignOut />
      <p className={styles.version}>{say('settings.version', { version: session?.programVersion ?? '' })}</p>
    </div>
  );
}
