/** Text whose secrets are covered until each is revealed, or all are. */

import {useState} from 'preact/hooks';
import type {Span} from '../../engine/setup.js';
import type {Fragment} from '../../project/secrets.js';
import {useView} from '../view.js';

/** The same for secrets of any length. */
const COVER = '••••••••';

interface Props {
    text: string;
    /** The name that the text is the value of, where it has one. */
    name?: string;
    /** Whether the text is a repr. */
    literal?: boolean;
    /** Where the text is part of a file: the secrets of that file, and where in it the text begins. */
    spans?: readonly Span[];
    at?: number;
}

export function Guarded({text, name, literal = false, spans = [], at = 0}: Props) {
    const {secrets, showSecrets} = useView();
    if (showSecrets) {
        return <>{text}</>;
    }
    const known = spans.map(([begin, end]): Span => [Math.max(begin - at, 0), Math.min(end - at, text.length)]);
    const fragments = name === undefined ? secrets.fragments(text, known) : secrets.valueFragments(name, text, literal);
    return <>{fragments.map((fragment, index) => (fragment.secret ? <Covered key={index} {...fragment} /> : fragment.text))}</>;
}

function Covered({text}: Fragment) {
    const [revealed, setRevealed] = useState(false);
    const label = revealed ? 'Hide this secret' : 'Show this secret';
    return (
        <button type="button" class="secret" aria-pressed={revealed} aria-label={label} title={label} onClick={() => setRevealed(!revealed)}>
            {revealed ? text : COVER}
        </button>
    );
}
