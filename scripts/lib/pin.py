"""Pin what pyproject.toml asks for, with hashes and without addresses, for every Python that we support.

``scripts/pin`` keeps what is pinned and adds what is missing; ``scripts/pin --upgrade`` takes what is newest.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from place import REQUIREMENTS, ROOT
from programs import run
from say import step, tell

COMPILE = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
COMPILE += ["--no-emit-index-url", "--no-emit-find-links"]
FILES = {
    "base.txt": ["pyproject.toml"],
    "test.txt": ["pyproject.toml", "--group", "dev", "--constraint", "requirements/base.txt"],
    "node.txt": ["--group", "node"],
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder) / "tools"
        with step("uv") as shown:
            run([sys.executable, "-m", "venv", tools], step=shown, kind="virtual environment")
            run([tools / "bin" / "pip", "install", "uv"], step=shown, kind="uv package")
        for name, sources in FILES.items():
            pin(name, sources, tools=tools)


def pin(name, sources, *, tools):
    with step(f"requirements/{name}") as shown:
        target = REQUIREMENTS / name
        command = [tools / "bin" / "uv", "pip", "compile", *COMPILE, *sources, *sys.argv[1:]]
        command += ["--output-file", target]
        run(command, step=shown, env=registry(tools), cwd=ROOT, kind="pins")
        shown.note = f"{target.read_text().count('==')} packages"


def registry(tools):
    """Let uv ask the registry that pip is set to."""
    asked = subprocess.run([tools / "bin" / "pip", "config", "list"], capture_output=True, text=True).stdout
    told = dict(line.split("=", 1) for line in asked.splitlines() if "=" in line)
    index = os.environ.get("PIP_INDEX_URL") or told.get("global.index-url", "").strip("'")
    return os.environ | ({"UV_DEFAULT_INDEX": index} if index else {})


if __name__ == "__main__":
    sys.exit(tell(main))
