"""Starts Rangkul: the window without words, a command with them."""

import multiprocessing
import sys


def main() -> int:
    multiprocessing.freeze_support()  # a frozen child process, such as the reader of foreign workbooks, begins here too
    from rangkul.cli import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
