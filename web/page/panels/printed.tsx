/** What the project wrote, and the SQL that it sent, while it booted. */

import {Guarded} from '../parts/guarded.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';

export function PrintedPanel() {
    const {printed, stderr, statements} = useView().setup;
    return (
        <>
            <Output id="printed" title="Printed" text={printed} />
            <Output id="stderr" title="Written to standard error" text={stderr} />
            <Output id="statements" title="SQL sent at boot" text={statements.join('\n\n')} />
        </>
    );
}

function Output({id, title, text}: {id: string; title: string; text: string}) {
    if (text === '') {
        return null;
    }
    return (
        <Section id={id} title={title}>
            <pre class="terminal" tabIndex={0}>
                <Guarded text={text} />
            </pre>
        </Section>
    );
}
