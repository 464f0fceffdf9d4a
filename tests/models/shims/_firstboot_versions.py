"""Stands in for the native module: which SQLAlchemy is modelled."""

import os

sqlalchemy = os.environ.get("FIRSTBOOT_SQLALCHEMY", "2.1")
