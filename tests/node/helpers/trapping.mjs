// A wasm module with the engine's exports, whose `firstboot_boot` traps and whose `firstboot_env` answers.

const ANSWER = '{"values":{"A":"1"},"warnings":[]}';
const ANSWER_ADDRESS = 1024;
const REQUEST_ADDRESS = 4096;
const START_ADDRESS = 2048;

const I32 = 0x7f;
const UNREACHABLE = [0x00];
const constant = (value) => [0x41, ...signed(value)];

/** Each: its export, its parameters, its results, its instructions. */
const FUNCTIONS = [
    ['firstboot_allocate', [I32], [I32], constant(REQUEST_ADDRESS)],
    ['firstboot_release', [I32], [], []],
    ['firstboot_start', [], [I32], constant(START_ADDRESS)],
    ['firstboot_boot', [I32, I32, I32], [I32], UNREACHABLE],
    ['firstboot_env', [I32, I32], [I32], constant(ANSWER_ADDRESS)],
    ['firstboot_url', [I32, I32], [I32], UNREACHABLE],
    ['firstboot_sql', [I32, I32, I32], [I32], UNREACHABLE],
];

export function trappingModule() {
    const data = [ANSWER.length, 0, 0, 0, ...Buffer.from(ANSWER)];
    const bytes = [
        ...Buffer.from('\0asm'),
        ...[1, 0, 0, 0],
        ...section(1, FUNCTIONS.map(([, parameters, results]) => [0x60, ...vector(parameters), ...vector(results)])),
        ...section(3, FUNCTIONS.map((_, index) => [index])),
        ...section(5, [[0x00, 1]]),
        ...section(7, [[...name('memory'), 0x02, 0], ...FUNCTIONS.map(([exported], index) => [...name(exported), 0x00, index])]),
        ...section(10, FUNCTIONS.map(([, , , code]) => vector([0, ...code, 0x0b]))),
        ...section(11, [[0, ...constant(ANSWER_ADDRESS), 0x0b, ...vector(data)]]),
    ];
    return new WebAssembly.Module(new Uint8Array(bytes));
}

function section(id, items) {
    return [id, ...vector([...unsigned(items.length), ...items.flat()])];
}

function vector(bytes) {
    return [...unsigned(bytes.length), ...bytes];
}

function name(text) {
    return vector([...Buffer.from(text)]);
}

/** LEB128, as wasm has its numbers. */
function unsigned(value) {
    return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)];
}

function signed(value) {
    return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)];
}
