from __future__ import annotations

import enum
from datetime import datetime
from decimal import Decimal
from typing import Optional
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .extensions import db


class State(enum.Enum):
    draft = "draft"
    sold = "sold"


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    nickname: Mapped[Optional[str]]
    joined: Mapped[datetime] = mapped_column(server_default=func.now())
    items: Mapped[list[Item]] = relationship(back_populates="owner")


class Item(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[UUID]
    title: Mapped[str] = mapped_column(String(120), index=True)
    price: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    weight: Mapped[float | None]
    state: Mapped[State] = mapped_column(default=State.draft)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    owner: Mapped[User] = relationship(back_populates="items")
