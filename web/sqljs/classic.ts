/** sql.js's API as a classic script and for CommonJS. The build says which wasm it takes. */

import {initializer} from './initialize.js';
import {loader} from './load.js';

declare const WASM_FILE: string;
declare const __filename: string | undefined;
declare const document: {currentScript: {src: string} | null} | undefined;
declare const self: {location: {href: string}};

// A script knows only while it first runs where it came from.
const script =
    typeof __filename === 'string' ? __filename : typeof document === 'object' ? (document.currentScript?.src ?? '') : self.location.href;

const nodeRequire = typeof require === 'function' ? require : undefined;
const initSqlJs = initializer(loader(() => script.slice(0, script.lastIndexOf('/') + 1) + WASM_FILE, nodeRequire));

export default Object.assign(initSqlJs, {default: initSqlJs});
