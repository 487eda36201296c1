"""The codes of complaints are a promise to other programs: those of the command line, and a few for forms."""

import ast
from pathlib import Path

RULES = Path(__file__).parents[2] / "desktop" / "rangkul" / "rules"

OF_ROSTER_CHECK = {
    "nik_missing", "nik_wrong_length", "nik_non_digit", "nik_truncated_by_excel", "nik_scientific_notation", "nik_invalid_structure",
    "nik_birthdate_mismatch", "nik_sex_mismatch", "nik_masked", "nik_temporary", "nik_looks_like_kk", "nik_outside_region", "sex_missing",
    "sex_unrecognised", "phone_missing", "phone_invalid", "phone_multiple", "date_missing", "date_unparseable", "date_out_of_range",
    "date_day_month_swapped", "age_over_65", "age_under_15",
}  # fmt: skip
OF_FORMS = {
    "kk_invalid", "kpj_invalid", "nrp_missing", "nrp_invalid", "nrp_odd_month", "number_template", "age_near_65", "pages_missing",
    "status_unknown", "status_step_skipped", "status_step_back", "status_after_end", "status_since_future", "registered_on_future",
    "consent_missing", "status_reason_missing", "registered_on_missing", "missing_name",
}  # fmt: skip

OF_THE_READER_BESIDES = {"remark_status", "occupation_not_bpu"}  # they only ask, and come on top of what cli.md lists


def test_rules_use_the_agreed_codes_and_no_other() -> None:
    used = {
        node.args[0].value
        for path in RULES.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Complaint"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert used == OF_ROSTER_CHECK | OF_FORMS | OF_THE_READER_BESIDES


OUR_OWN = {
    "__init__.py", "message.py", "cell_text.py", "fields.py", "file_marks.py", "page_ranges.py", "presence_text.py", "report_table.py",
    "score_text.py", "tag_code.py", "likeness.py", "likeness_common.py", "likeness_fields.py", "likeness_keys.py", "likeness_model.py",
    "likeness_names.py", "likeness_numbers.py", "likeness_reasons.py", "linkage_blocks.py", "linkage_fields.py",
}  # fmt: skip
"""Forms that Rangkul itself thought of: nobody else's rule stands behind them."""


def test_every_rules_file_names_its_source() -> None:
    silent = [
        path.name
        for path in RULES.glob("*.py")
        if "Source:" not in (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")
        and path.name not in OUR_OWN
    ]
    assert silent == []
