/** Small helps for sentences. */

/** What begins as the messages of compilers do, as a sentence. */
export function capitalized(message: string): string {
    return message.slice(0, 1).toUpperCase() + message.slice(1);
}

export function counted(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
