/** The name of the page and what holds for all of it. */

import type {SqlalchemyVersion} from '../engine/setup.js';
import {Choice} from './parts/choice.js';
import {ThemeButton} from './theme-button.js';

interface Props {
    sqlalchemy: SqlalchemyVersion;
    /** Null where a lesson decides. */
    onSqlalchemy: ((version: SqlalchemyVersion) => void) | null;
    showSecrets: boolean;
    onShowSecrets(show: boolean): void;
    onLessons(): void;
    onOpen(): void;
    onShare(): void;
}

const VERSIONS = [
    {value: '2.1', text: '2.1'},
    {value: '2.0', text: '2.0'},
] as const;

export function TopBar({sqlalchemy, onSqlalchemy, showSecrets, onShowSecrets, onLessons, onOpen, onShare}: Props) {
    return (
        <header class="top-bar">
            <h1>
                <span class="lamp" aria-hidden="true" />
                Firstboot
            </h1>
            <p class="tagline">What a Flask project becomes on its first boot</p>
            <div class="top-ways">
                <button type="button" class="quiet" onClick={onLessons}>
                    Lessons
                </button>
                <button type="button" class="quiet" onClick={onOpen}>
                    Open
                </button>
                <button type="button" class="quiet" onClick={onShare}>
                    Share
                </button>
            </div>
            <div class="top-tools">
                {onSqlalchemy && (
                    <span class="labelled">
                        <span aria-hidden="true">SQLAlchemy</span>
                        <Choice label="Version of SQLAlchemy" values={VERSIONS} chosen={sqlalchemy} onChoose={onSqlalchemy} />
                    </span>
                )}
                <button type="button" class="quiet" aria-pressed={showSecrets} onClick={() => onShowSecrets(!showSecrets)}>
                    {showSecrets ? 'Hide secrets' : 'Show secrets'}
                </button>
                <ThemeButton />
            </div>
        </header>
    );
}
