"""How pairs of people look that are one person, or two: strangers born on one day, namesakes, relatives, twins.

What people do when one person is written down twice (SAME) is judgement: of ten copies nine keep the mother's name, and so on. How
two different people look was learned, without anybody saying who is who, from the candidate pairs of an invented roster
(`python tests/bench/bench_duplicates.py --learn`); never from the rosters and data sets on which the program is measured.
"""

from rangkul.rules.linkage import Kind, Model

# In the order of likeness_fields.FIELDS; each line begins with 1 for "unknown", then the share of every level.
SAME = Kind(0.2429, (
    (1.0, 0.78, 0.07, 0.1, 0.03, 0.02),  # birth_date
    (1.0, 0.25, 0.3, 0.18, 0.1, 0.05, 0.02, 0.095, 0.002, 0.003),  # nik
    (1.0, 0.45, 0.3, 0.12, 0.091, 0.02, 0.01),  # name
    (1.0, 0.9, 0.07, 0.03),  # mother_name
    (1.0, 0.55, 0.15, 0.15, 0.08, 0.069),  # home
    (1.0, 0.87, 0.049, 0.08),  # village
    (1.0, 0.99, 0.0099),  # sex
    (1.0, 0.9, 0.099),  # birth_place
))  # fmt: skip
STRANGERS_OF_A_DAY = Kind(0.0598, (
    (1.0, 0.94, 0.038, 0.011, 0.0024, 0.0034),  # birth_date
    (1.0, 4.2e-05, 4.4e-05, 0.0013, 0.029, 0.095, 0.51, 0.35, 0.011, 0.0048),  # nik
    (1.0, 0.14, 0.0066, 0.0012, 0.036, 0.039, 0.78),  # name
    (1.0, 0.027, 0.0061, 0.97),  # mother_name
    (1.0, 0.0013, 0.00041, 0.0088, 0.37, 0.62),  # home
    (1.0, 0.13, 0.037, 0.83),  # village
    (1.0, 0.79, 0.21),  # sex
    (1.0, 0.33, 0.67),  # birth_place
))  # fmt: skip
NAMESAKES = Kind(0.0847, (
    (1.0, 0.0018, 0.096, 0.06, 0.096, 0.75),  # birth_date
    (1.0, 3.3e-05, 3.3e-05, 3.2e-05, 0.00017, 0.0011, 0.004, 0.069, 9.7e-05, 0.93),  # nik
    (1.0, 0.45, 0.042, 0.017, 0.14, 0.056, 0.3),  # name
    (1.0, 0.26, 0.0043, 0.74),  # mother_name
    (1.0, 0.00051, 0.00047, 0.01, 0.38, 0.61),  # home
    (1.0, 0.51, 0.038, 0.45),  # village
    (1.0, 0.89, 0.11),  # sex
    (1.0, 0.38, 0.62),  # birth_place
))  # fmt: skip
FAMILY = Kind(0.5535, (
    (1.0, 0.00022, 0.00072, 0.0075, 0.024, 0.97),  # birth_date
    (1.0, 6.9e-06, 7e-06, 6.9e-06, 3.5e-05, 0.00014, 0.00035, 0.07, 0.00014, 0.93),  # nik
    (1.0, 0.021, 0.00084, 0.00019, 0.0072, 0.0093, 0.96),  # name
    (1.0, 0.23, 0.0056, 0.76),  # mother_name
    (1.0, 0.85, 0.13, 0.0037, 0.0079, 0.011),  # home
    (1.0, 0.99, 0.00095, 0.0068),  # village
    (1.0, 0.75, 0.25),  # sex
    (1.0, 0.34, 0.66),  # birth_place
))  # fmt: skip
TWINS = Kind(0.0591, (
    (1.0, 0.98, 0.006, 0.013, 0.0022, 0.0021),  # birth_date
    (1.0, 5e-05, 4.5e-05, 0.00041, 0.013, 0.025, 0.013, 0.025, 0.92, 0.0041),  # nik
    (1.0, 0.00022, 0.00023, 0.023, 0.013, 0.066, 0.9),  # name
    (1.0, 0.97, 0.018, 0.015),  # mother_name
    (1.0, 0.79, 0.059, 0.12, 0.017, 0.0089),  # home
    (1.0, 0.99, 0.0039, 0.0063),  # village
    (1.0, 0.88, 0.12),  # sex
    (1.0, 0.44, 0.56),  # birth_place
))  # fmt: skip

MODEL = Model(SAME, (STRANGERS_OF_A_DAY, NAMESAKES, FAMILY, TWINS))
