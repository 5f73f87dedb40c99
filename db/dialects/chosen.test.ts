import { expect, test } from 'vitest';
import { connect } from '../connection.server.ts';
import { dialectAt } from './chosen.server.ts';

test.each(['kept.sqlite', 'data/kept.sqlite', ':memory:', 'file:kept.sqlite', 'file:///srv/kept.sqlite'])(
  'SQLite has the database at %s',
  (url) => {
    expect(dialectAt(url).connect).toBeTypeOf('function');
  },
);

test.each(['postgres://kept:secret@localhost/kept', 'mysql://localhost/kept', 'http://localhost'])(
  'nothing has the database at %s, and its password is not said',
  (url) => {
    const said = `expected a path to a SQLite file, found an address beginning ${url.split('//')[0]}//`;
    for (const open of [dialectAt, connect]) expect(() => open(url)).toThrow(new Error(said));
  },
);
