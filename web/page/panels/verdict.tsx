/** Whether the project boots, and if not, why and how to mend it. */

import type {BootError, Setup} from '../../engine/setup.js';
import {LessonLink} from '../lessons/lesson-link.js';
import {Guarded} from '../parts/guarded.js';
import {Place} from '../parts/place.js';
import {useView} from '../view.js';
import {counted} from '../words.js';
import {AdviceItem, reasons} from './advice.js';
import {Traceback} from './traceback.js';

/** The type of the error where a limit of the engine was exceeded. */
const LIMIT = 'LimitExceeded';

export function Verdict({milliseconds}: {milliseconds: number}) {
    const {setup} = useView();
    const {words, tone} = finding(setup);
    return (
        <div class={`verdict ${tone}`}>
            {/* The same element whatever the verdict: a mend leads the focus here. */}
            <h2 tabIndex={-1}>
                <span class="lamp" aria-hidden="true" />
                {words}
            </h2>
            {setup.ok ? <Booted setup={setup} milliseconds={milliseconds} /> : <Failed setup={setup} />}
        </div>
    );
}

interface Finding {
    words: string;
    tone: 'good' | 'partial' | 'bad';
}

function finding({ok, error, mapper_error: mapperError, unmodelled}: Setup): Finding {
    if (!ok && error) {
        return error.type === LIMIT ? {words: 'Firstboot stopped this boot.', tone: 'partial'} : {words: 'It does not boot.', tone: 'bad'};
    }
    if (!ok) {
        return {words: 'Firstboot cannot tell whether it boots.', tone: 'partial'};
    }
    if (mapperError) {
        return {words: 'It boots, but its models do not fit together.', tone: 'bad'};
    }
    return unmodelled.length > 0 ? {words: 'It boots, as far as Firstboot can tell.', tone: 'partial'} : {words: 'It boots.', tone: 'good'};
}

/** How the verdict is coloured. */
export function verdictTone(setup: Setup): Finding['tone'] {
    return finding(setup).tone;
}

/** The verdict in a few words. */
export function verdictWords(setup: Setup): string {
    return finding(setup).words;
}

function Booted({setup, milliseconds}: {setup: Setup; milliseconds: number}) {
    const {mapper_error: mapperError} = setup;
    return (
        <>
            <p class="figures">
                {counted(Object.keys(setup.tables).length, 'table')}, {counted(setup.routes.length, 'route')},{' '}
                {counted(Object.keys(setup.config).length, 'setting')}. Took {milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms.
            </p>
            {mapperError && (
                <p class="error-text">
                    <Guarded text={`${mapperError.type}: ${mapperError.message}`} />
                </p>
            )}
            <Reasons setup={setup} />
            {mapperError && <LessonLink text={`${mapperError.type}: ${mapperError.message}`} />}
        </>
    );
}

function Reasons({setup}: {setup: Setup}) {
    return (
        <>
            {reasons(setup).map((reason, index) => (
                <AdviceItem key={index} advice={reason} />
            ))}
        </>
    );
}

/** A terminal would show nothing of this: Python has no such limit. */
function Stopped({error}: {error: BootError}) {
    return (
        <p class="figures">
            The project reached {error.text}. Firstboot keeps every boot short, so that nothing can hold this page up; Python itself would go on, and perhaps never end.
            Look for a loop or a call that has no end.
        </p>
    );
}

function Failed({setup}: {setup: Setup}) {
    const {error} = setup;
    if (error?.type === LIMIT) {
        return <Stopped error={error} />;
    }
    return (
        <>
            {error && (
                <p class="error-text">
                    <Guarded text={error.text} />
                </p>
            )}
            {error?.file && error.line !== null && (
                <p class="error-place">
                    at <Place file={error.file} line={error.line} />
                </p>
            )}
            <Reasons setup={setup} />
            {error && <LessonLink text={error.text} />}
            {error && <Traceback error={error} />}
        </>
    );
}
