/** How the command ends. */

export enum ExitCode {
    /** What was asked for is so: the project boots, the URL can be taken apart. */
    good = 0,
    /** It is not so. */
    bad = 1,
    /** Wrong usage, or an input that cannot be read. */
    unusable = 2,
}

/** The words of the command make no sense. */
export class UsageError extends Error {}

/** What the words name cannot be read. */
export class InputError extends Error {}
