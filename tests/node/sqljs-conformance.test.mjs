// Everything that firstboot/sqljs does, beside sql.js doing it: sql.js is the expectation.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './helpers/command.mjs';
import { behaviours as databases } from './sqljs/databases.mjs';
import { behaviours as functions } from './sqljs/functions.mjs';
import { outcome } from './sqljs/outcome.mjs';
import { behaviours as statements } from './sqljs/statements.mjs';
import { behaviours as values } from './sqljs/values.mjs';

const require = createRequire(import.meta.url);

/** What a behaviour is given, by one of the two. */
async function peer(path) {
    const SQL = await require(path)();
    return { SQL, open: () => new SQL.Database() };
}

const theirs = await peer('sql.js');
const ours = await peer(process.env.FIRSTBOOT_SQLJS_FOLDER ? join(process.env.FIRSTBOOT_SQLJS_FOLDER, 'sqljs.js') : join(root, 'dist/npm/sqljs/sqljs.js'));

for (const [topic, behaviours] of Object.entries({ values, databases, statements, functions })) {
    describe(`${topic}, as sql.js`, () => {
        for (const [name, behave] of behaviours) {
            it(name, async () => {
                assert.equal(await outcome(() => behave(ours)), await outcome(() => behave(theirs)));
            });
        }
    });
}
