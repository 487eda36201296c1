"""Every English text in the code has its Indonesian one, and the two fit together."""

import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest

from rangkul.language import Language

ROOT = Path(__file__).parents[1]


def load(name: str) -> ModuleType:
    """A tool of packaging/, imported from its file."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = load("translations")


def fields(template: str) -> set[str]:
    """The names in braces that a sentence is filled with."""
    return {field for _, field, _, _ in string.Formatter().parse(template) if field is not None}


def test_every_text_in_the_code_is_translated() -> None:
    used, texts = translations.sources_in_code(), translations.read()
    assert [f"{used[source]}: {source}" for source in used if source not in texts] == []


def test_no_translation_is_left_over() -> None:
    assert set(translations.read()) - set(translations.sources_in_code()) == set()


def test_a_translation_is_filled_with_the_same_values_as_its_source() -> None:
    differing = {source: text for source, text in translations.read().items() if fields(source) != fields(text)}
    assert differing == {}


def test_the_program_speaks_what_the_file_says() -> None:
    texts = translations.read()
    language = Language("id")
    assert {source: language.text(source) for source in texts} == texts
    assert Language("en").text("Anything at all") == "Anything at all"


def test_a_forgotten_text_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "desktop" / "page.py"
    code.parent.mkdir()
    code.write_text('button = self.tr("Save it")\nraise Problem("The file {name} is gone.", name=name)\n', "utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    assert translations.sources_in_code() == {"Save it": "desktop/page.py", "The file {name} is gone.": "desktop/page.py"}
