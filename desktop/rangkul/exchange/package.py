"""An .xlsx as the parts it is made of, so that something can be added without touching what we do not know."""

import hashlib
import posixpath
import zipfile
from io import BytesIO
from typing import Any, Final

from rangkul.errors import Problem

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
LARGEST: Final = 400_000_000
LARGEST_PART: Final = 80_000_000  # bytes of one sheet: about 40,000 rows


class ForeignPackageError(Exception):
    """Not an .xlsx of the usual kind; it is written anew instead of being added to."""


def etree() -> Any:
    """lxml, imported when it is needed."""
    from lxml import etree as lxml  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType] - it comes without types

    return lxml  # pyright: ignore[reportUnknownVariableType]


def tag(name: str, space: str = MAIN) -> str:
    return f"{{{space}}}{name}"


class Package:
    """Parts by their path ("xl/workbook.xml"). Changed parts are written anew, all others stay byte for byte."""

    def __init__(self, content: bytes) -> None:
        """Raises ForeignPackageError when it is no such file, Problem when it is too large."""
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                if sum(one.file_size for one in archive.infolist()) > LARGEST:
                    raise Problem("The file is too large to be marked; send the list of what is wrong instead.")
                self.parts = {one.filename.lstrip("/"): archive.read(one) for one in archive.infolist() if not one.is_dir()}
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as reason:
            raise ForeignPackageError from reason
        self.trees: dict[str, Any] = {}
        self.as_read: dict[str, bytes] = {}
        self.workbook = self._main_part()
        if self.tree(self.workbook).tag != tag("workbook"):
            raise ForeignPackageError  # Strict Open XML has other names for everything

    def _main_part(self) -> str:
        for link in self.links(""):
            if link.get("Type", "").endswith("/officeDocument"):
                return self.target("", link)
        raise ForeignPackageError

    def tree(self, path: str) -> Any:
        """The root element of a part; what is changed in it is saved."""
        if path not in self.trees:
            if path not in self.parts:
                raise ForeignPackageError
            if len(self.parts[path]) > LARGEST_PART:
                raise Problem("The file is too large to be marked; send the list of what is wrong instead.")
            self.trees[path] = _parse(self.parts[path])
            self.as_read[path] = _digest(self.trees[path])
        return self.trees[path]

    def add(self, path: str, root: Any, content_type: str) -> None:
        """A new part made of an element."""
        self.trees[path] = root
        self.parts[path] = b""
        self.declare(path, content_type)

    def declare(self, path: str, content_type: str) -> None:
        types = self.tree("[Content_Types].xml")
        for one in types.findall(tag("Override", TYPES)):
            if one.get("PartName", "").lstrip("/") == path:
                one.set("ContentType", content_type)
                return
        etree().SubElement(types, tag("Override", TYPES), PartName=f"/{path}", ContentType=content_type)

    def declare_extension(self, extension: str, content_type: str) -> None:
        types = self.tree("[Content_Types].xml")
        if not any(one.get("Extension", "").lower() == extension for one in types.findall(tag("Default", TYPES))):
            types.insert(0, etree().Element(tag("Default", TYPES), Extension=extension, ContentType=content_type))

    def remove(self, path: str) -> None:
        self.parts.pop(path, None)
        self.trees.pop(path, None)
        types = self.tree("[Content_Types].xml")
        for one in types.findall(tag("Override", TYPES)):
            if one.get("PartName", "").lstrip("/") == path:
                types.remove(one)

    # Relationships

    def links_path(self, path: str) -> str:
        folder, name = posixpath.split(path)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def links(self, path: str) -> list[Any]:
        where = self.links_path(path)
        return list(self.tree(where)) if where in self.parts else []

    def target(self, path: str, link: Any) -> str:
        """The path of the part a relationship of `path` leads to."""
        target = str(link.get("Target", ""))
        return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(path), target))

    def linked(self, path: str, kind: str) -> str | None:
        """The first part of that kind ("comments") which `path` leads to."""
        for link in self.links(path):
            if link.get("Type", "").endswith(f"/{kind}") and link.get("TargetMode") != "External":
                return self.target(path, link)
        return None

    def link(self, path: str, kind: str, target: str) -> str:
        """Adds a relationship; its id."""
        where = self.links_path(path)
        if where not in self.parts:
            self.parts[where] = b""
            self.trees[where] = etree().Element(tag("Relationships", LINKS), nsmap={None: LINKS})
        links = self.tree(where)
        taken = {one.get("Id") for one in links}
        name = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        etree().SubElement(links, tag("Relationship", LINKS), Id=name, Type=f"{OFFICE}/{kind}", Target=f"/{target}")
        return name

    def unlink(self, path: str, target: str) -> None:
        for link in self.links(path):
            if self.target(path, link) == target:
                link.getparent().remove(link)

    def free(self, pattern: str) -> str:
        """A path that no part has: free("xl/comments{}.xml")."""
        return next(path for n in range(1, 10_000) if (path := pattern.format(n)) not in self.parts)

    def save(self) -> bytes:
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(self.parts, key=lambda path: path != "[Content_Types].xml"):
                tree = self.trees.get(path)
                content = self.parts[path]
                if tree is not None and self.as_read.get(path) != _digest(tree):
                    content = etree().tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
                archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        return file.getvalue()


def _digest(root: Any) -> bytes:
    return hashlib.sha256(etree().tostring(root)).digest()


def _parse(content: bytes) -> Any:
    parser = etree().XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_blank_text=False)
    try:
        root = etree().fromstring(content, parser)
    except etree().XMLSyntaxError as reason:
        raise ForeignPackageError from reason
    if root.getroottree().docinfo.doctype:
        raise ForeignPackageError
    return root
