/** A sentence of the engine, in which names of the project stand between backticks. */

import {Guarded} from './guarded.js';

export function Prose({text}: {text: string}) {
    const parts = text.split('`');
    return (
        <>
            {parts.map((part, index) =>
                index % 2 === 1 ? (
                    <code key={index}>
                        <Guarded text={part} />
                    </code>
                ) : (
                    <Guarded key={index} text={part} />
                ),
            )}
        </>
    );
}
