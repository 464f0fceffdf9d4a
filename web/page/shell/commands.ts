/**
 * The commands of the shell pane. They work on the files of the page and on what the engine knows; what would need a
 * computer behind them is said in a plain word.
 */

import type {RunAnswer} from '../../engine/lessons.js';
import {isRefusal, type Project, type Refusal, type Setup} from '../../engine/setup.js';
import {terminalText} from '../../project/terminal.js';
import {pathProblem, type Workspace} from '../workspace.js';
import {addPackages, removePackages} from './pipfile.js';
import {words} from './words.js';

export interface ShellHost {
    workspace: Workspace;
    /** Of the project as it is. */
    setup(): Promise<Setup | Refusal>;
    run(project: Partial<Project>, lines: readonly string[]): Promise<RunAnswer | Refusal>;
}

type Command = (shell: Shell, args: string[]) => string | Promise<string>;

/** At `$` commands are typed, at `>>>` lines of Python. */
export type Prompt = '$' | '>>>';

/** What the names of a script are replaced by: those that `flask shell` has. */
const FLASK_SHELL = ['del os, sys, setup, db', 'globals().update(app.make_shell_context())'];

export class Shell {
    readonly host: ShellHost;
    /** The lines of Python that were typed since `flask shell`; null at the other prompt. */
    python: string[] | null = null;
    /** Folders that were made and have no files yet. */
    readonly folders = new Set<string>();

    constructor(host: ShellHost) {
        this.host = host;
    }

    get prompt(): Prompt {
        return this.python === null ? '$' : '>>>';
    }

    /** Does what the line says, and gives what is printed. */
    async enter(line: string): Promise<string> {
        if (this.python !== null) {
            return this.#enterPython(line);
        }
        const [name, ...args] = words(line);
        if (name === undefined) {
            return '';
        }
        const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
        return command ? command(this, args) : `${name}: this shell does not know the command; help lists those that it knows`;
    }

    async #enterPython(line: string): Promise<string> {
        if (line.trim() === '' || /^(exit|quit)\(\)$/.test(line.trim())) {
            if (line.trim() !== '') {
                this.python = null;
            }
            return '';
        }
        const answer = await this.host.run({}, [...FLASK_SHELL, ...this.python!, line]);
        const failed = troubleOf(answer);
        if (failed !== null) {
            return failed;
        }
        const {printed, error, unknown, ran} = (answer as RunAnswer).lines.at(-1)!;
        if (ran && unknown === null) {
            this.python!.push(line);
        }
        const lost = !ran ? 'An earlier line did not end.' : unknown === null ? '' : `Firstboot does not model this: ${unknown}`;
        return [printed.trimEnd(), error ?? '', lost].filter((part) => part !== '').join('\n');
    }
}

function troubleOf(answer: RunAnswer | Refusal): string | null {
    if (isRefusal(answer)) {
        return answer.error.message;
    }
    return answer.bootError && `The project does not boot: ${answer.bootError.message}`;
}

const COMMANDS: Readonly<Record<string, Command>> = {
    help: () => `Known here: ${Object.keys(COMMANDS).sort().join(', ')}. They work on the files of this page.`,
    pwd: () => '/project',
    mkdir: (shell, args) => each(args, (path) => makeFolder(shell, clean(path), args.includes('-p'))),
    ls: (shell, args) => list(shell, args.filter((arg) => !arg.startsWith('-'))[0] ?? '.'),
    cat: (shell, args) => each(args, (path) => shell.host.workspace.text(clean(path))?.trimEnd() ?? `cat: ${path}: No such file or directory`),
    touch: (shell, args) => each(args, (path) => touch(shell, clean(path))),
    rm: (shell, args) => each(args, (path) => remove(shell, clean(path), args.some((arg) => /^-\w*[rR]/.test(arg)))),
    mv: (shell, [from = '', to = '']) => move(shell, clean(from), clean(to)),
    cd: () => 'This shell stays in the project’s folder; write paths from there, such as app/config.py.',
    pipenv: (shell, [what = '', ...args]) => pipenv(shell, what, args),
    flask: (shell, args) => flask(shell, args),
    python: (shell, args) => python(shell, args),
};

