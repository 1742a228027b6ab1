"""`make bench`: every figure, one after the other."""

from bench import dependencies, digest, idle, matching, reading, throughput


def main() -> None:
    for measure in (reading.main, matching.main, idle.main, throughput.main, digest.main, dependencies.main):
        measure()
        print()


main()
