/** The project's files as tabs: chosen, added, renamed and deleted here. */

import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Severity} from '../../engine/setup.js';
import {pathProblem, type Workspace} from '../workspace.js';
import {NameForm} from './name-form.js';

interface Props {
    workspace: Workspace;
    severities: ReadonlyMap<string, Severity>;
}

const PLACES = {tab: '.file-tab[aria-selected="true"]', editor: '.editor .cm-content', 'new file': '.new-file'};

/** What has the focus once a change is drawn. */
type Next = keyof typeof PLACES | null;

type Naming = {kind: 'add'} | {kind: 'rename'; path: string} | null;

export function FileList({workspace, severities}: Props) {
    const [naming, setNaming] = useState<Naming>(null);
    const next = useRef<Next>(null);
    const {paths, active} = workspace;

    // With the drawing itself: a moment later the learner may be elsewhere.
    useLayoutEffect(() => {
        const selector = next.current && PLACES[next.current];
        next.current = null;
        if (selector) {
            document.querySelector<HTMLElement>(selector)?.focus();
        }
    });
    const name = (naming: Naming, then: Next) => {
        next.current = then;
        setNaming(naming);
    };
    const add = () => name({kind: 'add'}, null);
    const rename = () => name({kind: 'rename', path: active}, null);
    const onKeyDown = (event: KeyboardEvent) => {
        if ((event.target as HTMLElement).getAttribute('role') !== 'tab') {
            return;
        }
        const at = paths.indexOf(active);
        const moves: Record<string, number> = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1};
        const to = moves[event.key];
        if (to !== undefined) {
            next.current = 'tab';
            workspace.open(paths.at(to % paths.length)!);
        } else if (event.key === 'F2') {
            rename();
        } else if (event.key === 'Delete') {
            next.current = 'tab';
            workspace.remove(active);
        } else {
            return;
        }
        event.preventDefault();
    };

    return (
        <nav class="files" aria-label="Files of the project">
            <div class="file-tabs" role="tablist" aria-label="Files" onKeyDown={onKeyDown}>
                {paths.map((path) =>
                    naming?.kind === 'rename' && naming.path === path ? (
                        <NameForm
                            key={path}
                            label={`New name of ${path}`}
                            initial={path}
                            problem={(to) => (to === path ? null : pathProblem(to, paths.filter((other) => other !== path)))}
                            onName={(to) => {
                                name(null, 'tab');
                                if (to !== path) {
                                    workspace.rename(path, to);
                                }
                            }}
                            onCancel={(left) => (left ? setNaming(null) : name(null, 'tab'))}
                        />
                    ) : (
                        <Tab key={path} path={path} chosen={path === active} severity={severities.get(path)} onChoose={() => workspace.open(path)} />
                    ),
                )}
            </div>
            {naming?.kind === 'add' ? (
                <NameForm
                    label="Name of the new file"
                    initial=""
                    problem={(path) => pathProblem(path, paths)}
                    onName={(path) => {
                        name(null, 'editor');
                        workspace.add(path);
                    }}
                    onCancel={(left) => (left ? setNaming(null) : name(null, 'new file'))}
                />
            ) : (
                <p class="file-actions">
                    <button type="button" class="quiet new-file" onClick={add}>
                        New file
                    </button>
                    {active !== '' && (
                        <>
                            <button type="button" class="quiet" title={`Rename ${active} (F2)`} onClick={rename}>
                                Rename
                            </button>
                            <button type="button" class="quiet" title={`Delete ${active}`} onClick={() => workspace.remove(active)}>
                                Delete
                            </button>
                        </>
                    )}
                </p>
            )}
        </nav>
    );
}

interface TabProps {
    path: string;
    chosen: boolean;
    severity: Severity | undefined;
    onChoose(): void;
}

function Tab({path, chosen, severity, onChoose}: TabProps) {
    const at = path.lastIndexOf('/') + 1;
    return (
        <button
            type="button"
            role="tab"
            id={`tab-${path}`}
            aria-controls="editor-panel"
            aria-selected={chosen}
            tabIndex={chosen ? 0 : -1}
            class={`file-tab${severity ? ` ${severity}` : ''}`}
            onClick={onChoose}
        >
            <span class="folder">{path.slice(0, at)}</span>
            {path.slice(at)}
            {severity && <span class="visually-hidden">, has {severity === 'error' ? 'an error' : `a ${severity}`}</span>}
        </button>
    );
}
