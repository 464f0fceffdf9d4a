/** What the project printed while it booted. */

import {Guarded} from '../parts/guarded.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';

export function PrintedPanel() {
    const {printed} = useView().setup;
    if (printed === '') {
        return null;
    }
    return (
        <Section id="printed" title="Printed">
            <pre class="terminal" tabIndex={0}>
                <Guarded text={printed} />
            </pre>
        </Section>
    );
}
