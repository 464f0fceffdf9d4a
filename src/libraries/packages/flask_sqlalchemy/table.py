import sqlalchemy as sa


class _Table(sa.Table):
    def __init__(self, name, *args, **kwargs):
        super().__init__(name, *args, **kwargs)
