"""`make bench`: every figure, one after the other."""

from bench import dependencies, digest, idle, matching, reading, sweeps, throughput

_ALL = (reading, matching, idle, throughput, sweeps, digest, dependencies)


def main() -> None:
    for measure in (module.main for module in _ALL):
        measure()
        print()


main()
