# What comes from the system's own package manager. Sourced, never run.

# To build. pip fetches Node.js where the system's is too old; Emscripten is written in Python.
build_packages=(ca-certificates g++ cmake ninja-build nlohmann-json3-dev libtomlplusplus-dev libgtest-dev python3 python3-pip)

# To test: the compiler with the sanitizers and the fuzzer, and the browsers that show the page.
test_packages=(clang-19 libclang-rt-19-dev chromium firefox-esr)

# To lint.
lint_packages=(clang-format-19 clang-tidy-19)

install_packages() { # PACKAGE…
    have apt-get || die "The setup knows Debian and Ubuntu only. Install by hand what stands for: $*"
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "Installing ${missing[*]}"
        as_root apt-get -qq update
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "${missing[@]}" >/dev/null
    fi
}

is_installed() { # PACKAGE
    dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# The version that apt would install, empty if it knows none.
candidate() { # PACKAGE
    apt-cache policy "$1" | sed -n 's/^ *Candidate: *//p' | grep -vx '(none)' || true
}
