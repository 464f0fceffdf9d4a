/** How sql.js's objects look from outside. */

/**
 * Keeps what users are not to see under a symbol: their subclasses may name their own members as they like, and unlike with
 * private names, the object may stand behind a proxy, as frameworks put it.
 */
export function hide(object: object, key: symbol, value: unknown): void {
    Object.defineProperty(object, key, {value});
}

/** sql.js assigns its methods to prototypes: whoever copies or lists them finds them. */
export function makeEnumerable(prototype: object): void {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
        if (name !== 'constructor' && 'value' in property) {
            Object.defineProperty(prototype, name, {enumerable: true});
        }
    }
}