/** What several arguments print, one below the other. */
function each(args: readonly string[], act: (arg: string) => string): string {
    const paths = args.filter((arg) => !arg.startsWith('-'));
    return paths
        .map(act)
        .filter((text) => text !== '')
        .join('\n');
}

function clean(path: string): string {
    return path.replace(/^\.\//, '').replace(/\/+$/, '');
}

/** What the paths of a folder's contents begin with; nothing for the project's own folder. */
function within(folder: string): string {
    return folder === '.' || folder === '' ? '' : `${folder}/`;
}

/** What lies in a folder at any depth: files, and folders that were made and may be empty yet, which end in a slash. */
function contents({host, folders}: Shell, folder: string): string[] {
    const start = within(folder);
    return [...host.workspace.paths, ...[...folders].map((name) => `${name}/`)].filter((path) => path.startsWith(start));
}

function isFolder(shell: Shell, path: string): boolean {
    return within(path) === '' || contents(shell, path).length > 0;
}

function makeFolder(shell: Shell, path: string, withParents: boolean): string {
    if (isFolder(shell, path) && withParents) {
        return '';
    }
    if (isFolder(shell, path) || shell.host.workspace.text(path) !== undefined) {
        return `mkdir: cannot create directory ‘${path}’: File exists`;
    }
    if (!withParents && path.includes('/') && !isFolder(shell, path.slice(0, path.lastIndexOf('/')))) {
        return `mkdir: cannot create directory ‘${path}’: No such file or directory`;
    }
    shell.folders.add(path);
    return '';
}

function list(shell: Shell, path: string): string {
    const folder = clean(path);
    if (shell.host.workspace.text(folder) !== undefined) {
        return path;
    }
    if (!isFolder(shell, folder)) {
        return `ls: cannot access '${path}': No such file or directory`;
    }
    const below = contents(shell, folder).map((each) => each.slice(within(folder).length));
    const names = new Set(below.map((rest) => (rest.includes('/') ? `${rest.split('/')[0]}/` : rest)).filter((name) => name !== ''));
    return [...names].sort().join('\n');
}

function touch({host}: Shell, path: string): string {
    const problem = host.workspace.text(path) === undefined ? pathProblem(path, host.workspace.paths) : null;
    if (problem === null && host.workspace.text(path) === undefined) {
        host.workspace.add(path);
    }
    return problem === null ? '' : `touch: ${problem}`;
}

function remove(shell: Shell, path: string, withContents: boolean): string {
    const {workspace} = shell.host;
    if (workspace.text(path) !== undefined) {
        workspace.remove(path);
        return '';
    }
    if (within(path) === '') {
        return `rm: refusing to remove '.' or '..' directory: skipping '${path}'`;
    }
    if (!isFolder(shell, path)) {
        return `rm: cannot remove '${path}': No such file or directory`;
    }
    if (!withContents) {
        return `rm: cannot remove '${path}': Is a directory`;
    }
    for (const each of contents(shell, path)) {
        if (each.endsWith('/')) {
            shell.folders.delete(each.slice(0, -1));
        } else {
            workspace.remove(each);
        }
    }
    return '';
}

function move({host}: Shell, from: string, to: string): string {
    if (host.workspace.text(from) === undefined) {
        return `mv: cannot stat '${from}': No such file or directory`;
    }
    const problem = pathProblem(to, host.workspace.paths.filter((path) => path !== from));
    if (problem !== null) {
        return `mv: ${problem}`;
    }
    host.workspace.rename(from, to);
    return '';
}

function pipenv({host}: Shell, what: string, args: string[]): string {
    const {workspace} = host;
    const names = args.filter((arg) => !arg.startsWith('-'));
    const pipfile = workspace.text('Pipfile');
    if (what === 'shell') {
        return 'From here on, commands would find what is installed for this project. In this page they do so anyway.';
    }
    if (what === 'install' && names.length === 0 && pipfile !== undefined) {
        return 'Everything in the Pipfile counts as installed.';
    }
    if (what !== 'install' && what !== 'uninstall') {
        return `pipenv ${what}: this shell knows pipenv install, uninstall and shell`;
    }
    const before = pipfile ?? '';
    const after = what === 'install' ? addPackages(before, names) : removePackages(before, names);
    if (pipfile === undefined) {
        workspace.add('Pipfile', after);
    } else if (after !== before) {
        workspace.edit(`pipenv ${what} ${names.join(' ')}`, [{file: 'Pipfile', span: [0, before.length], replacement: after}]);
    }
    const change = what === 'install' ? 'Below [packages] of the Pipfile there is now' : 'Below [packages] of the Pipfile there is no longer';
    return `${change} ${names.join(', ')}. (Nothing is fetched: this page has models of the packages that it knows.)`;
}

async function flask(shell: Shell, args: string[]): Promise<string> {
    const [what = ''] = args;
    if (what === 'run') {
        return 'There is no server in this page. What flask run would start with stands in the picture.';
    }
    const setup = await shell.host.setup();
    if (isRefusal(setup)) {
        return setup.error.message;
    }
    if (what === '--version') {
        return ['python', 'flask', 'werkzeug'].map((name) => `${name[0]!.toUpperCase()}${name.slice(1)} ${setup.versions[name] ?? ''}`).join('\n');
    }
    if (what !== 'routes' && what !== 'shell') {
        return `flask ${what}: this shell knows flask routes, flask shell and flask --version`;
    }
    if (!setup.ok) {
        return setup.error ? terminalText(setup.error) : 'Firstboot cannot tell: the project uses what it does not model.';
    }
    if (what === 'shell') {
        shell.python = [];
        return `One expression a line; exit() leads back.`;
    }
    return [setup.printed.trimEnd(), routesTable(setup)].filter((part) => part !== '').join('\n');
}

/** As `flask routes` prints it: the columns two spaces apart, the last one padded too. */
function routesTable({routes}: Setup): string {
    if (routes.length === 0) {
        return 'No routes were registered.';
    }
    const rows = [['Endpoint', 'Methods', 'Rule'], ...routes.map(({endpoint, methods, rule}) => [endpoint, methods.join(', '), rule])];
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
    rows.splice(1, 0, widths.map((width) => '-'.repeat(width)));
    return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n');
}

/** The name of a module that no project has; it gives the engine an app to boot, so that the project's own is left alone. */
const BARE_APP = 'firstboot_bare_app';

async function python(shell: Shell, args: string[]): Promise<string> {
    if (args[0] === '--version') {
        const setup = await shell.host.setup();
        return isRefusal(setup) ? setup.error.message : `Python ${setup.versions['python'] ?? ''}`;
    }
    if (args[0] !== '-c' || args[1] === undefined) {
        return 'This shell knows python -c "…" and python --version. For more, there is flask shell.';
    }
    const files = {...shell.host.workspace.texts, [`${BARE_APP}.py`]: 'from flask import Flask\n\napp = Flask(__name__)\n'};
    const environ = {FLASK_APP: BARE_APP, FLASK_SKIP_DOTENV: '1'};
    const tidy = "del app, db, setup, os.environ['FLASK_APP'], os.environ['FLASK_SKIP_DOTENV'], os.environ['FLASK_RUN_FROM_CLI'], os, sys";
    // At the prompt of a shell a value would be printed; `python -c` prints none.
    const answer = await shell.host.run({files, environ}, [tidy, `exec(${JSON.stringify(args[1])})`]);
    if (isRefusal(answer)) {
        return answer.error.message;
    }
    const {printed = '', error = null, unknown = null} = answer.lines.at(-1) ?? {};
    return [printed.trimEnd(), error ?? '', unknown === null ? '' : `Firstboot does not model this: ${unknown}`].filter((part) => part !== '').join('\n');
}
