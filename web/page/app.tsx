/** The page: the project's files, and beside them the app that they become. */

import {useCallback, useLayoutEffect, useMemo, useState} from 'preact/hooks';
import type {Mend, Project, Refusal, Span, SqlAnswer} from '../engine/setup.js';
import {ConfirmDialog} from './dialogs/confirm-dialog.js';
import {Editor} from './editor/editor.js';
import {severities} from './editor/marks.js';
import {makeState} from './editor/state.js';
import type {EngineClient} from './engine-client.js';
import {DropZone} from './files/drop-zone.js';
import {FileList} from './files/file-list.js';
import {OpenDialog} from './files/open-dialog.js';
import {useIncoming} from './files/use-incoming.js';
import {useBoot, useWorkspace} from './hooks.js';
import {KeepNotice} from './keep-notice.js';
import {useGuests} from './lessons/guests.js';
import {LessonsContext} from './lessons/lesson-link.js';
import {LessonPanel} from './lessons/lesson-panel.js';
import {LessonsDialog} from './lessons/lessons-dialog.js';
import {useLibrary} from './lessons/library.js';
import {embedded, lessonAddress} from './lessons/route.js';
import {bootOptions, useSession} from './lessons/session.js';
import {verdictTone} from './panels/verdict.js';
import {Picture} from './picture.js';
import {ShellPane} from './shell/shell-pane.js';
import {Welcome} from './welcome.js';
import {Notice} from './notice.js';
import {lessonFiles} from './project-files.js';
import {Secrets} from '../project/secrets.js';
import {toShare} from './sharing/link.js';
import {ShareDialog} from './sharing/share-dialog.js';
import {useShared} from './sharing/use-shared.js';
import {loadWork} from './storage.js';
import {Toast} from './toast.js';
import {TopBar} from './top-bar.js';
import {publishedSecrets, sameTexts, useFarewell, useKeptWork} from './kept-work.js';
import {lineSpan, ViewContext, type View} from './view.js';
import {Workspace} from './workspace.js';

