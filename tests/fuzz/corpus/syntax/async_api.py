import asyncio
from typing import AsyncIterator

from flask import Flask, jsonify

app = Flask(__name__)
app.config.from_prefixed_env()
app.config.from_mapping(SECRET_KEY='dev', CACHE_TYPE="null")

type Json = dict[str, "Json"] | list["Json"] | str | int | float | None


class Cache[Key, Value = str]:
    def __init__(self, limit: int = 100) -> None:
        self.limit = limit
        self.values: dict[Key, Value] = {}

    def get(self, key: Key, default: Value | None = None) -> Value | None:
        return self.values.get(key, default)


async def numbers(stop: int) -> AsyncIterator[int]:
    for i in range(stop):
        await asyncio.sleep(0)
        yield i


@app.get("/numbers")
async def show():
    found = [n async for n in numbers(10) if n % 2 == 0]
    async with asyncio.timeout(1.5):
        await asyncio.gather(*(asyncio.sleep(n / 1_000) for n in found))
    return jsonify(found=found, total=sum(found), text=f"{len(found)=} {found[-1]:{len(found)}d}")


def squares(n: int):
    nonlocal_count = 0

    def step():
        nonlocal nonlocal_count
        nonlocal_count += 1
        return nonlocal_count ** 2 if nonlocal_count < n else 0

    total = yield from (step() for _ in range(n))
    return total
