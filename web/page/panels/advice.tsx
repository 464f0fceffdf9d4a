/** What there is to say about the project, why, and what mends it. */

import type {Advice, Setup, Severity} from '../../engine/setup.js';
import {Place} from '../parts/place.js';
import {Prose} from '../parts/prose.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';
import {capitalized} from '../words.js';

const SEVERITY_WORDS: Record<Severity, string> = {error: 'Error', warning: 'Warning', note: 'Note'};

/** What is said beside the verdict: all that may be the reason why something fails, what can be mended first. */
export function reasons(setup: Setup): Advice[] {
    const told = setup.ok && !setup.mapper_error ? [] : setup.advice.filter(({severity}) => severity !== 'note');
    return [...told.filter(({mends}) => mends.length > 0), ...told.filter(({mends}) => mends.length === 0)];
}

/** The advice that does not stand beside the verdict already: what should be mended. */
export function AdvicePanel() {
    const {setup} = useView();
    const told = reasons(setup);
    return <Items id="advice" title="Advice" items={setup.advice.filter((advice) => advice.severity !== 'note' && !told.includes(advice))} />;
}

/** What is good to know and needs no mending. */
export function NotesPanel() {
    return <Items id="notes" title="Good to know" items={useView().setup.advice.filter(({severity}) => severity === 'note')} />;
}

function Items({id, title, items}: {id: string; title: string; items: Advice[]}) {
    if (items.length === 0) {
        return null;
    }
    return (
        <Section id={id} title={title} aside={items.length}>
            {items.map((advice, index) => (
                <AdviceItem key={index} advice={advice} />
            ))}
        </Section>
    );
}

export function AdviceItem({advice}: {advice: Advice}) {
    const {files, mend} = useView();
    const text = advice.file === null ? undefined : files[advice.file];
    return (
        <article class={`advice ${advice.severity}`}>
            <p class="advice-message">
                <span class="visually-hidden">{SEVERITY_WORDS[advice.severity]}: </span>
                <Prose text={capitalized(advice.message)} />{' '}
                {advice.file !== null && advice.span && text !== undefined && (
                    <Place file={advice.file} line={lineAt(text, advice.span[0])} span={advice.span} />
                )}
            </p>
            {advice.why && (
                <p class="advice-why">
                    <Prose text={advice.why} />
                </p>
            )}
            {advice.mends.length > 0 && (
                <p class="mends">
                    {advice.mends.map((offered, index) => (
                        <button key={index} type="button" class="button mend" onClick={() => mend(offered)}>
                            <Prose text={offered.title} />
                        </button>
                    ))}
                </p>
            )}
        </article>
    );
}

function lineAt(text: string, offset: number): number {
    return text.slice(0, offset).split('\n').length;
}
