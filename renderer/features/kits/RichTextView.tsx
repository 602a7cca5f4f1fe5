import { createElement, Fragment, type ReactNode } from 'react';
import type { RichText, TextRun } from '../../../shared/domain/kits/richText.ts';
import { classes } from '../../ui/classes.ts';
import styles from './RichTextView.module.css';

/** Parts in their order: they have no names of their own, and a document is shown anew whole. */
const inOrder = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

function runNode({ text, strong, emphasis }: TextRun): ReactNode {
  const words = emphasis === true ? <em>{text}</em> : text;
  return strong === true ? <strong>{words}</strong> : words;
}
const lineNode = (runs: readonly TextRun[]): ReactNode => inOrder(runs.map(runNode));

function blockNode(block: RichText['blocks'][number]): ReactNode {
  if (block.type === 'paragraph') return <p>{lineNode(block.runs)}</p>;
  const items = inOrder(block.items.map((item) => createElement('li', null, lineNode(item))));
  return block.type === 'numbers' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A document of a kit item. `spoken`: its words are to be said, and stand in the script. */
export function RichTextView({
  document,
  spoken = false,
}: {
  readonly document: RichText;
  readonly spoken?: boolean;
}) {
  return (
    <div className={classes(styles.text, spoken && styles.spoken)}>
      {inOrder(document.blocks.map(blockNode))}
    </div>
  );
}
