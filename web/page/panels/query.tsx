/** A box in which SQL runs on the tables that the project makes. */

import {useEffect, useState} from 'preact/hooks';
import {type Cell, isRefusal, type Refusal, type SqlAnswer} from '../../engine/setup.js';
import {Section} from '../parts/section.js';
import {useView} from '../view.js';

const FIRST_QUERY = "SELECT name, sql FROM sqlite_schema WHERE type = 'table'";

interface Props {
    run(query: string): Promise<SqlAnswer | Refusal>;
}

export function QueryPanel({run}: Props) {
    const {setup} = useView();
    const [query, setQuery] = useState(FIRST_QUERY);
    const [asked, setAsked] = useState<string | null>(null);
    const [answer, setAnswer] = useState<SqlAnswer | Refusal | null>(null);

    // What was asked is asked again of every new setup, so that the rows are always those of the project beside them.
    useEffect(() => {
        let outdated = false;
        if (asked !== null) {
            void run(asked).then((given) => !outdated && setAnswer(given));
        }
        return () => void (outdated = true);
    }, [asked, setup]);

    if (Object.keys(setup.tables).length === 0) {
        return null;
    }
    const submit = (event: Event) => {
        event.preventDefault();
        setAsked(query);
    };
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            submit(event);
        }
    };
    return (
        <Section id="query" title="Ask the database">
            <form class="query" onSubmit={submit}>
                <textarea
                    id="query-text"
                    aria-label="SQL"
                    rows={Math.min(8, query.split('\n').length + 1)}
                    spellcheck={false}
                    value={query}
                    onInput={({currentTarget}) => setQuery(currentTarget.value)}
                    onKeyDown={onKeyDown}
                />
                <p class="query-bar">
                    <span class="hint">Each run gets the tables fresh, in an SQLite in memory.</span>
                    <button type="submit" class="button" title="Ctrl+Enter">
                        Run
                    </button>
                </p>
            </form>
            <div aria-live="polite">{answer && <Answer answer={answer} />}</div>
        </Section>
    );
}

function Answer({answer}: {answer: SqlAnswer | Refusal}) {
    if (isRefusal(answer)) {
        return (
            <p class="error-text">
                {answer.error.type}: {answer.error.message}
            </p>
        );
    }
    if (answer.columns.length === 0) {
        return <p class="nothing">Done. It gives no rows.</p>;
    }
    return (
        <div class="scroll" tabIndex={0}>
            <table class="rows">
                <thead>
                    <tr>
                        {answer.columns.map((name, index) => (
                            <th key={index} scope="col">
                                {name}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {answer.rows.map((row, index) => (
                        <tr key={index}>
                            {row.map((cell, column) => (
                                <td key={column}>
                                    <CellText cell={cell} />
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
            {answer.rows.length === 0 && <p class="nothing">No rows.</p>}
        </div>
    );
}

function CellText({cell}: {cell: Cell}) {
    if (cell === null) {
        return <span class="empty">NULL</span>;
    }
    if (typeof cell !== 'object') {
        return <>{cell}</>;
    }
    return <>{'integer' in cell ? cell.integer : `${atob(cell.base64).length} bytes`}</>;
}
