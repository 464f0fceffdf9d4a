// Where the built firstboot/sqljs lies. FIRSTBOOT_SQLJS_FOLDER names another.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../helpers/command.mjs';

export const folder = process.env.FIRSTBOOT_SQLJS_FOLDER ?? join(root, 'dist/npm/sqljs');
export const require = createRequire(import.meta.url);
/** Our initSqlJs, and sql.js's. */
export const ours = require(join(folder, 'sqljs.js'));
export const theirs = require('sql.js');
