/** Asks for the path of a file, in place. */

import {useLayoutEffect, useRef, useState} from 'preact/hooks';

interface Props {
    label: string;
    initial: string;
    /** Why a name will not do, or null. */
    problem(path: string): string | null;
    onName(path: string): void;
    /** `left` tells that the focus has gone elsewhere already. */
    onCancel(left: boolean): void;
}

export function NameForm({label, initial, problem, onName, onCancel}: Props) {
    const [path, setPath] = useState(initial);
    const [complaint, setComplaint] = useState<string | null>(null);
    const input = useRef<HTMLInputElement>(null);

    // Before anything more is typed, which is meant for the field already.
    useLayoutEffect(() => {
        input.current!.focus();
        input.current!.setSelectionRange(initial.lastIndexOf('/') + 1, initial.length);
    }, []);

    const submit = (event: Event) => {
        event.preventDefault();
        const trimmed = path.trim();
        const found = problem(trimmed);
        if (found) {
            setComplaint(found);
        } else {
            onName(trimmed);
        }
    };
    return (
        <form class="name-form" onSubmit={submit}>
            <input
                ref={input}
                type="text"
                aria-label={label}
                aria-invalid={complaint !== null}
                aria-describedby={complaint === null ? undefined : 'name-complaint'}
                placeholder="app/extensions.py"
                autocapitalize="off"
                autocomplete="off"
                spellcheck={false}
                value={path}
                onInput={({currentTarget}) => {
                    setPath(currentTarget.value);
                    setComplaint(null);
                }}
                onKeyDown={(event) => event.key === 'Escape' && onCancel(false)}
                onBlur={() => complaint === null && path.trim() === initial && onCancel(true)}
            />
            {complaint !== null && (
                <p id="name-complaint" role="alert">
                    {complaint}
                </p>
            )}
        </form>
    );
}
