import enum
from datetime import datetime
from typing import Annotated, Optional

from sqlalchemy import ForeignKey, String, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .db import db

key = Annotated[int, mapped_column(primary_key=True)]


class State(enum.Enum):
    DRAFT = "draft"
    ON_SALE = "on sale"


class Stamped:
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Customer(Stamped, db.Model):
    id: Mapped[key]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    nickname: Mapped[Optional[str]]
    orders: Mapped[list["Order"]] = relationship(back_populates="customer")


class Product(db.Model):
    id: Mapped[key]
    name: Mapped[str] = mapped_column(String(80), index=True)
    price: Mapped[float]
    state: Mapped[State] = mapped_column(default=State.DRAFT)


class Order(Stamped, db.Model):
    __tablename__ = "orders"

    id: Mapped[key]
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    amount: Mapped[int] = mapped_column(default=1)

    customer: Mapped["Customer"] = relationship(back_populates="orders")
    product: Mapped["Product"] = relationship()
