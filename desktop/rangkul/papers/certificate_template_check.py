"""What is wrong with a design of a certificate, told before it is used."""

from collections.abc import Iterator

from rangkul.papers.certificate_template import (
    FIELDS,
    CertificateTemplate,
    CodeElement,
    LineElement,
    PictureElement,
    RectangleElement,
    SignerElement,
    TextElement,
)
from rangkul.rules.fields import check_text, fields_in
from rangkul.rules.message import Complaint, Message

RIMLESS = (PictureElement, RectangleElement, LineElement)  # may run over the edge


def complaints_of(template: CertificateTemplate, type_: str) -> list[tuple[int | None, Complaint]]:
    """What to mend before a design is used: the element's place in the list (None: the whole) and the complaint."""
    return [*_in_elements(template, type_), *_in_whole(template, type_)]


def _in_elements(template: CertificateTemplate, type_: str) -> Iterator[tuple[int, Complaint]]:
    wide, high = template.size
    for number, one in enumerate(template.elements):
        if isinstance(one, TextElement):
            yield from ((number, complaint) for complaint in check_text(one.text, FIELDS[type_]))
            if not one.text.strip():
                yield number, _complaint("empty", Message("This text is empty; write something or remove it."), blocks=False)
        if isinstance(one, PictureElement) and not one.picture:
            yield number, _complaint("no_picture", Message("No picture is chosen here; choose one or remove the element."))
        if one.x + one.w <= 0 or one.y + one.h <= 0 or one.x >= wide or one.y >= high:
            yield number, _complaint("outside", Message("This element lies outside the page and is not printed."), blocks=False)
        elif not isinstance(one, RIMLESS) and not (one.x >= 0 <= one.y and one.x + one.w <= wide + 0.1 and one.y + one.h <= high + 0.1):
            yield number, _complaint("cut", Message("This element reaches over the edge of the page."), blocks=False)
        if isinstance(one, CodeElement) and min(one.w, one.h) < 18:
            yield number, _complaint("small_code", Message("A code under 18 mm is hard to scan; make it larger."), blocks=False)


def _in_whole(template: CertificateTemplate, type_: str) -> Iterator[tuple[None, Complaint]]:
    names = {name for one in template.elements if isinstance(one, TextElement) for name in fields_in(one.text)}
    kinds = {type(one) for one in template.elements}
    whose = "{desa}" if type_ == "charter" else "{nama}"
    if whose[1:-1] not in names:
        yield None, _complaint("no_name", Message("Nothing says whose it is: add a text with {field}.", {"field": whose}))
    captioned = any(isinstance(one, CodeElement) and one.caption for one in template.elements)
    if "nomor" not in names and not captioned:
        yield None, _complaint("no_number", Message("The number is not printed: add a text with {field}.", {"field": "{nomor}"}))
    if CodeElement not in kinds:
        yield None, _complaint("no_code", Message("Without the QR code nobody can check that it is genuine."), blocks=False)
    if SignerElement not in kinds:
        yield None, _complaint("no_signer", Message("No signer has a place on it."), blocks=False)


def _complaint(code: str, message: Message, *, blocks: bool = True) -> Complaint:
    return Complaint(code, message, blocks=blocks)
