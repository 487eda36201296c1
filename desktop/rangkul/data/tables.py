"""All tables in one place, for the migrations and whoever needs the whole schema."""

from rangkul.data import account, attendance, audit, batch, certificate, dispatch, event, officer, search, template, village, worker
from rangkul.data.base import Base

MODULES = (account, attendance, audit, batch, certificate, dispatch, event, officer, search, template, village, worker)
metadata = Base.metadata
