/** What a terminal shows of a failed boot. */

import type {BootError} from '../engine/setup.js';

const HEADING = 'Traceback (most recent call last):\n';

export function terminalText({cli, text, traceback}: BootError): string {
    if (cli) {
        return cli.trimEnd();
    }
    return traceback === '' ? text : `${HEADING}${traceback.trimEnd()}\n${text}`;
}
