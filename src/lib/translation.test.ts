import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from './problems.ts';
import { blockHash, mergeTranslation, sourceHashes, translationBlocks, translationStatus } from './translation.ts';

const source = {
  title: 'Thu hẹp khoảng cách số',
  answer: { text: 'Có.', cite: ['luat-148#42.1'] },
  clauses: { '1': { text: 'một' }, '2': { text: 'hai' } },
  steps: [{ text: 'đi hỏi', inPerson: true }, { text: 'ghi lại', inPerson: false }],
};

describe('translationBlocks', () => {
  test('takes each field as a block, and each part of a map as its own', () => {
    expect([...translationBlocks(source).keys()]).toEqual(['title', 'answer', 'clauses.1', 'clauses.2', 'steps']);
  });

  test('does not count the record itself as a block', () => {
    expect([...translationBlocks({ title: 'x', translatedFrom: { title: '00000000' } }).keys()]).toEqual(['title']);
  });
});

describe('translationStatus', () => {
  const statusAfter = (changed: object) => Object.fromEntries(translationStatus(changed, sourceHashes(source)));

  test('is current for every block as long as the Vietnamese is the same', () => {
    expect(statusAfter(structuredClone(source))).toEqual({ title: 'current', answer: 'current', 'clauses.1': 'current', 'clauses.2': 'current', steps: 'current' });
  });

  test('marks only the block outdated whose Vietnamese changes', () => {
    expect(statusAfter({ ...source, clauses: { ...source.clauses, '2': { text: 'hai, sửa' } } })).toMatchObject({ title: 'current', 'clauses.1': 'current', 'clauses.2': 'outdated' });
  });

  test('marks a block outdated when only its citation changes', () => {
    expect(statusAfter({ ...source, answer: { ...source.answer, cite: ['luat-148#42.2'] } })).toMatchObject({ answer: 'outdated', title: 'current' });
  });

  test('has no record of a block that is new in the Vietnamese', () => {
    expect(statusAfter({ ...source, limits: ['mới'] })).toMatchObject({ limits: 'not-recorded', title: 'current' });
  });

  test('has no record of any block when the translation was never stamped', () => {
    expect([...translationStatus(source, undefined).values()]).toEqual(Array(5).fill('not-recorded'));
  });

  test('records a block by eight hex digits', () => {
    expect(blockHash('Có.')).toMatch(/^[0-9a-f]{8}$/);
    expect(blockHash('Có.')).not.toBe(blockHash('Có'));
  });
});

describe('mergeTranslation', () => {
  const english = {
    title: 'Narrowing the digital gap',
    answer: { text: 'Yes.' },
    clauses: { '1': { text: 'one' }, '2': { text: 'two' } },
    steps: [{ text: 'go and ask' }, { text: 'write it down' }],
  };
  const merge = (from: object, to: unknown) => {
    const problems: Problem[] = [];
    return { merged: mergeTranslation(from, to, 'content/x/en.yaml', problems), problems: problems.map(formatProblem) };
  };

  test('takes words from the translation and citations from the Vietnamese', () => {
    expect(merge(source, english)).toEqual({
      merged: {
        title: 'Narrowing the digital gap',
        answer: { text: 'Yes.', cite: ['luat-148#42.1'] },
        clauses: { '1': { text: 'one' }, '2': { text: 'two' } },
        steps: [{ text: 'go and ask', inPerson: true }, { text: 'write it down', inPerson: false }],
      },
      problems: [],
    });
  });

  test.each([
    ['a list with one item fewer', { ...english, steps: english.steps.slice(1) }, 'steps: found 1 items; expected 2, as in vi.yaml.'],
    ['a missing clause', { ...english, clauses: { '1': { text: 'one' } } }, 'clauses.2: found nothing; expected the parts of vi.yaml.'],
    ['a clause too many', { ...english, clauses: { ...english.clauses, '3': { text: 'three' } } }, 'clauses.3: found a part that vi.yaml does not have; expected only the parts of vi.yaml.'],
    ['a missing text', { ...english, title: undefined }, 'title: found nothing; expected the translated text.'],
    ['a list that is a text', { ...english, steps: 'go' }, 'steps: found no list; expected a list of 2.'],
  ])('reports %s', (_, translation, problem) => {
    expect(merge(source, translation).problems).toEqual([`content/x/en.yaml  ${problem} Give the translation the same parts as vi.yaml.`]);
  });

  test('reports words where the Vietnamese says that the source states nothing', () => {
    expect(merge({ defect: null }, { defect: 'wrong clause' }).problems).toEqual(['content/x/en.yaml  defect: found text; expected null, as in vi.yaml. Give the translation the same parts as vi.yaml.']);
  });

  test('lets each language have as many search words as it needs', () => {
    expect(merge({ keywords: ['a', 'b', 'c'], aliases: [] }, { keywords: ['x'], aliases: ['y', 'z'] })).toEqual({ merged: { keywords: ['x'], aliases: ['y', 'z'] }, problems: [] });
  });
});
