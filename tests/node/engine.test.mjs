// The loader: what it does when the engine traps.

import assert from 'node:assert/strict';
import {afterEach, before, it} from 'node:test';
import {trappingModule} from './helpers/trapping.mjs';
import {importTypeScript} from './helpers/typescript.mjs';

const Instance = WebAssembly.Instance;
let Engine;
let started;

before(async () => {
    ({Engine} = await importTypeScript('web/engine/engine.ts'));
});

/** An engine whose starts are counted. */
function countedEngine() {
    started = 0;
    WebAssembly.Instance = class extends Instance {
        constructor(...args) {
            super(...args);
            started += 1;
        }
    };
    return new Engine(trappingModule());
}

afterEach(() => {
    WebAssembly.Instance = Instance;
});

it('keeps one instance for all calls that go well', () => {
    const engine = countedEngine();
    assert.deepEqual([engine.env('A=1').values, engine.env('A=1').values], [{A: '1'}, {A: '1'}]);
    assert.equal(started, 1);
});

it('is prepared in the instance that then answers; what fails meanwhile is told by the call', () => {
    const engine = countedEngine();
    engine.prepare();
    assert.equal(started, 1);
    assert.deepEqual(engine.env('A=1').values, {A: '1'});
    assert.equal(engine.boot({files: {}}).error.type, 'EngineFault');
});

it('answers a trap with an error, and goes on with a new instance', () => {
    const engine = countedEngine();
    const answer = engine.boot({id: 7, files: {}});
    assert.equal(answer.id, 7);
    assert.equal(answer.error.type, 'EngineFault');
    assert.match(answer.error.message, /engine stopped \(unreachable\)/);
    assert.deepEqual(engine.env('A=1').values, {A: '1'});
    assert.equal(started, 2);
});
