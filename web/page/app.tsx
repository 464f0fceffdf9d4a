/** The page: the project's files, and beside them the app that they become. */

import {useCallback, useEffect, useMemo, useState} from 'preact/hooks';
import type {Mend, Refusal, Span, SqlAnswer} from '../engine/setup.js';
import {Editor} from './editor/editor.js';
import {severities} from './editor/marks.js';
import {makeState} from './editor/state.js';
import type {EngineClient} from './engine-client.js';
import {FileList} from './files/file-list.js';
import {useBoot, useWorkspace} from './hooks.js';
import {KeepNotice} from './keep-notice.js';
import {Picture} from './picture.js';
import {lessonFiles} from './project-files.js';
import {Secrets} from '../project/secrets.js';
import {loadWork} from './storage.js';
import {Toast} from './toast.js';
import {TopBar} from './top-bar.js';
import {useKeptWork} from './kept-work.js';
import {lineSpan, ViewContext, type View} from './view.js';
import {Workspace} from './workspace.js';

export function App({client}: {client: Promise<EngineClient>}) {
    const stored = useMemo(loadWork, []);
    const workspace = useMemo(() => new Workspace(makeState, stored?.files ?? lessonFiles, stored?.active ?? '.env'), []);
    const [sqlalchemy, setSqlalchemy] = useState(stored?.sqlalchemy ?? '2.1');
    const [showSecrets, setShowSecrets] = useState(false);
    useWorkspace(workspace);
    const {boot, refusal} = useBoot(client, workspace, sqlalchemy);
    const kept = useKeptWork(workspace, sqlalchemy, stored);

    const go = useCallback(
        (file: string, place: Span | number) => {
            const text = workspace.text(file);
            if (text !== undefined) {
                workspace.open(file, typeof place === 'number' ? lineSpan(text, place) : place);
                document.querySelector<HTMLElement>('.editor .cm-content')?.focus();
            }
        },
        [workspace],
    );
    const mend = useCallback(
        (chosen: Mend) => {
            // The edits fit the texts that the advice was given on, and no others.
            if (boot && chosen.edits.every(({file}) => workspace.text(file) === boot.files[file])) {
                workspace.edit(`${chosen.title.replaceAll('`', '')}: done`, chosen.edits);
                document.querySelector<HTMLElement>('.verdict h2')?.focus();
            }
        },
        [workspace, boot],
    );
    const run = useCallback(
        async (query: string): Promise<SqlAnswer | Refusal> => (await client).sql({files: workspace.texts, sqlalchemy}, query),
        [client, workspace, sqlalchemy],
    );

    const view = useMemo<View | null>(
        () => boot && {setup: boot.setup, files: boot.files, secrets: new Secrets(boot.files, boot.setup), showSecrets, go, mend},
        [boot, showSecrets, go, mend],
    );
    const current = boot !== null && boot.textVersion === workspace.textVersion;
    const marked = useMemo(() => (boot ? severities(boot.setup) : new Map()), [boot]);
    useEffect(() => {
        document.documentElement.dataset['verdict'] = !boot ? 'none' : boot.setup.ok ? 'good' : 'bad';
    }, [boot]);

    return (
        <ViewContext.Provider value={view}>
            <a class="skip" href="#app">
                Skip to the app
            </a>
            <TopBar
                workspace={workspace}
                sqlalchemy={sqlalchemy}
                onSqlalchemy={setSqlalchemy}
                showSecrets={showSecrets}
                onShowSecrets={setShowSecrets}
            />
            <main class="workbench">
                <div class="project">
                    <FileList workspace={workspace} severities={marked} />
                    <div class="editor-panel" id="editor-panel" role="tabpanel" aria-labelledby={`tab-${workspace.active}`}>
                        {workspace.active === '' ? (
                            <p class="nothing">The project has no files.</p>
                        ) : (
                            <Editor
                                workspace={workspace}
                                path={workspace.active}
                                setup={current ? boot.setup : null}
                                showSecrets={showSecrets}
                                onMend={mend}
                            />
                        )}
                    </div>
                    <KeepNotice kept={kept} />
                </div>
                <Picture boot={boot} refusal={refusal} run={run} />
            </main>
            <Toast workspace={workspace} />
        </ViewContext.Provider>
    );
}
