// Whether two setups are the same outcome: both boot to the same app, or both fail in the same way.
import { isDeepStrictEqual } from 'node:util';

// Where an object lies in memory is nobody's to foretell.
const withoutAddresses = (text) => text.replaceAll(/0x[0-9a-f]{4,}/g, '0x…');

// Nor in which order a set shows its members.
const isSet = (text) => /^(frozenset\()?\{[^:]*\}\)?$/.test(text);

function repr(value) {
    const text = withoutAddresses(typeof value === 'object' && value !== null ? value.repr : value);
    return isSet(text) ? text.split(/([{}(),]\s*)/).sort().join('') : text;
}

function config(setup) {
    const entries = Object.entries(setup.config ?? {}).map(([key, value]) => [key, repr(value)]);
    return Object.fromEntries(entries);
}

function routes(setup) {
    return (setup.routes ?? [])
        .map(({ endpoint, methods, rule }) => `${endpoint} ${[].concat(methods).join(', ')} ${rule}`)
        .sort();
}

function tables(setup) {
    // What cannot be compiled stands apart in the engine's document.
    const text = ({ ddl, ddl_errors: errors = {} }, dialect) => {
        const error = ddl[dialect]?.error ?? errors[dialect];
        return error === undefined ? ddl[dialect] : { error: withoutAddresses(error) };
    };
    const entries = Object.entries(setup.tables ?? {}).map(([name, table]) => [
        name,
        { sqlite: text(table, 'sqlite'), postgresql: text(table, 'postgresql') },
    ]);
    return Object.fromEntries(entries);
}

const firstDifferentKey = (a, b) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].find((key) => !isDeepStrictEqual(a[key], b[key]));

/** Null where the outcome is the same, else {what, real, engine}: what differs, in words that group alike ones. */
export function differenceOfOutcome(real, engine) {
    if (engine.died !== undefined) return { what: 'the engine died', real: null, engine: engine.died };
    const [missing] = engine.unmodelled ?? [];
    if (missing) return { what: `unmodelled: ${missing.what}`, real: real.error?.text, engine: missing };
    if (real.ok !== engine.ok) {
        const failure = (real.ok ? engine : real).error;
        const verb = real.ok ? 'only the engine fails' : 'only the engine boots';
        return { what: `${verb}: ${failure?.type}`, real: real.error, engine: engine.error };
    }
    if (!real.ok) return differenceOfErrors(real.error, engine.error);
    return differenceOfApps(real, engine);
}

function differenceOfErrors(real, engine) {
    const texts = [real, engine].map((error) => withoutAddresses(error?.text ?? ''));
    if (texts[0] !== texts[1]) {
        const what =
            real.type === engine?.type ? `other words: ${real.type}` : `other error: ${real.type}, not ${engine?.type}`;
        return { what, real: texts[0], engine: texts[1] };
    }
    const places = [real, engine].map(({ file, line }) => `${file}:${line}`);
    if (places[0] !== places[1]) return { what: `other line: ${real.type}`, real: places[0], engine: places[1] };
    return null;
}

function differenceOfApps(real, engine) {
    const parts = { config, routes, tables };
    for (const [name, part] of Object.entries(parts)) {
        const [expected, actual] = [part(real), part(engine)];
        if (isDeepStrictEqual(expected, actual)) continue;
        const key = firstDifferentKey(expected, actual);
        const what = name === 'routes' ? name : `${name}: ${key}`;
        return { what, real: expected[key], engine: actual[key] };
    }
    const urls = [real, engine].map((setup) => setup.database?.url ?? null);
    if (urls[0] !== urls[1]) return { what: 'engine URL', real: urls[0], engine: urls[1] };
    return null;
}
