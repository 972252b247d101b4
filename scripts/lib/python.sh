# Sourced by the scripts: finds a Python that is new enough, or says in one sentence what to do.

find_python() {
    local candidate newest=""
    for candidate in python3 python3.13 python3.12 python3.11 python3.14; do
        command -v "$candidate" >/dev/null 2>&1 || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
                PYTHON="$candidate"
                return
            fi
            without_venv="$candidate"
        else
            newest="${newest:-$("$candidate" --version 2>&1 || true)}"
        fi
    done
    if [ -n "${without_venv:-}" ]; then
        echo "$without_venv cannot make a virtual environment: install its venv module (on Debian and Ubuntu" \
            "the package python3-venv) and run this again." >&2
    elif [ -n "$newest" ]; then
        echo "Earlyhelp needs Python 3.11 or later and this machine has $newest: install a newer Python, so that" \
            "python3 or python3.13 starts it, and run this again." >&2
    else
        echo "Earlyhelp needs Python 3.11 or later and this machine has none: install it and run this again." >&2
    fi
    exit 1
}

find_python
