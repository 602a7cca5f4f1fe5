import { createElement, Fragment, type ReactNode } from 'react';
import type { Language } from '../../../shared/domain/entities/account.ts';
import type { RichText, TextRun } from '../../../shared/domain/kits/richText.ts';
import { quotesOf } from '../../app/i18n/formats.ts';
import { classes } from '../../ui/classes.ts';
import styles from './RichTextView.module.css';

/** Parts in their order: they have no names of their own, and a document is shown anew whole. */
const inOrder = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

function runNode({ text, strong, emphasis }: TextRun): ReactNode {
  const words = emphasis === true ? <em>{text}</em> : text;
  return strong === true ? <strong>{words}</strong> : words;
}
const lineNode = (runs: readonly TextRun[]): ReactNode => inOrder(runs.map(runNode));

type Block = RichText['blocks'][number];

function blockNode(block: Block, [before, after]: readonly [string, string]): ReactNode {
  if (block.type === 'paragraph') {
    return (
      <p>
        {before}
        {lineNode(block.runs)}
        {after}
      </p>
    );
  }
  const items = inOrder(block.items.map((item) => createElement('li', null, lineNode(item))));
  return block.type === 'numbers' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A document of a kit item. `spoken`: its words are to be said, and stand in the script, in the marks of that language. */
export function RichTextView({
  document,
  spoken,
}: {
  readonly document: RichText;
  readonly spoken?: Language;
}) {
  const [before, after] = spoken === undefined ? ['', ''] : quotesOf(spoken);
  const last = document.blocks.length - 1;
  const blocks = document.blocks.map((block, at) =>
    blockNode(block, [at === 0 ? before : '', at === last ? after : '']),
  );
  return <div className={classes(styles.text, spoken !== undefined && styles.spoken)}>{inOrder(blocks)}</div>;
}
