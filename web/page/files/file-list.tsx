/** The project's files as tabs: chosen, added, renamed and deleted here. */

import {useRef, useState} from 'preact/hooks';
import type {Severity} from '../../engine/setup.js';
import {pathProblem, type Workspace} from '../workspace.js';
import {NameForm} from './name-form.js';

interface Props {
    workspace: Workspace;
    severities: ReadonlyMap<string, Severity>;
}

type Naming = {kind: 'add'} | {kind: 'rename'; path: string} | null;

export function FileList({workspace, severities}: Props) {
    const [naming, setNaming] = useState<Naming>(null);
    const list = useRef<HTMLDivElement>(null);
    const {paths, active} = workspace;

    const choose = (path: string) => {
        workspace.open(path);
        requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    };
    const onKeyDown = (event: KeyboardEvent) => {
        if ((event.target as HTMLElement).getAttribute('role') !== 'tab') {
            return;
        }
        const at = paths.indexOf(active);
        const moves: Record<string, number> = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1};
        const next = moves[event.key];
        if (next !== undefined) {
            choose(paths.at(next % paths.length)!);
        } else if (event.key === 'F2') {
            setNaming({kind: 'rename', path: active});
        } else if (event.key === 'Delete') {
            workspace.remove(active);
        } else {
            return;
        }
        event.preventDefault();
    };

    return (
        <nav class="files" aria-label="Files of the project">
            <div class="file-tabs" role="tablist" aria-label="Files" ref={list} onKeyDown={onKeyDown}>
                {paths.map((path) =>
                    naming?.kind === 'rename' && naming.path === path ? (
                        <NameForm
                            key={path}
                            label={`New name of ${path}`}
                            initial={path}
                            problem={(to) => (to === path ? null : pathProblem(to, paths.filter((other) => other !== path)))}
                            onName={(to) => {
                                setNaming(null);
                                if (to !== path) {
                                    workspace.rename(path, to);
                                }
                            }}
                            onCancel={() => setNaming(null)}
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
                        setNaming(null);
                        workspace.add(path);
                    }}
                    onCancel={() => setNaming(null)}
                />
            ) : (
                <p class="file-actions">
                    <button type="button" class="quiet" onClick={() => setNaming({kind: 'add'})}>
                        New file
                    </button>
                    {active !== '' && (
                        <>
                            <button type="button" class="quiet" title={`Rename ${active} (F2)`} onClick={() => setNaming({kind: 'rename', path: active})}>
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
