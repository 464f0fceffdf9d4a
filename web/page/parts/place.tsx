/** A place in the project, as a link to it. */

import type {Span} from '../../engine/setup.js';
import {useView} from '../view.js';

interface Props {
    file: string;
    line: number;
    span?: Span | null;
}

export function Place({file, line, span}: Props) {
    const {files, go} = useView();
    const name = `${file}:${line}`;
    if (!(file in files)) {
        return <span class="place">{name}</span>;
    }
    return (
        <button type="button" class="place" title={`Go to ${file}, line ${line}`} onClick={() => go(file, span ?? line)}>
            {name}
        </button>
    );
}
