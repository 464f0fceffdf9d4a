/** What the page may do: run its own code and the engine's wasm, and nothing else. */

const COMMON = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** Of the page that is a file among others on a host. */
export const SITE_POLICY = [
    ...COMMON,
    "script-src 'self' 'wasm-unsafe-eval'",
    // The editor adds its own styles to the page.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
].join('; ');

/** Of the page that fetches lessons from wherever they lie. */
export const FETCH_POLICY = [...COMMON, "script-src 'self'", 'connect-src http: https:'].join('; ');

/** Of the page that is one file; its scripts are named by their hashes. It can reach nothing at all. */
export function singleFilePolicy(scriptHashes: readonly string[]): string {
    return [
        ...COMMON,
        `script-src ${scriptHashes.map((hash) => `'sha256-${hash}'`).join(' ')} 'wasm-unsafe-eval'`,
        "style-src 'unsafe-inline'",
        'font-src data:',
        'img-src data:',
        'worker-src blob:',
    ].join('; ');
}

export function policyTag(policy: string): string {
    return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
