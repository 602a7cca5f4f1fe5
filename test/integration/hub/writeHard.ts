/** Run under strace: opens a hub's folder and commits three times between two marks. */
import { sql } from 'kysely';
import { openDatabase } from '../../../hub/db/open.ts';

const [folder = ''] = process.argv.slice(2);
const opened = await openDatabase({ folder });
process.stderr.write('MARK BEGIN\n');
for (let at = 1; at <= 3; at += 1) {
  await sql`insert into horizon_mark (at, xid) values (${at}, '1')`.execute(opened.db);
}
process.stderr.write('MARK END\n');
await opened.close();
