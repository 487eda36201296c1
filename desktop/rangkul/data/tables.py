"""All tables in one place, for the migrations and whoever needs the whole schema."""

from rangkul.data import (
    account,
    attendance,
    audit,
    batch,
    certificate,
    dispatch,
    duplicate,
    event,
    officer,
    queued_file,
    search,
    taught_layout,
    template,
    village,
    worker,
)
from rangkul.data.base import Base

MODULES = (
    account, attendance, audit, batch, certificate, dispatch, duplicate, event, officer, queued_file, search, taught_layout, template,
    village, worker,
)  # fmt: skip
metadata = Base.metadata
