"""What can be done with certificates: issue, print, replace, revoke, decide, hand over. Each looks, asks, does and says."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths

from rangkul.data.types import now
from rangkul.papers.pdf_signing import PdfSigner
from rangkul.ui.events.issue_dialog import AGAIN, IssueDialog
from rangkul.ui.events.sign_dialog import SignDialog
from rangkul.ui.page import Page
from rangkul.ui.printing import show_paper
from rangkul.ui.tasks import Progress
from rangkul.ui.tell import ask_text
from rangkul.work.certificate_earning import Decision, decide, undecide
from rangkul.work.certificate_list import CertificateLine, Check, check
from rangkul.work.certificate_order import hand_over_list
from rangkul.work.certificate_papers import USUAL, ChosenTemplate, template_type, usual_template
from rangkul.work.certificate_signing import read_p12, write_signed
from rangkul.work.certificates import CertificateRecord, count_printing, draw, issue, reissue, revoke
from rangkul.work.events import EventRecord
from rangkul.work.templates import TemplateRecord, list_templates

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Looked = tuple[Check, list[TemplateRecord], UUID | None]


class CertificateDoing(QObject):
    """Works for one page; `show_event_tab` opens another tab of the event, where something has to be mended."""

    def __init__(self, page: Page, show_event_tab: Callable[[str], None], issued: Callable[[], None]) -> None:
        super().__init__(page)
        self.page, self.desk, self.show_event_tab, self.after_issue = page, page.desk, show_event_tab, issued

    # Issuing: look at the papers → ask → issue → show the PDF

    def issue(
        self, event: EventRecord, award: str, people: Sequence[UUID], names: Mapping[UUID, str], template: ChosenTemplate = USUAL
    ) -> None:
        today = self.desk.today()

        def look(session: "Session") -> Looked:
            chosen = usual_template(session, award) if template == "usual" else template
            found = check(session, event, people, today, award, chosen)
            return found, list_templates(session, template_type(award)), chosen

        if people:
            self.page.read(look, partial(self._ask, event, award, people, names), key="check")

    def _ask(self, event: EventRecord, award: str, people: Sequence[UUID], names: Mapping[UUID, str], looked: Looked) -> None:
        found, templates, template = looked
        dialog = IssueDialog(self.page.window(), self.desk.language, event.title, found, names, templates, template)
        answer = dialog.exec()
        dialog.deleteLater()
        if answer == AGAIN:
            self.issue(event, award, people, names, dialog.template())
        elif dialog.jump is not None:
            self._mend(dialog.jump)
        elif answer:
            self._issue(event, award, dialog.people(), dialog.reason(), dialog.template())

    def _mend(self, jump: tuple[str, str]) -> None:
        """Goes where the thing is that a remark was about."""
        place, key = jump
        if place == "officer":
            self.desk.go("officers", UUID(key))
        elif place == "office":
            self.desk.go("settings", "office")
        else:
            self.show_event_tab(place)

    def _issue(self, event: EventRecord, award: str, people: list[UUID], reason: str, template: UUID | None) -> None:
        today, account = self.desk.today(), self.desk.account

        def write(session: "Session", progress: Progress) -> list[UUID]:
            return issue(
                session, event, today, account=account, person_ids=people, reason=reason, award=award, template=template, progress=progress
            )

        self.page.write(write, partial(self._issued, event), title=self.tr("Issuing {count} certificates").format(count=len(people)))

    def _issued(self, event: EventRecord, keys: list[UUID]) -> None:
        self.after_issue()
        if keys:
            self.page.done(self.tr("{count} certificates issued.").format(count=len(keys)))
            self.print(event, keys)
        else:
            self.page.done(self.tr("Another station was faster: nobody was left to issue to."))

    # Printing

    def print(self, event: EventRecord, keys: Sequence[UUID]) -> None:
        """Draws beside the window, then shows the pages; a printing counts when the PDF leaves the program."""

        def work(progress: Progress) -> bytes:
            with self.desk.database.reading() as session:
                return draw(session, keys, count=False, progress=progress)

        title = self.tr("Drawing {count} certificates").format(count=len(keys))
        self.desk.tasks.run(work, partial(self._show_papers, event, keys), title=title, owner=self.page, failed=self.page.refuse)

    def _show_papers(self, event: EventRecord, keys: Sequence[UUID], pdf: bytes) -> None:
        title = self.tr("{count} certificates").format(count=len(keys)) if len(keys) > 1 else self.tr("One certificate")
        name = f"sertifikat {event.number}.pdf"
        count = partial(self.page.write, lambda session, _: count_printing(session, keys, pdf))
        show_paper(self.page, title, pdf, name, count, kind="certificate")

    def hand_over(self, event: EventRecord, keys: Sequence[UUID], order: str) -> None:
        """The list on which everybody signs, in the order of the stack."""
        show = partial(self._show_list, event)
        self.page.desk.read(
            lambda session: hand_over_list(session, event, keys, order), show, owner=self.page, key="hand-over", failed=self.page.refuse
        )

    def _show_list(self, event: EventRecord, pdf: bytes) -> None:
        show_paper(self.page, self.tr("List to sign for certificates"), pdf, f"tanda terima {event.number}.pdf", kind="list")

    def sign(self, event: EventRecord, keys: Sequence[UUID]) -> None:
        """Each certificate as a signed PDF in a folder; the password is asked every time."""
        settings = self.desk.settings
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(settings.get("signed_folder") or Path(documents) / "Sertifikat") / event.number
        dialog = SignDialog(self.page.window(), len(keys), settings.get("p12") or "", folder)
        if not dialog.exec():
            return
        path, password, target, at = dialog.path(), dialog.password(), dialog.folder(), now()
        settings.set("p12", str(path))
        settings.set("signed_folder", str(target.parent))

        def write(session: "Session", progress: Progress) -> list[Path]:
            return write_signed(session, keys, target, PdfSigner(read_p12(path), password, at), progress)

        self.page.write(write, self._signed, title=self.tr("Signing {count} certificates").format(count=len(keys)))

    def _signed(self, files: list[Path]) -> None:
        self.page.done(self.tr("{count} signed PDF files lie in {folder}.").format(count=len(files), folder=files[0].parent))

    # Afterwards

    def revoke(self, record: CertificateRecord) -> None:
        question = self.tr(
            "Why is certificate {serial} of {name} revoked? Whoever checks it reads the reason. The number is never given again."
        )
        account = self.desk.account
        reason = ask_text(
            self.page, self.tr("Revoke the certificate"), question.format(serial=record.serial, name=record.name), self.tr("Revoke")
        )
        if reason is not None:
            self.page.write(
                lambda session, _: revoke(session, record.id, reason, account=account),
                lambda _: self.page.done(self.tr("Certificate {serial} is revoked.").format(serial=record.serial)),
            )

    def replace(self, event: EventRecord, record: CertificateRecord) -> None:
        """A new one with today's correct words; the old one stays known as replaced."""
        question = self.tr(
            "What was wrong with certificate {serial} of {name}? A new one is made with name, rank, event and signers as they are now."
            " It says that it replaces this one, and this one no longer holds."
        )
        reason = ask_text(
            self.page, self.tr("Replace the certificate"), question.format(serial=record.serial, name=record.name), self.tr("Replace")
        )
        if reason is None:
            return
        today, account = self.desk.today(), self.desk.account

        def write(session: "Session", _: Progress) -> UUID:
            return reissue(session, record.id, reason, today, account=account)

        self.page.write(write, partial(self._replaced, event, record))

    def _replaced(self, event: EventRecord, record: CertificateRecord, key: UUID) -> None:
        self.page.done(self.tr("Certificate {serial} is replaced by a new one.").format(serial=record.serial))
        self.print(event, [key])

    # Against the rule

    def decide(self, event: EventRecord, line: CertificateLine) -> None:
        """Asks why, and says the opposite of what counts now."""
        person, account, earned = line.candidate, self.desk.account, not line.candidate.earned
        if earned:
            title = self.tr("Give the right to a certificate")
            question = self.tr("Why does {name} get a certificate although the rule says no? The reason stands beside the name.")
        else:
            title = self.tr("Take the right to a certificate")
            question = self.tr("Why does {name} get no certificate although the rule says yes? The reason stands beside the name.")
        reason = ask_text(self.page, title, question.format(name=person.name), self.tr("Decide"))
        if reason is not None:
            before = person.decision

            def write(session: "Session", _: Progress) -> None:
                decide(session, event.id, person.person_id, earned, reason, account=account)

            self.page.write(write, lambda _: self._decided(event, person.person_id, person.name, before))

    def undecide(self, event: EventRecord, line: CertificateLine) -> None:
        person = line.candidate
        self.page.write(
            lambda session, _: undecide(session, event.id, person.person_id),
            lambda _: self._decided(event, person.person_id, person.name, person.decision),
        )

    def _decided(self, event: EventRecord, person_id: UUID, name: str, before: Decision | None) -> None:
        def take_back(session: "Session", _: Progress) -> None:
            if before is None:
                undecide(session, event.id, person_id)
            else:
                decide(session, event.id, person_id, before.earned, before.reason, account=before.account)

        self.page.done(self.tr("Noted about {name}.").format(name=name), take_back)
