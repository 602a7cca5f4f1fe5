import type { FiguresOf } from '../../../shared/domain/insight/companyFigures.ts';

/** What a table's file begins with: the company's never look like this laptop's. */
export const fileName = (name: string, of: FiguresOf): string =>
  of === 'company' ? `company-${name}` : name;
