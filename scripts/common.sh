# shellcheck shell=bash
# What scripts/run and scripts/test share: what the build needs, and how it gets here.
# It is sourced; it sets `root`, the folder of the package.

# shellcheck disable=SC2034 # read by the scripts that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The oldest toolchain that reads Package.swift.
readonly oldest_swift=6.2

# A Debian package, and a file or command that is there where it, or another system's equal of it, is installed.
readonly needed_packages=(
  "ca-certificates /etc/ssl/certs/ca-certificates.crt"
  "git git"
  "libncurses-dev /usr/include/curses.h"
  "libsqlite3-dev /usr/include/sqlite3.h"
)

# Everything said goes to standard error: standard output belongs to the program.
say() { printf '== %s\n' "$*" >&2; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Stops with a sentence where there is no Swift toolchain, or one that is too old or does not start.
require_swift() {
  local where answer version
  where=$(command -v swift) || fail "Swift was not found on PATH. Install Swift $oldest_swift or later" \
    "(https://www.swift.org/install/linux/), put its usr/bin folder on PATH, and run this again."
  answer=$(swift --version 2>&1) || fail "Swift ($where) does not start: ${answer:-it says nothing}." \
    "Install what it lacks (https://www.swift.org/install/linux/) and run this again."
  version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
  [[ -n $version ]] || fail "$where is not the Swift toolchain. Install Swift $oldest_swift or later" \
    "(https://www.swift.org/install/linux/) and put its usr/bin folder first on PATH."
  printf '%s\n' "$oldest_swift" "$version" | sort --version-sort --check=quiet ||
    fail "Swift $version ($where) is too old: version $oldest_swift or later is needed."
  say "Swift $version ($where)"
}

# Installs what the build needs and this machine lacks; does nothing, and needs no rights, where nothing is missing.
require_packages() {
  local entry package sign missing=()
  for entry in "${needed_packages[@]}"; do
    read -r package sign <<<"$entry"
    [[ -e $sign ]] || command -v "$sign" >/dev/null || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || fail "this machine has no apt-get to install what is missing:" \
    "install the equals of Debian's $* by hand, and run this again."
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || fail "installing $* needs root, and there is no sudo:" \
      "run 'apt-get install $*' as root, and run this again."
    as_root=(sudo)
    # Without a terminal nobody can type a password: let sudo fail at once rather than wait.
    [[ -t 0 ]] || as_root+=(--non-interactive)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --option "DPkg::Lock::Timeout=300")
  local install=("${apt[@]}" install --yes --no-install-recommends "$@")

  say "Installing $*"
  # Package lists are fetched only where those at hand, if any, do not do.
  "${install[@]}" >/dev/null 2>&1 && return
  "${apt[@]}" update >&2 || fail "the lists of Debian's packages could not be fetched (see above)."
  "${install[@]}" >&2 || fail "$* could not be installed (see above)."
}
