// The areas that programs are drawn for; each takes a drawing and gives a program.
import { calls } from './calls.mjs';
import { columns } from './columns.mjs';
import { extensions } from './extensions.mjs';
import { contexts, routes } from './flask_apps.mjs';
import { mapping } from './mapping.mjs';
import { models } from './models.mjs';
import { queries } from './queries.mjs';

export const areas = { columns, mapping, queries, routes, contexts, calls, extensions, models };
