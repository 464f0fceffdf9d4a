class Thing:
    name = "thing"


thing = Thing()


def fail(*arguments, **options):
    raise ValueError("no")


def give_two():
    first, second = fail()
    return first, second


def set_attribute():
    thing.size = fail(1, unit="m")


def set_over_lines():
    thing.size = fail(
        unit="m",
    )


def set_both():
    first = second = fail()
    return first, second


def set_one():
    only = fail()
    return only


def unpack_list():
    return [*5]


def unpack_arguments():
    return fail(1, *5)


def ask_generator():
    return any(
        each.size
        for each in [thing]
    )


def sum_generator():
    return sum(each.size for each in [thing])


def catch_nothing():
    try:
        fail()
    except Thing:
        return None
