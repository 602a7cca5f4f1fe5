/** What an open profile knows of itself; crosses between threads as plain data. */
export interface ProfileFacts {
  readonly profileId: string;
  readonly userId: string;
  /** This profile's own folder: database, envelope, backups. */
  readonly folder: string;
  readonly databaseFile: string;
  readonly backupFolder: string;
  /** Where files for the user to keep are written, outside the profile. */
  readonly exportFolder: string;
  readonly protection: 'keychain' | 'file';
  readonly hasPassphrase: boolean;
  readonly recoverable: boolean;
}
