/** sql.js's API, as an ES module. */

import {initializer} from './initialize.js';
import {loader} from './load.js';

// Bundlers know this form and take the file along.
const initSqlJs = initializer(loader(() => new URL('./sqljs.wasm', import.meta.url).href));
export default initSqlJs;
