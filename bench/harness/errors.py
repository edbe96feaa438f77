"""What a person can do something about."""


class Failure(Exception):
    """The benchmark cannot go on: a contender failed, or its result is wrong."""


class Skip(Exception):
    """A contender cannot run here; the message says why."""
