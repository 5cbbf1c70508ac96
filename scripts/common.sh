# shellcheck shell=bash
# What scripts/run and scripts/test share: what the build needs, and how it gets here.
# It is sourced; it sets `root`, the folder of the package.

# shellcheck disable=SC2034 # read by the scripts that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The oldest toolchain that reads Package.swift.
readonly oldest_swift=6.2

# A Debian package, then the commands and files (patterns) that tell it, or another system's equal of it, is there.
# The first three are what the toolchain itself needs to start and to link; the program reads time zones from tzdata.
readonly needed_packages=(
  "g++ /usr/lib/gcc/*/*/libstdc++.so"
  "libcurl4 /usr/lib/*/libcurl.so.4 /usr/lib64/libcurl.so.4"
  "libxml2 /usr/lib/*/libxml2.so.2 /usr/lib64/libxml2.so.2"
  "ca-certificates /etc/ssl/certs/ca-certificates.crt"
  "git git"
  "libncurses-dev /usr/include/curses.h"
  "libsqlite3-dev /usr/include/sqlite3.h"
  "tzdata /usr/share/zoneinfo/Europe/London"
)

# Everything said goes to standard error: standard output belongs to the program.
say() { printf '== %s\n' "$*" >&2; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Sees to the toolchain and to what the build needs, or stops with a sentence that says what can't be had.
prepare() {
  command -v swift >/dev/null || fail "Swift was not found on PATH. Install Swift $oldest_swift or later" \
    "(https://www.swift.org/install/linux/), put its usr/bin folder on PATH, and run this again."
  require_packages "${needed_packages[@]}"
  require_swift
}

# Installs what is missing of such entries; does nothing, and needs no rights, where nothing is.
require_packages() {
  local entry package signs missing=()
  for entry in "$@"; do
    read -r package signs <<<"$entry"
    # shellcheck disable=SC2086 # the patterns are meant to be expanded
    is_there $signs || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

is_there() {
  local sign
  for sign in "$@"; do
    [[ ! -e $sign ]] || return 0
    ! command -v "$sign" >/dev/null || return 0
  done
  return 1
}

# Stops where the `swift` on PATH does not start, is another program, or is too old.
require_swift() {
  local where answer version
  where=$(command -v swift)
  answer=$(swift --version 2>&1) || fail "Swift ($where) does not start: ${answer:-it says nothing}." \
    "Install what it lacks (https://www.swift.org/install/linux/) and run this again."
  version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
  [[ -n $version ]] || fail "$where is not the Swift toolchain. Install Swift $oldest_swift or later" \
    "(https://www.swift.org/install/linux/) and put its usr/bin folder first on PATH."
  printf '%s\n' "$oldest_swift" "$version" | sort --version-sort --check=quiet ||
    fail "Swift $version ($where) is too old: version $oldest_swift or later is needed."
  say "Swift $version ($where)"
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
    "${as_root[@]}" true || fail "installing $* needs root, and sudo refuses (see above):" \
      "run 'apt-get install $*' as root, and run this again."
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --option "DPkg::Lock::Timeout=300")
  local install=("${apt[@]}" install --yes --no-install-recommends "$@")

  say "Installing $*"
  # Package lists are fetched only where those at hand, if any, do not do.
  "${install[@]}" >/dev/null 2>&1 && return
  "${apt[@]}" update >&2 || fail "$* could not be installed: the package lists can't be had (see above)."
  "${install[@]}" >&2 || fail "$* could not be installed (see above)."
}

# Makes an environment of Python's with OR-Tools, which plans are compared with, and exports where it is; kept for the
# next time. Where that can't be done it says so, and the comparison is skipped.
prepare_checker() {
  local wanted=$root/Benchmarks/checker/requirements.txt
  local place=${XDG_CACHE_HOME:-$HOME/.cache}/volunteer-tui/checker
  if ! cmp --quiet "$wanted" "$place/requirements.txt"; then
    say "Installing OR-Tools, which plans are compared with"
    if ! { rm -rf "$place" && python3 -m venv "$place" &&
      "$place/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$wanted" &&
      cp "$wanted" "$place/requirements.txt"; } >&2; then
      say "Plans are not compared with OR-Tools this time: python3 with venv, or PyPI, can't be had (see above)"
      return 0
    fi
  fi
  export VOLUNTEER_TUI_ORACLE_PYTHON=$place/bin/python
}
