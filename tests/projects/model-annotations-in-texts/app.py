"""What a relationship's annotation means where all or a part of it is a text."""

from typing import Dict, List, Optional, Set, Union

from flask import Flask
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

app = Flask(__name__)


class Post:
    """Not the one that is meant: names inside of texts are those of mapped classes."""


def meaning(annotation):
    class Base(DeclarativeBase):
        pass

    tag = type(
        "Tag",
        (Base,),
        {
            "__tablename__": "tags",
            "__module__": __name__,
            "__annotations__": {"id": Mapped[int], "posts": annotation},
            "id": mapped_column(primary_key=True),
            "posts": relationship(),
        },
    )
    type(
        "Entry",
        (Base,),
        {
            "__tablename__": "entries",
            "__module__": __name__,
            "__annotations__": {"id": Mapped[int], "tag_id": Mapped[Optional[int]]},
            "id": mapped_column(primary_key=True),
            "tag_id": mapped_column(ForeignKey("tags.id")),
        },
    )
    Base.registry.configure()
    posts = tag.posts.property
    return posts.uselist, str(posts.collection_class), str(posts.mapper)


annotations = (
    Mapped["Entry"],
    Mapped["Optional[Entry]"],
    Mapped["Entry | None"],
    Mapped["Union[None, Entry]"],
    Mapped["List[Entry]"],
    Mapped["list[Entry]"],
    Mapped["dict[str, Entry]"],
    Mapped[List["Entry"]],
    Mapped[set["Entry"]],
    Mapped[Set["Entry"]],
    Mapped[Dict[str, "Entry"]],
    Mapped[Optional[List["Entry"]]],
    Mapped[Union["Entry", None]],
    Mapped[List],
    Mapped[list],
    Mapped["Post"],
    Mapped["missing.Entry"],
    Mapped["app.Missing"],
    Mapped["app.Entry"],
)
found = []
for annotation in annotations:
    try:
        found.append(meaning(annotation))
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
app.config["MEANINGS"] = [repr(each) for each in found]
