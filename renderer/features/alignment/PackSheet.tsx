import { createPortal } from 'react-dom';
import type { PackDocument } from '../../../shared/domain/alignment/packDocument.ts';
import { classes } from '../../ui/classes.ts';
import printed from '../insight/PrintedTable.module.css';
import styles from './Alignment.module.css';
import { PackBlocks } from './PackBlocks.tsx';

/** The pack on paper. It stands beside the program and shows itself to printers alone. */
export function PackSheet({ pack }: { readonly pack: PackDocument }) {
  return createPortal(
    <article data-print-sheet="" className={classes(printed.sheet, styles.sheet)}>
      <h1>{pack.title}</h1>
      <p>{pack.under}</p>
      {pack.sections.map(({ id, title, basis, blocks }) => (
        <div key={id} className={styles.part}>
          <h2>{title}</h2>
          <p>{basis}</p>
          <PackBlocks blocks={blocks} />
        </div>
      ))}
    </article>,
    document.body,
  );
}
