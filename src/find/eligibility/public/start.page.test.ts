import { describe, expect, test } from 'vitest';
import { kent, parent, someone } from '../../../../tests/people/at-the-check.ts';

describe('the first page', () => {
  test('shows the twelve groups in their order', async () => {
    const { html } = await someone().get('/');
    const values = [...html.matchAll(/name="worry" type="checkbox" value="([^"]+)"/g)];
    expect(values.map(([, value]) => value)).toEqual(kent.area.needGroups.map(({ id }) => id));
    expect(values).toHaveLength(12);
  });

  test('nothing picked is a fault on the page', async () => {
    const seen = await someone().post('/', {});
    expect(seen).toMatchObject({
      at: '/',
      faults: ['Pick at least one, or “Something else, or not sure”'],
    });
    expect(seen.html).toContain('id="worry-error"');
  });

  test('a group that nobody offered counts as nothing picked', async () => {
    const { faults } = await someone().post('/', { worry: ['__proto__', '<script>'] });
    expect(faults).toHaveLength(1);
  });

  test('what was picked is ticked when one comes back', async () => {
    const visitor = await parent(['feelings', 'gender']);
    const { html } = await visitor.get('/');
    expect(html.match(/ checked/g)).toHaveLength(2);
  });

  test('not sure alone keeps the worry unknown', async () => {
    const visitor = await parent('something-else');
    expect((await visitor.get('/check/safe')).title).toBe('Is your child safe?');
    expect(JSON.stringify([...visitor.keeps])).not.toContain('"needs":[');
  });
});

describe('own words', () => {
  test('become choices and are forgotten', async () => {
    const visitor = someone();
    await visitor.post('/check/words', { words: 'cant sit still, poor Zebedee' });
    const { title, html } = await visitor.post('/check/about', { asker: 'parent-carer' });
    expect(title).toBe('Which of these is it like?');
    expect(html).toContain('value="adhd-assessment"');
    expect(html).not.toContain(' checked');
    expect(JSON.stringify([...visitor.keeps])).not.toMatch(/still|Zebedee/i);
  });

  test.each(['', ' '.repeat(30_000), '\u200b'])(
    'nothing written (%#) is a fault',
    async (words) => {
      const { at, faults } = await someone().post('/check/words', { words });
      expect(at).toBe('/check/words');
      expect(faults).toEqual(['Write what is worrying you, or pick from the list']);
    },
  );

  test.each(['xyzzy', '\u0000', '🙂', 'سلام', '<script>alert(1)</script>'])(
    '%j that finds nothing is shown again, safely',
    async (words) => {
      const { faults, html } = await someone().post('/check/words', { words });
      expect(faults).toHaveLength(1);
      expect(html).not.toContain('<script>alert');
    },
  );

  test('a megabyte is answered beside the box', async () => {
    const { faults } = await someone().post('/check/words', { words: 'a'.repeat(1_000_000) });
    expect(faults[0]).toMatch(/^Use 200 letters or fewer/);
  });
});
