/** What the terminal shows of a failed boot, its files being links. */

import type {BootError} from '../../engine/setup.js';
import {terminalText} from '../../project/terminal.js';
import {Guarded} from '../parts/guarded.js';
import {useView} from '../view.js';

export function Traceback({error}: {error: BootError}) {
    return (
        <details class="traceback" open>
            <summary>As the terminal shows it</summary>
            <pre class="terminal" tabIndex={0}>
                {terminalText(error).split('\n').map((line, index) => (
                    <Line key={index} line={line} />
                ))}
            </pre>
        </details>
    );
}

function Line({line}: {line: string}) {
    const {files, go} = useView();
    const [, before, file, after, number] = /^( *File "(?:\/project\/)?)([^"]+)(", line (\d+).*)$/.exec(line) ?? [];
    if (file === undefined || !(file in files)) {
        return (
            <>
                <Guarded text={line} />
                {'\n'}
            </>
        );
    }
    return (
        <>
            {before}
            <button type="button" class="frame" onClick={() => go(file, Number(number))}>
                {file}
            </button>
            {after}
            {'\n'}
        </>
    );
}
