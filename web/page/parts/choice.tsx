/** A few choices of which one is made: radio buttons by their roles and keys. */

import {useRef} from 'preact/hooks';

interface Props<Value extends string> {
    label: string;
    values: readonly {value: Value; text: string}[];
    chosen: Value;
    onChoose(value: Value): void;
}

export function Choice<Value extends string>({label, values, chosen, onChoose}: Props<Value>) {
    const group = useRef<HTMLDivElement>(null);
    const step = (by: number) => {
        const at = values.findIndex(({value}) => value === chosen);
        const next = (at + by + values.length) % values.length;
        onChoose(values[next]!.value);
        (group.current!.children[next] as HTMLElement).focus();
    };
    const onKeyDown = (event: KeyboardEvent) => {
        const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
        if (by) {
            event.preventDefault();
            step(by);
        }
    };
    return (
        <div class="choice" role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
            {values.map(({value, text}) => (
                <button
                    key={value}
                    type="button"
                    role="radio"
                    aria-checked={value === chosen}
                    tabIndex={value === chosen ? 0 : -1}
                    onClick={() => onChoose(value)}
                >
                    {text}
                </button>
            ))}
        </div>
    );
}
