import { expect, test } from 'vitest';
import { HubMetrics } from './metrics.ts';

test('counts by label, with what cannot stand in a label escaped', () => {
  const metrics = new HubMetrics();
  metrics.count('requests_total', { route: 'GET /a"b\\c' });
  metrics.count('requests_total', { route: 'GET /a"b\\c' }, 2);
  expect(metrics.text()).toBe('# TYPE requests_total counter\nrequests_total{route="GET /a\\"b\\\\c"} 3\n');
});

test('a duration counts in its bucket and in every larger one', () => {
  const metrics = new HubMetrics();
  metrics.took('GET /x', 0.05);
  const text = metrics.text();
  expect(text).toContain('le="0.025"} 0');
  expect(text).toContain('le="0.1"} 1');
  expect(text).toContain('le="+Inf"} 1');
});
