/** sql.js's API with FTS5 and R-tree, as an ES module. */

import {initializer} from './initialize.js';
import {loader} from './load.js';

const initSqlJs = initializer(loader(() => new URL('./sqljs-full.wasm', import.meta.url).href));
export default initSqlJs;
