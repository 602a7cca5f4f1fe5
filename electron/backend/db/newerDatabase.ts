/** The database was written by a newer program; it was not touched. Apart from the migrations, which few who ask for it need. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}
