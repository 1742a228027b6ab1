"""`make bench`: every figure, one after the other."""

from bench import dependencies, idle, throughput


def main() -> None:
    for measure in (idle.main, throughput.main, dependencies.main):
        measure()
        print()


main()
