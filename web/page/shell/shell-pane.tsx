/** A small terminal below the editor, in which the commands of the lessons work on the project. */

import {useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import {Guarded} from '../parts/guarded.js';
import {type Prompt, Shell, type ShellHost} from './commands.js';

interface Entry {
    prompt: Prompt;
    line: string;
    /** Null while the command runs. */
    printed: string | null;
}

const MOST_ENTRIES = 200;

export function ShellPane({host}: {host: ShellHost}) {
    const latest = useRef(host);
    latest.current = host;
    const shell = useMemo(
        () => new Shell({workspace: host.workspace, setup: () => latest.current.setup(), run: (project, lines) => latest.current.run(project, lines)}),
        [host.workspace],
    );
    const [entries, setEntries] = useState<readonly Entry[]>([]);
    const [line, setLine] = useState('');
    const [back, setBack] = useState(0);
    const screen = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => void (screen.current!.scrollTop = screen.current!.scrollHeight), [entries]);

    // What is entered while a command runs waits for its turn.
    const turn = useRef(Promise.resolve());
    const run = async (entered: string) => {
        if (entered.trim() === 'clear') {
            setEntries([]);
            return;
        }
        const entry: Entry = {prompt: shell.prompt, line: entered, printed: null};
        setEntries((before) => [...before, entry].slice(-MOST_ENTRIES));
        const printed = await shell.enter(entered).catch((fault: unknown) => `Firstboot could not run this: ${fault instanceof Error ? fault.message : String(fault)}`);
        setEntries((before) => before.map((each) => (each === entry ? {...entry, printed} : each)));
    };
    const enter = () => {
        setLine('');
        setBack(0);
        turn.current = turn.current.then(() => run(line));
    };
    const recall = (by: number) => {
        const typed = entries.filter((entry) => entry.line !== '');
        const to = Math.min(Math.max(back + by, 0), typed.length);
        setBack(to);
        setLine(to === 0 ? '' : typed.at(-to)!.line);
    };

    return (
        <section class="shell" id="shell" aria-label="Shell">
                <div class="shell-screen" ref={screen} role="log" aria-label="What the shell printed" tabIndex={entries.length > 0 ? 0 : undefined}>
                    {entries.map((entry, index) => (
                        <div key={index}>
                            <span class="shell-prompt">{entry.prompt}</span> <Guarded text={entry.line} />
                            {entry.printed !== null && entry.printed !== '' && (
                                <div>
                                    <Guarded text={entry.printed} />
                                </div>
                            )}
                        </div>
                    ))}
                </div>
                <form
                    onSubmit={(event) => {
                        event.preventDefault();
                        enter();
                    }}
                >
                    <label for="shell-line" class="shell-prompt">
                        <span aria-hidden="true">{shell.prompt}</span>
                        <span class="visually-hidden">{shell.python === null ? 'Command' : 'Line of Python'}</span>
                    </label>
                    <input
                        id="shell-line"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck={false}
                        value={line}
                        placeholder={entries.length === 0 ? 'try help, or flask routes' : ''}
                        onInput={({currentTarget}) => setLine(currentTarget.value)}
                        onKeyDown={(event) => {
                            const by = {ArrowUp: 1, ArrowDown: -1}[event.key];
                            if (by) {
                                event.preventDefault();
                                recall(by);
                            }
                        }}
                    />
                </form>
        </section>
    );
}
