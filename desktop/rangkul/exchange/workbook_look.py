"""How a village's workbook looks: its cell formats, in the colours of the program."""

from typing import Any

RED, PALE, DARK, GREY, MIST, AMBER, SAND = "#C0392B", "#FDECEA", "#0B6E4F", "#D9E2DD", "#EEF4F1", "#8A5A00", "#FFF4D6"


def make_formats(workbook: Any) -> dict[str, Any]:
    """Every format by name, made once for the workbook."""
    return {name: workbook.add_format(look) for name, look in _LOOKS.items()}


_CELL: dict[str, Any] = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
_FREE = _CELL | {"locked": False, "border": 1, "border_color": GREY}
_BOX = _CELL | {"border": 1, "border_color": "#BFCBC5", "num_format": "@"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": _CELL | {"bold": True, "font_size": 16, "font_color": DARK},
    "line": _CELL | {"font_color": "#444444"},
    "wrap": _CELL | {"text_wrap": True, "indent": 1},
    "step": _CELL | {"bold": True, "font_color": "white", "bg_color": DARK, "align": "center", "border": 1, "border_color": "white"},
    "count": _CELL | {"bold": True, "font_size": 13, "font_color": DARK},
    "head": _CELL | {"bold": True, "font_color": "white", "bg_color": DARK, "border": 1, "border_color": "white", "align": "center",
                     "text_wrap": True},
    # Free as well: a row inserted right below takes its look and its lock from here.
    "hint": _CELL | {"italic": True, "font_size": 9, "font_color": "#5B6675", "bg_color": MIST, "align": "left", "border": 1,
                     "border_color": GREY, "locked": False},
    "text": _FREE | {"num_format": "@"},
    "date": _FREE | {"num_format": "dd/mm/yyyy", "align": "center"},
    "money": _FREE | {"num_format": "#,##0"},
    "status": _FREE | {"num_format": "@", "font_color": "#5B6675", "bg_color": "#F5F5F5"},
    "masked": _FREE | {"num_format": "@", "font_color": "#5B6675", "bg_color": "#F5F5F5"},
    "check": _FREE | {"font_size": 9, "font_color": AMBER},
    "wrong": {"bg_color": PALE, "font_color": RED},
    "empty": {"bg_color": SAND},
    "complete": {"font_color": DARK},
    "incomplete": {"bg_color": SAND, "font_color": AMBER},
    # The first sheet
    "heading": _CELL | {"bold": True, "font_size": 12, "font_color": DARK},
    "figure": _CELL | {"bold": True, "font_size": 20, "font_color": DARK, "bg_color": MIST, "align": "left", "indent": 1},
    "caption": _CELL | {"font_size": 10, "font_color": "#444444", "bg_color": MIST, "align": "left", "indent": 1, "valign": "top",
                        "text_wrap": True},
    "due": _CELL | {"bold": True, "font_size": 14, "font_color": "white", "bg_color": DARK, "indent": 1},
    "due_line": _CELL | {"font_color": "white", "bg_color": DARK, "align": "left", "indent": 1, "valign": "top"},
    "ruler": _CELL | {"font_size": 9, "font_color": "#5B6675", "bg_color": "#E9ECEF", "align": "center", "border": 1,
                      "border_color": "#BFCBC5"},
    "example": _BOX | {"align": "left", "indent": 1},
    "example_fine": _BOX | {"font_size": 9, "font_color": DARK, "align": "left", "indent": 1},
    "example_check": _BOX | {"font_size": 9, "font_color": AMBER, "bg_color": SAND, "align": "left", "indent": 1},
    "bad": _BOX | {"bg_color": PALE, "font_color": RED, "align": "left", "indent": 1},
    "missing": _BOX | {"bg_color": SAND},
    "good": _CELL | {"bold": True, "font_color": DARK},
    "remark": _CELL | {"italic": True, "indent": 1, "font_size": 10, "text_wrap": True},
    "no": _CELL | {"bold": True, "font_color": RED},
    "row": _CELL | {"bottom": 1, "bottom_color": GREY, "text_wrap": True, "font_size": 10},
    "small": _CELL | {"font_size": 9, "font_color": "#5B6675"},
}  # fmt: skip
