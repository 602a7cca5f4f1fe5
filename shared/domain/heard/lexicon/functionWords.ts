import { wordsOf } from '../../search/foldedWords.ts';

/** Words of more than two letters that stand in any sentence and so say nothing about what it is about. */
export const functionWords: ReadonlySet<string> = new Set(
  wordsOf(`
  about after again all also and any are because been before being but can could did does doing done even ever every
  for from get got had has have her here him his how into its just like made make many more most much must not now off
  one only other our out over own really said same say says she should since some such than that the their them then
  there these they thing things this those too under until very was way well were what when where which while who why
  will with would yes yet you your
  aussi autre avec avoir bien car ceci cela ces cet cette ceux chez comme dans depuis des donc dont elle elles encore
  est était été être eux fait faire faut ici ils leur leurs lui mais même mes moi mon nos notre nous ont ou où par parce
  pas peu peut plus pour pourquoi puis quand que quel quelle qui quoi rien sans ses seulement si son sont sous sur tous
  tout toute toutes très une vos votre vous
  aldrig alla allt andra att av bara bli blir blivit båda dem den denna deras dess det detta dig din efter eller en ett
  finns får från för gör han hans har hela henne hennes hon honom hur här inte kan kommer kunna man med mellan men mer
  mig min mot mycket ned nog när någon något några och också om oss på samma sig sin ska skulle som så till under upp ut
  utan vad var vara varför varit vem vi vid vilka vilken vill vår våra än är även över
  alla anche ancora avere bene che chi come con cosa così cui dal dalla degli dei del della delle dello dopo dove due
  ecco era essere fare fatto fra gli hanno loro lui lei mai mio molto nei nel nella noi non nostra nostro ogni oltre per
  perché però più poco poi proprio può qualche quale quando quasi quel quella quelli quello questa queste questi questo
  qui sarà senza siamo sia solo sono sopra sta stato sua sul sulla suo tra troppo tutti tutto una uno vostra vostro
`),
);
