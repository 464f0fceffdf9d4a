/** Names with their values and where these came from. */

import {useState} from 'preact/hooks';
import type {Origin} from '../../engine/setup.js';
import {Guarded} from '../parts/guarded.js';
import {Place} from '../parts/place.js';
import {useFlash} from '../parts/use-flash.js';
import {Chain} from './chain.js';

interface Props {
    name: string;
    value: string;
    /** Whether the value is a repr. */
    literal?: boolean;
    origin: Origin;
}

export function Named({name, value, literal = false, origin}: Props) {
    const [open, setOpen] = useState(false);
    const [first] = origin;
    const changed = useFlash<HTMLLIElement>(value);
    return (
        <li class="named" ref={changed}>
            <code class="name">{name}</code>
            <code class="value">{value === '' ? <span class="empty">empty</span> : <Guarded text={value} name={name} literal={literal} />}</code>
            <span class="from">
                {first && <Place file={first.file} line={first.line} span={first.span} />}
                {origin.length > 1 && (
                    <button type="button" class="steps" aria-expanded={open} onClick={() => setOpen(!open)}>
                        {origin.length} steps
                    </button>
                )}
            </span>
            {open && <Chain origin={origin} />}
        </li>
    );
}
