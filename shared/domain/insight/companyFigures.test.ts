import { expect, test } from 'vitest';
import { roles } from '../entities/workspace.ts';
import { countsCompany, insightViews, mayBeToldOf } from './companyFigures.ts';

test('each role is told of the views whose rows it may read', () => {
  const told = Object.fromEntries(
    roles.map((role) => [role, insightViews.filter((view) => mayBeToldOf(role, view))]),
  );
  expect(told).toEqual({
    rep: [...insightViews],
    manager: [...insightViews],
    author: [...insightViews],
    approver: ['heard', 'responses'],
    admin: [],
  });
});

test('marketing is told of the whole company, sales of what they work', () => {
  expect(roles.filter(countsCompany)).toEqual(['author', 'approver', 'admin']);
});
