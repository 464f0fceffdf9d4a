/** The name of the page and what holds for all of it. */

import {useRef, useState} from 'preact/hooks';
import type {SqlalchemyVersion} from '../engine/setup.js';
import {ConfirmDialog} from './dialogs/confirm-dialog.js';
import {readFolder} from './files/open-folder.js';
import {Choice} from './parts/choice.js';
import {ThemeButton} from './theme-button.js';
import type {Workspace} from './workspace.js';

interface Props {
    workspace: Workspace;
    sqlalchemy: SqlalchemyVersion;
    /** Null where a lesson decides. */
    onSqlalchemy: ((version: SqlalchemyVersion) => void) | null;
    showSecrets: boolean;
    onShowSecrets(show: boolean): void;
    onLessons(): void;
    /** Null where a lesson has a way back of its own. */
    onReset: (() => void) | null;
}

const VERSIONS = [
    {value: '2.1', text: '2.1'},
    {value: '2.0', text: '2.0'},
] as const;

export function TopBar({workspace, sqlalchemy, onSqlalchemy, showSecrets, onShowSecrets, onLessons, onReset}: Props) {
    const [asking, setAsking] = useState(false);
    return (
        <header class="top-bar">
            <h1>
                <span class="lamp" aria-hidden="true" />
                Firstboot
            </h1>
            <p class="tagline">What a Flask project becomes on its first boot</p>
            <div class="top-tools">
                <button type="button" class="quiet" onClick={onLessons}>
                    Lessons
                </button>
                {onSqlalchemy && (
                    <span class="labelled">
                        <span aria-hidden="true">SQLAlchemy</span>
                        <Choice label="Version of SQLAlchemy" values={VERSIONS} chosen={sqlalchemy} onChoose={onSqlalchemy} />
                    </span>
                )}
                <button type="button" class="quiet" aria-pressed={showSecrets} onClick={() => onShowSecrets(!showSecrets)}>
                    {showSecrets ? 'Hide secrets' : 'Show secrets'}
                </button>
                {onReset && (
                    <>
                        <FolderButton workspace={workspace} />
                        <button type="button" class="quiet" onClick={() => setAsking(true)}>
                            Reset
                        </button>
                    </>
                )}
                <ThemeButton />
            </div>
            {asking && onReset && (
                <ConfirmDialog
                    title="Go back to the lesson’s project?"
                    text="Your files are replaced by it. You can undo this until you close the page."
                    refuse="Keep my files"
                    agree="Replace them"
                    onAgree={() => {
                        setAsking(false);
                        onReset();
                    }}
                    onCancel={() => setAsking(false)}
                />
            )}
        </header>
    );
}

/** Opens a folder of the learner's own in place of the project. */
function FolderButton({workspace}: {workspace: Workspace}) {
    const input = useRef<HTMLInputElement>(null);
    const [trouble, setTrouble] = useState<string | null>(null);
    const open = async (chosen: FileList) => {
        const {files, leftOut} = await readFolder(chosen);
        if (Object.keys(files).length === 0) {
            setTrouble('There is nothing to read in this folder.');
            return;
        }
        setTrouble(leftOut.length > 0 ? `Left out: ${leftOut.join('; ')}.` : null);
        workspace.replaceAll('Opened a folder', files);
    };
    return (
        <>
            <button type="button" class="quiet" title="Read a project from your disk. It stays in this page." onClick={() => input.current!.click()}>
                Open folder
            </button>
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                tabIndex={-1}
                aria-hidden="true"
                {...{webkitdirectory: true}}
                onChange={({currentTarget}) => {
                    const {files} = currentTarget;
                    if (files && files.length > 0) {
                        void open(files).finally(() => (currentTarget.value = ''));
                    }
                }}
            />
            {trouble !== null && (
                <p class="trouble" role="alert">
                    {trouble}{' '}
                    <button type="button" class="quiet" onClick={() => setTrouble(null)}>
                        Dismiss
                    </button>
                </p>
            )}
        </>
    );
}
