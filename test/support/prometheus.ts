/** Reads the text format of Prometheus as strictly as its specification is: what is not of the format throws. */

export interface Family {
  readonly type: string;
  readonly help: string;
  readonly samples: {
    readonly name: string;
    readonly labels: Record<string, string>;
    readonly value: number;
  }[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (\\S+)$`);

function numberOf(text: string): number {
  const value = text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text);
  if (Number.isNaN(value)) throw new Error(`no number: ${text}`);
  return value;
}

/** All families of a text, by name. */
export function readMetrics(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const families = new Map<string, Family>();
  let current = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const help = new RegExp(`^# HELP (${NAME}) (.+)$`).exec(line);
    const type = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram)$`).exec(line);
    if (help !== null) {
      if (families.has(help[1]!)) throw new Error(`a second family ${help[1]}`);
      current = help[1]!;
      families.set(current, { type: '', help: help[2]!, samples: [] });
    } else if (type !== null) {
      const family = families.get(current)!;
      if (type[1] !== current || family.samples.length > 0) throw new Error(`type out of place: ${line}`);
      families.set(current, { ...family, type: type[2]! });
    } else {
      const sample = SAMPLE.exec(line);
      if (sample === null) throw new Error(`no sample: ${line}`);
      const [, name, labels = '', value] = sample;
      const family = families.get(current)!;
      const allowed =
        family.type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => current + end) : [current];
      if (!allowed.includes(name!)) throw new Error(`${name} is not of ${current}`);
      const pairs = [...labels.matchAll(/([^=,]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [
        key!,
        text!,
      ]);
      family.samples.push({ name: name!, labels: Object.fromEntries(pairs), value: numberOf(value!) });
    }
  }
  return families;
}
