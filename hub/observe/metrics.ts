/** Counters, gauges and one histogram in Prometheus's text format, for what this hub's keepers watch. */
export class HubMetrics {
  readonly #counters = new Map<string, Map<string, number>>();
  readonly #gauges = new Map<string, number>();
  readonly #described = new Map<string, string>();
  readonly #seconds = new Map<string, { readonly buckets: number[]; sum: number; count: number }>();

  describe(name: string, help: string): void {
    this.#described.set(name, help);
  }

  count(name: string, labels: Readonly<Record<string, string | number>>, by = 1): void {
    const series = this.#counters.get(name) ?? new Map<string, number>();
    const key = labelText(labels);
    series.set(key, (series.get(key) ?? 0) + by);
    this.#counters.set(name, series);
  }

  gauge(name: string, value: number): void {
    this.#gauges.set(name, value);
  }

  /** How long one request of a route took. */
  took(route: string, seconds: number): void {
    const series = this.#seconds.get(route) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
    bounds.forEach((bound, at) => {
      if (seconds <= bound) series.buckets[at] = (series.buckets[at] ?? 0) + 1;
    });
    series.sum += seconds;
    series.count += 1;
    this.#seconds.set(route, series);
  }

  text(): string {
    const lines: string[] = [];
    const head = (name: string, type: string): void => {
      const help = this.#described.get(name);
      if (help) lines.push(`# HELP ${name} ${help}`);
      lines.push(`# TYPE ${name} ${type}`);
    };
    for (const [name, series] of this.#counters) {
      head(name, 'counter');
      for (const [labels, value] of series) lines.push(`${name}${labels} ${value}`);
    }
    for (const [name, value] of this.#gauges) {
      head(name, 'gauge');
      lines.push(`${name} ${value}`);
    }
    if (this.#seconds.size > 0) head(secondsName, 'histogram');
    for (const [route, { buckets, sum, count }] of this.#seconds) {
      bounds.forEach((bound, at) => {
        lines.push(`${secondsName}_bucket${labelText({ route, le: bound })} ${buckets[at]}`);
      });
      lines.push(`${secondsName}_bucket${labelText({ route, le: '+Inf' })} ${count}`);
      lines.push(
        `${secondsName}_sum${labelText({ route })} ${sum}`,
        `${secondsName}_count${labelText({ route })} ${count}`,
      );
    }
    return `${lines.join('\n')}\n`;
  }
}

const secondsName = 'callboard_request_seconds';
const bounds = [0.005, 0.025, 0.1, 0.5, 2, 10];

const labelText = (labels: Readonly<Record<string, string | number>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
