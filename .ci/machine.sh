# What a machine must have to run and test the portal, and how it gets there; read by ../dev, which has say, die and have.

has_postgres() {
  local dir major dirs=(/usr/lib/postgresql/*/bin)
  if have initdb; then dirs+=("$(dirname "$(readlink -f "$(type -P initdb)")")"); fi
  if [[ -n ${PGBIN:-} ]]; then dirs=("$PGBIN"); fi # then the portal looks nowhere else either
  for dir in "${dirs[@]}"; do
    [[ -x $dir/initdb && -x $dir/pg_ctl && -x $dir/postgres ]] || continue
    major=$("$dir/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
    if ((major >= 15)); then return 0; fi
  done
  return 1
}

# A font file tells its own version (fontRevision in its head table, 16.16 fixed point; 137625 is 2.1). Version 1 draws
# differently and bears the same file name; Debian 12 even calls it fonts-liberation, the name of version 2 elsewhere.
has_liberation_sans() {
  local file head revision
  while IFS= read -r file; do
    head=$(od -An -v -tu1 -w16 -j12 -N512 "$file" |
      awk '$1 == 104 && $2 == 101 && $3 == 97 && $4 == 100 { print (($9 * 256 + $10) * 256 + $11) * 256 + $12 }')
    revision=$(od -An -tu1 -j$((head + 4)) -N4 "$file" | awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4 }')
    if ((revision >= 137625)); then return 0; fi
  done < <(find /usr/share/fonts -name LiberationSans-Regular.ttf 2>/dev/null)
  return 1
}

has_node() { have node && node -e 'process.exit(Number.parseInt(process.versions.node, 10) >= 20 ? 0 : 1)'; }

has_icu() { PATH=$PATH:/usr/sbin:/sbin ldconfig -p | grep -F libicuuc.so >/dev/null; }

has_chromium() {
  [[ -x ${PORTAL_TEST_CHROMIUM:-/usr/lib/chromium/chromium} ]] ||
    have chromium || have google-chrome-stable || have google-chrome
}

# missing run|test: what is not there, one word a line.
missing() {
  has_icu || echo libicu
  has_liberation_sans || echo fonts-liberation
  have setpriv flock || echo util-linux
  has_node || echo nodejs; have npm || echo npm
  # A portal with a server of its own choice starts none; the tests always start some.
  [[ $1 == run && -n ${ConnectionStrings__Portal:-} ]] || has_postgres || echo postgresql
  [[ $1 == test ]] || return 0
  has_chromium || echo chromium
  have pdfinfo pdftotext pdftoppm || echo poppler-utils
  have qpdf || echo qpdf
  [[ -z ${PORTAL_TEST_ALL:-} ]] || have soffice || echo libreoffice-writer
}

version_on_offer() {
  LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'
}

newest_on_offer() {
  apt-cache search --names-only "^$1[0-9]+\$" 2>/dev/null | awk '{ print $1 }' | sort -V | tail -n 1
}

# package_for WORD: the Debian or Ubuntu package that brings it; nothing when none on offer does.
package_for() {
  local name version
  case $1 in
    libicu) newest_on_offer libicu ;;
    postgresql)
      name=$(newest_on_offer postgresql-)
      if [[ -n $name ]] && ((${name##*-} >= 15)); then echo "$name"; fi
      ;;
    fonts-liberation)
      for name in fonts-liberation fonts-liberation2; do
        version=$(version_on_offer "$name")
        if [[ -n $version ]] && dpkg --compare-versions "${version#*:}" ge 2.1; then echo "$name" && return; fi
      done
      ;;
    nodejs)
      version=$(version_on_offer nodejs)
      if dpkg --compare-versions "${version#*:}" ge 20; then echo nodejs; fi
      ;;
    chromium)
      # Ubuntu's package of this name only points at a snap, which a test cannot start.
      version=$(version_on_offer chromium)
      if [[ -n $version && $version != *snap* ]]; then echo chromium; fi
      ;;
    *) if [[ -n $(version_on_offer "$1") ]]; then echo "$1"; fi ;;
  esac
}

describe() {
  case $1 in
    libicu) echo "ICU (package libicuNN)" ;;
    postgresql) echo "PostgreSQL server 15 or newer (package postgresql-NN; PGBIN names a folder of one's own)" ;;
    fonts-liberation) echo "Liberation Sans 2.1 or newer (package fonts-liberation, on Debian 12 fonts-liberation2)" ;;
    util-linux) echo "setpriv and flock (package util-linux)" ;;
    nodejs) echo "Node.js 20 or newer (package nodejs, where it is that new)" ;;
    npm) echo "npm (package npm; some packages of Node.js hold it)" ;;
    chromium) echo "Chromium or Google Chrome (package chromium; PORTAL_TEST_CHROMIUM names one elsewhere)" ;;
    poppler-utils) echo "pdfinfo, pdftotext and pdftoppm (package poppler-utils)" ;;
    qpdf) echo "qpdf (package qpdf)" ;;
    libreoffice-writer) echo "LibreOffice, to convert our Word and ODT files (package libreoffice-writer)" ;;
  esac
}

as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }

may_install() { have apt-get && { ((EUID == 0)) || { have sudo && sudo -n true 2>/dev/null; }; }; }

# The server package makes and starts a cluster of its own, on a port somebody may want. This switch, there only
# meanwhile, keeps it from doing so: the portal makes its own.
install_without_cluster() {
  local switch=/etc/postgresql-common/createcluster.d/jihadismevoortgang.conf code=0
  as_root mkdir -p "${switch%/*}"
  as_root tee "$switch" >/dev/null <<<'create_main_cluster = false'
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@" >&2 || code=$?
  as_root rm -f "$switch"
  return "$code"
}

# packages_for WORD...: fills `packages` with what is on offer; false when that is not all.
packages_for() {
  local word package
  packages=()
  for word; do
    package=$(package_for "$word")
    if [[ -n $package ]]; then packages+=("$package"); fi
  done
  ((${#packages[@]} == $#))
}

# The package lists are fetched only when they are absent or name versions that are gone.
install() {
  packages_for "$@" || { as_root apt-get update --quiet >&2; packages_for "$@" || true; }
  ((${#packages[@]} > 0)) || return
  say "Installing ${packages[*]}."
  install_without_cluster "${packages[@]}" ||
    { as_root apt-get update --quiet >&2 && install_without_cluster "${packages[@]}"; }
}

# require run|test: installs what is missing where we may, else says what it is and stops.
require() {
  local lacking word packages
  have dotnet || die "The .NET SDK is missing: there is no dotnet in PATH. global.json tells the version."
  mapfile -t lacking < <(missing "$1")
  if [[ -n ${PGBIN:-} && " ${lacking[*]} " == *" postgresql "* ]]; then # no package can mend that
    die "PGBIN names no folder with initdb, pg_ctl and postgres of version 15 or newer: $PGBIN"
  fi
  if ((${#lacking[@]} > 0)) && may_install; then
    install "${lacking[@]}" || true
    mapfile -t lacking < <(missing "$1")
  fi
  if ((${#lacking[@]} == 0)); then return; fi
  say "This machine lacks:"
  for word in "${lacking[@]}"; do say "  $(describe "$word")"; done
  if packages_for "${lacking[@]}"; then
    say "Install as root: apt-get install --no-install-recommends ${packages[*]}"
  fi
  exit 1
}
