/** What Firstboot met in the project and does not know. */

import {Place} from '../parts/place.js';
import {Prose} from '../parts/prose.js';
import {useView} from '../view.js';

export function UnmodelledPanel() {
    const {unmodelled} = useView().setup;
    if (unmodelled.length === 0) {
        return null;
    }
    return (
        <aside class="unmodelled" aria-label="What Firstboot does not know">
            <p>This picture is partial: Firstboot does not model what it met here. The real packages may do more, or fail.</p>
            <ul>
                {unmodelled.map(({what, file, line}, index) => (
                    <li key={index}>
                        <Prose text={what} /> {file !== null && line !== null && <Place file={file} line={line} />}
                    </li>
                ))}
            </ul>
        </aside>
    );
}
