/** The app that the project becomes. */

import {useContext} from 'preact/hooks';
import type {Refusal, SqlAnswer} from '../engine/setup.js';
import {type Boot, useSettled} from './hooks.js';
import {AdvicePanel, NotesPanel} from './panels/advice.js';
import {AnatomyPanel} from './panels/anatomy.js';
import {ChainPanel} from './panels/chain.js';
import {ConfigPanel} from './panels/config.js';
import {EnvironmentPanel} from './panels/environment.js';
import {PrintedPanel} from './panels/printed.js';
import {QueryPanel} from './panels/query.js';
import {RoutesPanel} from './panels/routes.js';
import {TablesPanel} from './panels/tables.js';
import {UnmodelledPanel} from './panels/unmodelled.js';
import {Verdict, verdictWords} from './panels/verdict.js';
import {ViewContext} from './view.js';

const ANNOUNCED_MILLISECONDS = 700;

interface Props {
    boot: Boot | null;
    refusal: Refusal | null;
    run(query: string): Promise<SqlAnswer | Refusal>;
}

export function Picture({boot, refusal, run}: Props) {
    const view = useContext(ViewContext);
    const words = view ? [verdictWords(view.setup), view.secrets.hide(view.setup.error?.text ?? '', 'a secret')].join(' ') : '';
    // Heard once the typing has paused, not at every key.
    const announced = useSettled(words, ANNOUNCED_MILLISECONDS);
    return (
        <div class="picture" id="app" tabIndex={-1} aria-busy={boot === null && refusal === null}>
            <p class="visually-hidden" role="status">
                {announced}
            </p>
            {refusal && (
                <p class="refusal" role="alert">
                    {refusal.error.message}
                </p>
            )}
            {!boot && !refusal && <p class="starting">Booting…</p>}
            {boot && (
                <>
                    <Verdict milliseconds={boot.milliseconds} />
                    <UnmodelledPanel />
                    <AdvicePanel />
                    <ChainPanel />
                    <AnatomyPanel />
                    <NotesPanel />
                    <ConfigPanel />
                    <TablesPanel />
                    <QueryPanel run={run} />
                    <RoutesPanel />
                    <EnvironmentPanel />
                    <PrintedPanel />
                    <Versions versions={boot.setup.versions} />
                </>
            )}
        </div>
    );
}

/** What is modelled. */
function Versions({versions}: {versions: Record<string, string>}) {
    return (
        <footer class="versions">
            Modelled on{' '}
            {Object.entries(versions)
                .map(([name, version]) => `${name} ${version}`)
                .join(', ')}
            .
        </footer>
    );
}
