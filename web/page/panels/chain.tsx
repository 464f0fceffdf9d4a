/** The places that a value came through, from the first one to where it ends up. */

import type {ComponentChildren} from 'preact';
import type {Database, Origin, Step} from '../../engine/setup.js';
import {Guarded} from '../parts/guarded.js';
import {Place} from '../parts/place.js';
import {Prose} from '../parts/prose.js';
import {Section} from '../parts/section.js';
import {useFlash} from '../parts/use-flash.js';
import {secretSpans} from '../../project/secret-spans.js';
import {lineSpan, useView} from '../view.js';

/** How the database's URL gets from its file to the engine. */
export function ChainPanel() {
    const {database} = useView().setup;
    return database && <DatabaseChain database={database} />;
}

function DatabaseChain({database: {dialect, driver, error, origin, url}}: {database: Database}) {
    const changed = useFlash<HTMLLIElement>(error ? error.message : (url ?? ''));
    return (
        <Section id="chain" title="From the file to the engine">
            <Chain origin={origin}>
                <li class={error ? 'chain-end failed' : 'chain-end'} ref={changed}>
                    <p class="chain-how">{error ? 'No engine can be made of it' : `The engine: ${dialect}, by way of ${driver}`}</p>
                    <p class="chain-value">
                        <Guarded text={error ? `${error.type}: ${error.message}` : (url ?? '')} />
                    </p>
                </li>
            </Chain>
        </Section>
    );
}

export function Chain({origin, children}: {origin: Origin; children?: ComponentChildren}) {
    return (
        <ol class="chain">
            {origin.map((step, index) => (
                <ChainStep key={index} step={step} />
            ))}
            {children}
        </ol>
    );
}

function ChainStep({step}: {step: Step}) {
    const text = useView().files[step.file];
    const changed = useFlash<HTMLLIElement>(`${step.how} ${text?.slice(...lineSpan(text, step.line)) ?? ''}`);
    return (
        <li ref={changed}>
            <p class="chain-how">
                <Prose text={step.how} /> <Place file={step.file} line={step.line} span={step.span} />
            </p>
            {text !== undefined && <Excerpt text={text} step={step} />}
        </li>
    );
}

/** The line of the step, with the part of it that the value went through set off. */
function Excerpt({text, step}: {text: string; step: Step}) {
    const [begin, end] = lineSpan(text, step.line);
    const from = Math.min(Math.max(step.span[0], begin), end);
    const to = Math.min(Math.max(step.span[1], from), end);
    const secrets = secretSpans(step.file, text);
    return (
        <p class="chain-value">
            <Guarded text={text.slice(begin, from)} at={begin} spans={secrets} />
            <mark>
                <Guarded text={text.slice(from, to)} at={from} spans={secrets} />
            </mark>
            <Guarded text={text.slice(to, end)} at={to} spans={secrets} />
        </p>
    );
}
