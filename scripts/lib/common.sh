# Shared by the scripts: where things lie, how they speak, and how they know that work is already done.
# Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# What the setup places for itself. Several checkouts can share one: FIRSTBOOT_TOOLCHAIN names its folder.
toolchain=${FIRSTBOOT_TOOLCHAIN:-$root/.toolchain}
export FIRSTBOOT_TOOLCHAIN=$toolchain

# Tools that the setup placed go before those of the system.
export PATH=$toolchain/bin:$PATH

say() {
    printf '\033[1m%s\033[0m\n' "$*" >&2
}

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

# Runs a command as root: directly where we are root, through sudo otherwise.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo; then
        sudo -- "$@"
    else
        die "This needs root or sudo: $*"
    fi
}

# True if version $1 is at least version $2.
at_least() {
    [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# One line that changes whenever one of the given files or folders of this checkout does.
fingerprint() {
    (cd "$root" && find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

# A stamp is a file that holds the fingerprint of what a result was made from.
is_stamped() { # STAMP FINGERPRINT
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

stamp() { # STAMP FINGERPRINT
    printf '%s\n' "$2" >"$1"
}
