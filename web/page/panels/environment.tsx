/** The environment that the app is imported in. */

import {Section} from '../parts/section.js';
import {useView} from '../view.js';
import {Named} from './named.js';

export function EnvironmentPanel() {
    const entries = Object.entries(useView().setup.environ);
    if (entries.length === 0) {
        return null;
    }
    return (
        <Section id="environment" title="Environment" aside={entries.length}>
            <ul class="named-list">
                {entries.map(([name, {value, origin}]) => (
                    <Named key={name} name={name} value={value} origin={origin} />
                ))}
            </ul>
        </Section>
    );
}
