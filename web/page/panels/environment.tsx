/** The environment that the app is imported in, and what the project missed in it. */

import type {EnvironRead} from '../../engine/setup.js';
import {Place} from '../parts/place.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';
import {Named} from './named.js';

export function EnvironmentPanel() {
    const {environ, reads} = useView().setup;
    const entries = Object.entries(environ);
    const missed = reads.filter(({name, found}) => !found && !(name in environ));
    if (entries.length === 0 && missed.length === 0) {
        return null;
    }
    return (
        <Section id="environment" title="Environment" aside={entries.length}>
            <ul class="named-list">
                {entries.map(([name, {value, origin}]) => (
                    <Named key={name} name={name} value={value} origin={origin} />
                ))}
                {missed.map((read, index) => (
                    <Missed key={index} read={read} />
                ))}
            </ul>
        </Section>
    );
}

function Missed({read: {name, file, line, span}}: {read: EnvironRead}) {
    return (
        <li class="named">
            <code class="name">{name}</code>
            <span class="value empty">looked up, not set</span>
            <span class="from">
                <Place file={file} line={line} span={span} />
            </span>
        </li>
    );
}
