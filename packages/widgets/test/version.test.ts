import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../src/kit/version.js';

describe('the version in the code', () => {
  it.each(['feed', 'widgets', 'embed'])('is that of the package %s', (name) => {
    const text = readFileSync(new URL(`../../${name}/package.json`, import.meta.url), 'utf8');
    expect((JSON.parse(text) as { version: string }).version).toBe(VERSION);
  });
});
