/** Starts the page. */

import {compileEngine, startWorker} from '#delivery';
import {render} from 'preact';
import {App} from './app.js';
import {EngineClient} from './engine-client.js';

// The engine is on its way while the page is drawn.
const client = compileEngine().then((module) => new EngineClient(startWorker, module));

render(<App client={client} />, document.getElementById('page')!);
