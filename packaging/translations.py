"""Keeps resources/translations/rangkul_id.ts complete: every English source in the code has an Indonesian text.

    python packaging/translations.py              list sources without a translation, drop those no longer used
    python packaging/translations.py --fill F.json   first merge {"English source": "Indonesian text"} from F.json

A source is the first literal of tr(…), say(…), Message(…), Problem(…), or of mark(…) for texts that stand in data.
"""

import ast
import json
import os
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
FILE = ROOT / "resources" / "translations" / "rangkul_id.ts"
LOCK = FILE.with_suffix(".lock")
SOURCES = {"tr", "Message", "Problem", "mark", "say"}


def sources_in_code() -> dict[str, str]:
    """English source → the first file that uses it."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in SOURCES and isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                found.setdefault(first.value, path.relative_to(ROOT).as_posix())
    return found


def read() -> dict[str, str]:
    if not FILE.exists():
        return {}
    pairs = ((m.findtext("source"), m.findtext("translation")) for m in ElementTree.parse(FILE).iter("message"))  # noqa: S314 - our file
    return {source: text for source, text in pairs if source and text}


def write(texts: dict[str, str], used: dict[str, str]) -> None:
    top = ElementTree.Element("TS", version="2.1", language="id_ID", sourcelanguage="en")
    by_file: dict[str, list[str]] = {}
    for source, name in used.items():
        by_file.setdefault(name, []).append(source)
    for name in sorted(by_file):
        context = ElementTree.SubElement(top, "context")
        ElementTree.SubElement(context, "name").text = name
        for source in by_file[name]:
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            if source in texts:
                translation.text = texts[source]
            else:
                translation.set("type", "unfinished")
    ElementTree.indent(top)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    FILE.write_text(head + ElementTree.tostring(top, "unicode") + "\n", encoding="utf-8")


def main() -> int:
    for _ in range(100):
        try:
            os.close(os.open(LOCK, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            time.sleep(0.1)
    else:
        print(f"{LOCK.name} is held by somebody else; remove it if nobody is at work.")
        return 1
    try:
        texts = read()
        if "--fill" in sys.argv:
            texts |= json.loads(Path(sys.argv[sys.argv.index("--fill") + 1]).read_text(encoding="utf-8"))
        used = sources_in_code()
        write(texts, used)
    finally:
        LOCK.unlink(missing_ok=True)
    missing = [f"{used[source]}: {source!r}" for source in used if source not in texts]
    print("\n".join(missing) or "complete", flush=True)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
