/** All of `app.config`, what the project sets standing first. */

import type {ConfigValue} from '../../engine/setup.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';
import {counted} from '../words.js';
import {Named} from './named.js';

export function ConfigPanel() {
    const entries = Object.entries(useView().setup.config);
    if (entries.length === 0) {
        return null;
    }
    const set = entries.filter(([, {origin}]) => origin.length > 0);
    const defaults = entries.filter(([, {origin}]) => origin.length === 0);
    return (
        <Section id="config" title="Config" aside={`${set.length} set by the project`}>
            <Settings entries={set} />
            {defaults.length > 0 && (
                <details class="more">
                    <summary>{counted(defaults.length, 'default')} of Flask and its extensions</summary>
                    <Settings entries={defaults} />
                </details>
            )}
        </Section>
    );
}

function Settings({entries}: {entries: [string, ConfigValue][]}) {
    return (
        <ul class="named-list">
            {entries.map(([name, {repr, origin}]) => (
                <Named key={name} name={name} value={repr} literal origin={origin} />
            ))}
        </ul>
    );
}
