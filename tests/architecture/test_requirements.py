"""What is installed is what was reviewed: pinned, with hashes, from wherever the machine's registry is."""

import re
import tomllib

import pytest
from django.conf import settings

FOLDER = settings.ROOT / "requirements"
PROJECT = tomllib.loads((settings.ROOT / "pyproject.toml").read_text())
ASKED = {
    "base.txt": PROJECT["project"]["dependencies"],
    "test.txt": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
    "node.txt": PROJECT["dependency-groups"]["node"],
}


def name(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-").replace(".", "-")


def pins(file):
    """Return the blocks of a requirements file, one for each package."""
    text = "\n".join(
        line for line in (FOLDER / file).read_text().splitlines() if not line.lstrip().startswith("#")
    )
    return re.split(r"\n(?=\S)", text)


@pytest.mark.parametrize("file", ASKED)
def test_everything_that_is_asked_for_is_pinned(file):
    pinned = {name(block) for block in pins(file)}
    assert [asked for asked in ASKED[file] if name(asked) not in pinned] == []


@pytest.mark.parametrize("file", ASKED)
def test_every_pin_is_exact_and_has_a_hash(file):
    assert [block for block in pins(file) if not re.match(r"[\w.-]+(\[[\w,]+\])?==[\w.+!]+ ", block)] == []
    assert [block for block in pins(file) if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("file", [*ASKED, "../package-lock.json"])
def test_no_file_names_a_registry(file):
    text = (FOLDER / file).read_text()
    assert re.findall(r"--(?:index-url|extra-index-url|find-links)|\"resolved\"|file:", text) == []
    assert [line for line in text.splitlines() if "://" in line and '"url"' not in line] == []


def test_the_tests_run_on_what_the_site_runs_on():
    exact = re.compile(r"^([\w.-]+(?:\[[\w,]+\])?==\S+)", re.MULTILINE)
    base, test = (set(exact.findall((FOLDER / file).read_text())) for file in ("base.txt", "test.txt"))
    assert sorted(base - test) == []


def test_every_dependency_says_why():
    lines = (
        (settings.ROOT / "pyproject.toml")
        .read_text()
        .split("dependencies = [")[1]
        .split("\n]")[0]
        .splitlines()
    )
    assert [line for line in lines if line.strip() and "#" not in line] == []
