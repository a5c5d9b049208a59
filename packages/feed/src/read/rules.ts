import { leaves, MAX_LIST, MUST_BE_LIST, MUST_BE_OBJECT, type LeafName } from '../rules/leaves.js';
import { itemRules as crossFieldRules, type ItemRuleName } from '../rules/items.js';

/** What a value may be, as the generated table says it. */
export type Rule =
  | LeafName
  | readonly ['list', Rule]
  | readonly ['words', ...string[]]
  | readonly ['either', Rule, Rule]
  | ObjectRule;

/**
 * What an object may be. A field's name ends in `?` where it may be missing, in `~` where
 * it should be there but is not essential; without a field that ends in neither, the
 * object is dropped.
 */
export interface ObjectRule {
  readonly fields: Readonly<Record<string, Rule>>;
  readonly rule?: ItemRuleName;
}

/** Told of everything that is not as it should be; `path` leads from the object to the value. */
export type Report = (path: readonly (string | number)[], message: string) => void;

interface Run {
  path: (string | number)[];
  report: Report;
}

/** Gives what can be kept of `value` (mostly itself), `undefined` for nothing. */
type Check = (value: unknown, run: Run) => unknown;

type Fields = Record<string, unknown>;

const fault = (run: Run, expects: string) => run.report(run.path, `must be ${expects}`);

function compileList(element: Check): Check {
  return (value, run) => {
    if (!Array.isArray(value)) {
      fault(run, MUST_BE_LIST);
      if (value === null || typeof value === 'boolean') return undefined;
      value = [value];
    }
    let list = value as unknown[];
    if (list.length > MAX_LIST) {
      fault(run, MUST_BE_LIST);
      list = list.slice(0, MAX_LIST);
    }
    let whole = true;
    for (let i = 0; i < list.length; i++) {
      run.path.push(i);
      const kept = element(list[i], run);
      run.path.pop();
      if (kept === undefined) whole = false;
      list[i] = kept;
    }
    return whole ? list : list.filter((entry) => entry !== undefined);
  };
}

function compileObject({ fields, rule }: ObjectRule): Check {
  const checks = Object.entries(fields).map(([key, field]) => {
    const grade = /[?~]$/.exec(key)?.[0];
    return {
      name: grade ? key.slice(0, -1) : key,
      required: grade !== '?',
      essential: !grade,
      check: compile(field),
    };
  });
  return (value, run) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      fault(run, MUST_BE_OBJECT);
      return undefined;
    }
    const object = value as Fields;
    for (const { name, required, essential, check } of checks) {
      const found = Object.hasOwn(object, name) ? object[name] : undefined;
      if (found === undefined && !required) continue;
      run.path.push(name);
      if (found === undefined) run.report(run.path, 'is missing');
      const kept = found === undefined ? undefined : check(found, run);
      run.path.pop();
      if (kept === undefined && essential) return undefined;
      if (kept !== found) object[name] = kept;
    }
    for (const { field, message } of rule ? crossFieldRules[rule](object) : []) {
      run.report([...run.path, field], message);
      object[field] = undefined;
    }
    return object;
  };
}

function compileLeaf(name: LeafName): Check {
  const leaf: (typeof leaves)[LeafName] & { mend?(value: unknown): unknown } = leaves[name];
  return (value, run) => {
    if (leaf.test(value)) return value;
    fault(run, leaf.expects);
    return leaf.mend?.(value);
  };
}

function compile(rule: Rule): Check {
  if (typeof rule === 'string') return compileLeaf(rule);
  if ('fields' in rule) return compileObject(rule);
  switch (rule[0]) {
    case 'list':
      return compileList(compile(rule[1]));
    case 'either': {
      const [simple, complex] = [compile(rule[1]), compile(rule[2])];
      return (value, run) => (typeof value === 'object' ? complex : simple)(value, run);
    }
    case 'words': {
      const words: readonly string[] = rule.slice(1);
      return (value, run) => {
        if (words.includes(value as string)) return value;
        fault(run, `one of: ${words.join(', ')}`);
        return undefined;
      };
    }
  }
}

/**
 * Makes a validator of a rule: it gives the object, mended in place where that can be
 * done, or `undefined` where nothing of it can be shown. It never throws.
 */
export function validator(
  rule: ObjectRule,
): (value: unknown, report: Report) => Fields | undefined {
  let check: Check | undefined;
  return (value, report) => {
    check ??= compile(rule);
    return check(value, { path: [], report }) as Fields | undefined;
  };
}
