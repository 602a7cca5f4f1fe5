import { Link } from 'react-router';
import type { PackBlock } from '../../../shared/domain/alignment/packDocument.ts';
import { useFormats } from '../../app/i18n/Language.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { DataTable } from '../insight/DataTable.tsx';
import styles from './Alignment.module.css';

/** What stands in a part of the pack, on screen and on paper. */
export function PackBlocks({ blocks }: { readonly blocks: readonly PackBlock[] }) {
  return blocks.map((block) => (
    <div key={block.type === 'words' ? block.text : block.title} className={styles.block}>
      {block.type === 'words' ? <p>{block.text}</p> : <h3>{block.title}</h3>}
      {block.type === 'table' ? <DataTable table={block} /> : null}
      {block.type === 'list' ? (
        <ul>
          {block.items.map(({ id, text, to }) => (
            <li key={id} dir="auto">
              {to === null ? text : <Link to={to}>{text}</Link>}
            </li>
          ))}
        </ul>
      ) : null}
      {block.type === 'quotes' ? <Quotes quotes={block.quotes} /> : null}
    </div>
  ));
}

function Quotes({ quotes }: { readonly quotes: Extract<PackBlock, { type: 'quotes' }>['quotes'] }) {
  const formats = useFormats();
  return (
    <ul className={styles.quotes}>
      {quotes.map(({ id, text, language, by, to }) => (
        <li key={id}>
          <span dir="auto" {...(language === null ? {} : { lang: language })}>
            <Verbatim quotes={formats.quotes} size="small">
              {text}
            </Verbatim>
          </span>
          <span className={styles.quiet} dir="auto">
            {to === null ? by : <Link to={to}>{by}</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
