"""From how many minutes after the beginning somebody is late."""

from PySide6.QtWidgets import QSpinBox, QWidget

from rangkul.ui.tell import Dialog


class LateDialog(Dialog):
    """`minutes` is what was chosen; it counts for all events, also for marks that were made already."""

    def __init__(self, parent: QWidget | None, minutes: int) -> None:
        super().__init__(parent, self.tr("Late arrival"), self.tr("Use it"))
        self.add_sentence(self.tr("Whoever comes later than this after a session has begun is shown and reported as late."))
        self.box = QSpinBox()
        self.box.setRange(0, 240)
        self.box.setSuffix(self.tr(" minutes"))
        self.box.setAccessibleName(self.tr("Minutes after the beginning"))
        self.box.setValue(minutes)
        self.body.addWidget(self.box)
        self.add_sentence(self.tr("This holds for all events; marks that exist already are counted anew, nothing is lost."), muted=True)

    @property
    def minutes(self) -> int:
        return self.box.value()
