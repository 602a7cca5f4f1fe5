export { foldText } from '../../../shared/domain/search/foldText.ts';
