import enum


class ExecStatus(enum.IntEnum):
    EMPTY_QUERY = 0
    COMMAND_OK = 1
    TUPLES_OK = 2


class TransactionStatus(enum.IntEnum):
    IDLE = 0
