/** Whether the project boots, and if not, why and how to mend it. */

import type {Setup} from '../../engine/setup.js';
import {Guarded} from '../parts/guarded.js';
import {Place} from '../parts/place.js';
import {useView} from '../view.js';
import {counted} from '../words.js';
import {AdviceItem} from './advice.js';
import {Traceback} from './traceback.js';

export function Verdict({milliseconds}: {milliseconds: number}) {
    const {setup} = useView();
    return setup.ok ? <Booted setup={setup} milliseconds={milliseconds} /> : <Failed setup={setup} />;
}

/** The verdict in a few words. */
export function verdictWords(setup: Setup): string {
    if (setup.ok) {
        return setup.unmodelled.length > 0 ? 'It boots, as far as Firstboot can tell.' : 'It boots.';
    }
    return setup.error ? 'It does not boot.' : 'Firstboot cannot tell whether it boots.';
}

function Booted({setup, milliseconds}: {setup: Setup; milliseconds: number}) {
    return (
        <div class={`verdict ${setup.unmodelled.length > 0 ? 'partial' : 'good'}`}>
            <h2 tabIndex={-1}>
                <span class="lamp" aria-hidden="true" />
                {verdictWords(setup)}
            </h2>
            <p class="figures">
                {counted(Object.keys(setup.tables).length, 'table')}, {counted(setup.routes.length, 'route')},{' '}
                {counted(Object.keys(setup.config).length, 'setting')}. Took {milliseconds.toFixed(1)} ms.
            </p>
        </div>
    );
}

function Failed({setup}: {setup: Setup}) {
    const {error} = setup;
    const reasons = setup.advice.filter(({severity}) => severity === 'error');
    return (
        <div class={`verdict ${error ? 'bad' : 'partial'}`}>
            <h2 tabIndex={-1}>
                <span class="lamp" aria-hidden="true" />
                {verdictWords(setup)}
            </h2>
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
            {reasons.map((reason, index) => (
                <AdviceItem key={index} advice={reason} />
            ))}
            {error && <Traceback error={error} />}
        </div>
    );
}
