"""Starts Rangkul: the window without words, a command with them."""

import sys


def main() -> int:
    if getattr(sys, "frozen", False):  # a frozen child process, such as the reader of foreign workbooks, begins here too
        import multiprocessing

        multiprocessing.freeze_support()
    if len(sys.argv) == 1:
        from rangkul.launch import in_sentences, open_window

        return in_sentences(open_window)
    from rangkul.cli import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
