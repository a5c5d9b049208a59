import { printParseErrorCode, visit } from 'jsonc-parser';
import type { JsonPath } from './finding.js';

export interface Position {
  line: number;
  column: number;
}

export interface SyntaxFault extends Position {
  message: string;
}

export interface Positions {
  /** Where a value, or what comes nearest around it, begins. */
  of(path: JsonPath): Position | undefined;
  /** What is not JSON; the first few. */
  faults: SyntaxFault[];
  /** Members whose name their object has twice. */
  twice: { path: JsonPath; position: Position }[];
}

const MAX_FAULTS = 20;

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'is a word that JSON does not know',
  InvalidNumberFormat: 'is no number',
  PropertyNameExpected: 'should be a name in double quotation marks',
  ValueExpected: 'should be a value',
  ColonExpected: 'should be a colon',
  CommaExpected: 'should be a comma',
  CloseBraceExpected: 'should be a closing bracket, }',
  CloseBracketExpected: 'should be a closing bracket, ]',
  EndOfFileExpected: 'should be the end: something comes after the last bracket',
  InvalidCommentToken: 'is a comment, which JSON does not have',
  UnexpectedEndOfComment: 'is a comment that does not end',
  UnexpectedEndOfString: 'is a text without its closing quotation mark',
  UnexpectedEndOfNumber: 'is a number that breaks off',
  InvalidUnicode: 'is no \\u escape of four digits',
  InvalidEscapeCharacter: 'is no escape that JSON knows',
  InvalidCharacter: 'is a control character, which a text must not have',
};

const keyOf = (path: JsonPath) => JSON.stringify(path);

/**
 * Goes through the text of a document once: where the values of `wanted` stand, which
 * names are there twice, and what is not JSON. Lines and columns count from 1.
 */
export function positionsIn(text: string, wanted: readonly JsonPath[]): Positions {
  const sought = new Set(wanted.flatMap((path) => path.map((_, i) => keyOf(path.slice(0, i + 1)))));
  const found = new Map<string, Position>();
  const faults: SyntaxFault[] = [];
  const twice: Positions['twice'] = [];
  const names: Set<string>[] = [];
  const meet = (line: number, column: number, path: () => JsonPath) => {
    if (!sought.size) return;
    const key = keyOf(path());
    if (sought.has(key) && !found.has(key)) found.set(key, { line: line + 1, column: column + 1 });
  };
  visit(
    text.replace(/^\ufeff/, ' '),
    {
      onObjectBegin(_offset, _length, line, column, path) {
        names.push(new Set());
        meet(line, column, path);
      },
      onObjectEnd: () => void names.pop(),
      onArrayBegin: (_offset, _length, line, column, path) => meet(line, column, path),
      onLiteralValue: (_value, _offset, _length, line, column, path) => meet(line, column, path),
      onObjectProperty(name, _offset, _length, line, column, path) {
        const known = names.at(-1);
        if (known?.has(name)) {
          twice.push({ path: [...path(), name], position: { line: line + 1, column: column + 1 } });
        }
        known?.add(name);
      },
      onError(code, _offset, _length, line, column) {
        if (faults.length >= MAX_FAULTS) return;
        const word = printParseErrorCode(code);
        faults.push({ line: line + 1, column: column + 1, message: WORDS[word] ?? 'is not JSON' });
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return {
    faults,
    twice,
    of(path) {
      for (let length = path.length; length > 0; length--) {
        const position = found.get(keyOf(path.slice(0, length)));
        if (position) return position;
      }
      return undefined;
    },
  };
}
