/** The unit that a memory grows by, in bytes. */
export const WASM_PAGE = 65536;

/**
 * Grows the memory by an eighth more than was asked for. Emscripten asks for a page or two at a time, and each growing
 * takes milliseconds, however little it is.
 */
export function growAhead(memory: WebAssembly.Memory): void {
    try {
        memory.grow(Math.ceil(memory.buffer.byteLength / WASM_PAGE / 8));
    } catch {
        // Near its maximum it grows by what is asked for.
    }
}
