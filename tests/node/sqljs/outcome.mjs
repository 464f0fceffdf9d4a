// What happened, as text that tells apart what a caller could tell apart.

/** What `action` gives or throws. */
export async function outcome(action) {
    try {
        return describe(await action());
    } catch (error) {
        return `throws ${describe(error)}`;
    }
}

export function describe(value) {
    if (value instanceof Error) return `${value.name}(${JSON.stringify(value.message)})`;
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (Object.is(value, -0)) return '-0';
    if (typeof value === 'function') return `function/${value.length}`;
    if (ArrayBuffer.isView(value)) {
        const whole = value.byteOffset === 0 && value.byteLength === value.buffer.byteLength;
        return `${value.constructor.name}${whole ? '' : ' in a larger buffer'}[${value}]`;
    }
    if (Array.isArray(value)) return `[${Array.from(value, describe).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${describe(item)}`);
        const prototype = Object.getPrototypeOf(value);
        return `${prototype === Object.prototype ? '' : `${prototype?.constructor?.name} `}{${entries.join(', ')}}`;
    }
    return String(value);
}

/** Each of several things that are done one after the other. */
export function each(...actions) {
    return actions.map((action) => {
        try {
            return describe(action());
        } catch (error) {
            return `throws ${describe(error)}`;
        }
    });
}