export function App({client}: {client: Promise<EngineClient>}) {
    const stored = useMemo(loadWork, []);
    const workspace = useMemo(() => new Workspace(makeState, stored?.files ?? lessonFiles, stored?.active ?? '.env'), []);
    const [ownSqlalchemy, setSqlalchemy] = useState(stored?.sqlalchemy ?? '2.1');
    const [showSecrets, setShowSecrets] = useState(false);
    useWorkspace(workspace);
    const library = useLibrary(client);
    const session = useSession(client, workspace, library);
    const {open} = session;
    const [dialog, setDialog] = useState<'lessons' | 'open' | 'reset' | 'share' | null>(null);
    const close = () => setDialog(null);
    const goTo = (address: string) => {
        close();
        session.go(address);
    };
    const guests = useGuests(library, goTo, () => setDialog('lessons'));
    const intake = useIncoming(workspace);
    const options = useMemo(() => bootOptions(open, ownSqlalchemy), [open, ownSqlalchemy]);
    const {boot, refusal} = useBoot(client, workspace, options);
    const shared = useShared(
        ({files, active, sqlalchemy}) => {
            workspace.replaceAll('Opened the shared project', files);
            workspace.open(active);
            setSqlalchemy(sqlalchemy);
        },
        () => !sameTexts(workspace.texts, lessonFiles),
    );
    const kept = useKeptWork(workspace, ownSqlalchemy, stored, open !== null);
    useFarewell([kept, session.kept]);

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
        async (query: string): Promise<SqlAnswer | Refusal> => (await client).sql({...options, files: workspace.texts}, query),
        [client, workspace, options],
    );
    const shell = useMemo(
        () => ({
            workspace,
            setup: async () => (await client).bootNow({...options, files: workspace.texts}),
            run: async (project: Partial<Project>, lines: readonly string[]) => (await client).run({...options, files: workspace.texts, ...project}, lines),
        }),
        [client, workspace, options],
    );

    const view = useMemo<View | null>(
        () => boot && {setup: boot.setup, files: boot.files, secrets: new Secrets(boot.files, boot.setup), showSecrets, go, mend},
        [boot, showSecrets, go, mend],
    );
    const untouched = useMemo(() => !open && !session.opening && sameTexts(workspace.texts, lessonFiles), [open, session.opening, workspace.textVersion]);
    const misspell = () => {
        const at = lessonFiles['.env']!.indexOf('DATABASE_URL');
        workspace.edit('Misspelt DATABASE_URL in .env', [{file: '.env', span: [at, at + 'DATABASE_URL'.length], replacement: 'DATABSE_URL'}]);
    };
    const current = boot !== null && boot.textVersion === workspace.textVersion;
    const marked = useMemo(() => (boot ? severities(boot.setup) : new Map()), [boot]);
    useLayoutEffect(() => {
        document.documentElement.dataset['verdict'] = boot ? verdictTone(boot.setup) : 'none';
    }, [boot]);

    useLayoutEffect(() => {
        document.documentElement.toggleAttribute('data-embedded', embedded);
    }, []);
    const lessons = useMemo(
        () => ({volumes: library.volumes, open: open && lessonAddress(open.volume.lesson.id, open.step.id)}),
        [library.volumes, open],
    );

    return (
        <ViewContext.Provider value={view}>
            <LessonsContext.Provider value={lessons}>
                <a
                    class="skip"
                    href="#app"
                    onClick={(event) => {
                        // The fragment of the address belongs to the lessons.
                        event.preventDefault();
                        document.getElementById('app')!.focus();
                    }}
                >
                    Skip to the app
                </a>
                <TopBar
                    sqlalchemy={options.sqlalchemy ?? ownSqlalchemy}
                    onSqlalchemy={open ? null : setSqlalchemy}
                    showSecrets={showSecrets}
                    onShowSecrets={setShowSecrets}
                    onLessons={() => setDialog('lessons')}
                    onOpen={() => setDialog('open')}
                    onShare={() => setDialog('share')}
                />
                <main class={open || session.opening ? 'workbench with-lesson' : 'workbench'} inert={session.opening}>
                    {open && <LessonPanel session={session} open={open} workspace={workspace} />}
                    {session.opening && (
                        <aside class="lesson" aria-label="Lesson">
                            <p class="starting">Opening the lesson…</p>
                        </aside>
                    )}
                    <div class="project">
                        <FileList workspace={workspace} severities={marked} />
                        <div class="editor-panel" id="editor-panel" role="tabpanel" aria-labelledby={`tab-${workspace.active}`}>
                            {workspace.active === '' ? (
                                <p class="nothing no-files">The project has no files. Write a new one, or open a project of yours.</p>
                            ) : (
                                <Editor
                                    workspace={workspace}
                                    path={workspace.active}
                                    setup={current ? boot.setup : null}
                                    showSecrets={showSecrets}
                                    onMend={mend}
                                />
                            )}
                            {untouched && <Welcome onBreak={misspell} onLesson={() => session.go(lessonAddress('first-boot'))} />}
                        </div>
                        <div class="shell-place">{view && <ShellPane host={shell} />}</div>
                        <KeepNotice kept={open ? session.kept : kept} />
                    </div>
                    <Picture boot={boot} refusal={refusal} run={run} />
                </main>
                <Toast workspace={workspace} />
                <DropZone onLesson={guests.openFile} onFiles={intake.take} />
                <div class="notices">
                    <Notice text={session.missing && `There is no lesson “${session.missing}” here.`} onDismiss={() => session.go('')} />
                    <Notice text={intake.trouble} onDismiss={intake.dismiss} />
                    <Notice text={shared.notice} onDismiss={shared.dismiss} />
                </div>
                {dialog === 'lessons' && <LessonsDialog library={library} session={session} faults={guests.faults} onFile={guests.openFile} onClose={close} />}
                {dialog === 'open' && <OpenDialog onFiles={intake.take} onReset={open ? null : () => setDialog('reset')} onClose={close} />}
                {dialog === 'reset' && (
                    <ConfirmDialog
                        title="Go back to the lesson’s project?"
                        text="Your files are replaced by it. You can undo this until you close the page."
                        refuse="Keep my files"
                        agree="Replace them"
                        onAgree={() => {
                            close();
                            workspace.replaceAll('Went back to the lesson’s project', lessonFiles);
                        }}
                        onCancel={close}
                    />
                )}
                {dialog === 'share' && (
                    <ShareDialog
                        shared={toShare({files: workspace.texts, active: workspace.active, sqlalchemy: options.sqlalchemy ?? ownSqlalchemy}, open ? session.published : publishedSecrets)}
                        files={workspace.texts}
                        onClose={close}
                    />
                )}
                {shared.asked !== null && (
                    <ConfirmDialog
                        title="Open the shared project?"
                        text="The link that you followed holds a project. Your files are replaced by it; you can undo this until you close the page."
                        refuse="Keep my files"
                        agree="Open it"
                        onAgree={shared.agree}
                        onCancel={shared.refuse}
                    />
                )}
                {guests.asked !== null && (
                    <ConfirmDialog
                        title="Open a lesson from elsewhere?"
                        text={`The link that you followed names a lesson at ${guests.asked}. It is fetched from there and shown as text; nothing of yours is sent.`}
                        refuse="No"
                        agree="Open it"
                        onAgree={guests.agree}
                        onCancel={guests.refuse}
                    />
                )}
            </LessonsContext.Provider>
        </ViewContext.Provider>
    );
}
