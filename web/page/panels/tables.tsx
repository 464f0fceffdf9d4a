/** The tables that the models make. */

import {useState} from 'preact/hooks';
import type {Column, SqliteColumn, Table} from '../../engine/setup.js';
import {Choice} from '../parts/choice.js';
import {Place} from '../parts/place.js';
import {Section} from '../parts/section.js';
import {useFlash} from '../parts/use-flash.js';
import {useView} from '../view.js';

const DIALECT_NAMES: Record<string, string> = {sqlite: 'SQLite', postgresql: 'PostgreSQL', mysql: 'MySQL'};

export function TablesPanel() {
    const {setup} = useView();
    const entries = Object.entries(setup.tables);
    if (entries.length === 0 && !(setup.ok && setup.database)) {
        return null;
    }
    return (
        <Section id="tables" title="Tables" aside={entries.length}>
            {entries.length === 0 && <p class="nothing">None: the app boots without importing a model.</p>}
            {entries.map(([name, table]) => (
                <TableCard key={name} name={name} table={table} />
            ))}
        </Section>
    );
}

function TableCard({name, table}: {name: string; table: Table}) {
    const [dialect, setDialect] = useState('sqlite');
    const place = table.origin?.[0];
    const changed = useFlash<HTMLElement>(JSON.stringify(table.ddl));
    const dialects = Object.keys({...table.ddl, ...table.ddl_errors}).map((value) => ({value, text: DIALECT_NAMES[value] ?? value}));
    const statements = [table.ddl[dialect], ...(table.indexes[dialect] ?? [])].filter((statement) => statement !== undefined);
    return (
        <article class="table-card" ref={changed}>
            <h3>
                <code>{name}</code> {place && <Place file={place.file} line={place.line} span={place.span} />}
            </h3>
            <Columns table={table} />
            <div class="ddl">
                <Choice label="SQL dialect" values={dialects} chosen={dialect} onChoose={setDialect} />
                <pre class="sql" tabIndex={0}>
                    {table.ddl_errors[dialect] ?? statements.join('\n\n')}
                </pre>
            </div>
            {table.sqlite?.error && <p class="error-text">SQLite refuses it: {table.sqlite.error}</p>}
        </article>
    );
}

/** The columns as the model has them, beside what SQLite itself reports of them. */
function Columns({table}: {table: Table}) {
    const reported = new Map(table.sqlite?.columns.map((column) => [column.name, column]));
    return (
        <div class="scroll" tabIndex={0}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">Column</th>
                        <th scope="col">In the model</th>
                        <th scope="col">SQLite reports</th>
                    </tr>
                </thead>
                <tbody>
                    {table.columns.map((column) => (
                        <tr key={column.name}>
                            <th scope="row">
                                <code>{column.name}</code>
                            </th>
                            <td>
                                <code>{column.type}</code> <Marks column={column} />
                            </td>
                            <td>
                                <code>{reportedText(reported.get(column.name))}</code>
                            </td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function reportedText(column: SqliteColumn | undefined): string {
    if (!column) {
        return '';
    }
    return [column.type, column.notnull ? 'NOT NULL' : '', column.default === null ? '' : `DEFAULT ${column.default}`].filter(Boolean).join(' ');
}

function Marks({column}: {column: Column}) {
    if (column.primary_key) {
        return <span class="mark key">primary key</span>;
    }
    return column.nullable ? <span class="mark">may be NULL</span> : null;
}
