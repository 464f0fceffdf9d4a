/** Where the module's bytes come from, in Node, page and worker alike. */

import type {Load, SqlJsConfig} from './initialize.js';

interface NodeProcess {
    versions?: {node?: string};
    getBuiltinModule?(name: string): typeof import('node:fs');
}

/**
 * Takes the module from `address`, a URL or in Node also a path, unless the settings say otherwise. `nodeRequire` is
 * there for CommonJS.
 */
export function loader(address: () => string, nodeRequire?: NodeJS.Require): Load {
    return async (config: SqlJsConfig) => {
        if (config.wasmBinary) {
            return config.wasmBinary as BufferSource;
        }
        const place = config.locateFile ? locate(config.locateFile.bind(config), address()) : address();
        const node = (globalThis as {process?: NodeProcess}).process;
        if (!node?.versions?.node || /^(https?|data|blob):/.test(place)) {
            return fetch(place, {credentials: 'same-origin'});
        }
        // Named so that no bundler looks for it.
        const name = 'node:fs';
        const files = node.getBuiltinModule?.(name) ?? nodeRequire?.(name) ?? ((await import(/* @vite-ignore */ name)) as typeof import('node:fs'));
        return files.readFileSync(place.startsWith('file:') ? new URL(place) : place) as Uint8Array<ArrayBuffer>;
    };
}

function locate(locateFile: (file: string, folder: string) => string, address: string): string {
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    return locateFile(address.slice(folder.length), folder);
}
