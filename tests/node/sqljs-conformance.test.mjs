// Everything that firstboot/sqljs does, beside sql.js doing it: sql.js is the expectation.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ours as initOurs, theirs as initTheirs } from './sqljs/builds.mjs';
import { behaviours as databases } from './sqljs/databases.mjs';
import { behaviours as functions } from './sqljs/functions.mjs';
import { behaviours as objects } from './sqljs/objects.mjs';
import { outcome } from './sqljs/outcome.mjs';
import { behaviours as queries } from './sqljs/queries.mjs';
import { behaviours as statements } from './sqljs/statements.mjs';
import { behaviours as values } from './sqljs/values.mjs';

/** What a behaviour is given, by one of the two. */
async function peer(init) {
    const SQL = await init();
    return { SQL, open: () => new SQL.Database() };
}

const theirs = await peer(initTheirs);
const ours = await peer(initOurs);

for (const [topic, behaviours] of Object.entries({ values, databases, statements, queries, functions, objects })) {
    describe(`${topic}, as sql.js`, () => {
        for (const [name, behave] of behaviours) {
            it(name, async () => {
                assert.equal(await outcome(() => behave(ours)), await outcome(() => behave(theirs)));
            });
        }
    });
}
