/** The package's functions. They answer synchronously; the engine is compiled at the first call. */

import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Database} from 'firstboot/sqljs';
import {Engine} from '../engine/engine.js';
import type {LessonFiles, ParsedLesson, RunAnswer, StepOutcome} from '../engine/lessons.js';
import type {Content, EnvAnswer, Project, Refusal, Setup, SqlAnswer, SqlalchemyVersion, UrlAnswer} from '../engine/setup.js';

export * from '../engine/lessons.js';
export * from '../engine/setup.js';

let engine: Engine | null = null;

function start(): Engine {
    const here = dirname(fileURLToPath(import.meta.url));
    return (engine ??= new Engine(new WebAssembly.Module(readFileSync(join(here, 'firstboot.wasm')))));
}

/** Boots the project and tells what it becomes. */
export function boot(project: Project): Setup | Refusal {
    return start().boot(project);
}

/** Reads the text of a `.env` file as python-dotenv does. `${NAME}` finds in `environ` what the text does not set. */
export function env(text: Content, environ: Record<string, string> = {}): EnvAnswer | Refusal {
    return start().env(text, environ);
}

/** Takes a database URL apart as SQLAlchemy does. */
export function url(text: string, options: {sqlalchemy?: SqlalchemyVersion} = {}): UrlAnswer | Refusal {
    return start().url(text, options);
}

/** Boots the project and runs a query on its tables, in a database that lives for this call. */
export function sql(project: Project, query: string): SqlAnswer | Refusal {
    return start().sql(project, query);
}

/** Reads a lesson's text. With `prove`, boots each project in it and runs the checks: the faults tell what does not hold. */
export function parseLesson(text: string, options: {prove?: boolean} = {}): ParsedLesson | Refusal {
    return start().parseLesson(text, options);
}

/** What the checks of a lesson's step say to a project. */
export function checkStep(lesson: string, step: string, files: LessonFiles): StepOutcome | Refusal {
    return start().checkStep(lesson, step, files);
}

/** Boots the project and runs the lines in it, as at the prompt of `flask shell`. */
export function run(project: Project, lines: readonly string[]): RunAnswer | Refusal {
    return start().run(project, lines);
}

/**
 * Boots the project and opens the database of its tables, to be used as one of firstboot/sqljs. Its bytes are the
 * engine's: the same build of SQLite has made them.
 */
export async function database(project: Project): Promise<Database | Refusal> {
    const answer = start().database(project);
    if ('error' in answer) {
        return answer;
    }
    const {default: initSqlJs} = await import('firstboot/sqljs');
    const SQL = await initSqlJs();
    return new SQL.Database(Buffer.from(answer.base64, 'base64'));
}
