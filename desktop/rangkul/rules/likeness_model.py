"""How pairs of people look that are one person, or two: strangers born on one day, namesakes, relatives, twins.

What people do when one person is written down twice (SAME) is judgement: of ten copies nine keep the mother's name, and so on. How
two different people look was learned, without anybody saying who is who, from the candidate pairs of an invented roster
(`python tests/bench/bench_duplicates.py --learn`); never from the rosters and data sets on which the program is measured.
"""

from rangkul.rules.linkage import Kind, Model

# In the order of likeness_fields.FIELDS; each line begins with 1 for "unknown", then the share of every level.
SAME = Kind(0.2434, (
    (1.0, 0.78, 0.07, 0.1, 0.03, 0.02),  # birth_date
    (1.0, 0.25, 0.3, 0.18, 0.1, 0.05, 0.02, 0.099, 0.0005),  # nik
    (1.0, 0.45, 0.3, 0.12, 0.091, 0.02, 0.01),  # name
    (1.0, 0.9, 0.07, 0.03),  # mother_name
    (1.0, 0.55, 0.15, 0.15, 0.08, 0.069),  # home
    (1.0, 0.87, 0.049, 0.08),  # village
    (1.0, 0.99, 0.0099),  # sex
    (1.0, 0.9, 0.099),  # birth_place
))  # fmt: skip
STRANGERS_OF_A_DAY = Kind(0.0671, (
    (1.0, 0.86, 0.12, 0.012, 0.0024, 0.0034),  # birth_date
    (1.0, 4e-05, 4.1e-05, 0.0012, 0.027, 0.089, 0.48, 0.4, 0.011),  # nik
    (1.0, 0.13, 0.0054, 0.0011, 0.036, 0.037, 0.79),  # name
    (1.0, 0.015, 0.0057, 0.98),  # mother_name
    (1.0, 0.00079, 0.00038, 0.0083, 0.37, 0.63),  # home
    (1.0, 0.14, 0.036, 0.82),  # village
    (1.0, 0.79, 0.21),  # sex
    (1.0, 0.34, 0.66),  # birth_place
))  # fmt: skip
NAMESAKES = Kind(0.0805, (
    (1.0, 0.0021, 0.027, 0.061, 0.17, 0.74),  # birth_date
    (1.0, 3.4e-05, 3.4e-05, 3.4e-05, 0.00019, 0.0011, 0.004, 0.99, 0.0001),  # nik
    (1.0, 0.47, 0.046, 0.016, 0.14, 0.057, 0.27),  # name
    (1.0, 0.27, 0.0044, 0.73),  # mother_name
    (1.0, 0.00057, 0.00047, 0.011, 0.39, 0.6),  # home
    (1.0, 0.54, 0.038, 0.42),  # village
    (1.0, 0.89, 0.11),  # sex
    (1.0, 0.38, 0.62),  # birth_place
))  # fmt: skip
FAMILY = Kind(0.5516, (
    (1.0, 0.00037, 0.00073, 0.0074, 0.026, 0.97),  # birth_date
    (1.0, 6.9e-06, 7e-06, 6.9e-06, 3.5e-05, 0.00014, 0.00035, 1, 0.00014),  # nik
    (1.0, 0.021, 0.00075, 0.00021, 0.0074, 0.0092, 0.96),  # name
    (1.0, 0.23, 0.0056, 0.76),  # mother_name
    (1.0, 0.85, 0.13, 0.0037, 0.0064, 0.0078),  # home
    (1.0, 0.99, 0.00096, 0.007),  # village
    (1.0, 0.75, 0.25),  # sex
    (1.0, 0.34, 0.66),  # birth_place
))  # fmt: skip
TWINS = Kind(0.0574, (
    (1.0, 0.98, 0.006, 0.012, 0.0022, 0.0021),  # birth_date
    (1.0, 5.1e-05, 4.5e-05, 0.00042, 0.014, 0.025, 0.013, 0.023, 0.93),  # nik
    (1.0, 0.00022, 0.00024, 0.0018, 0.014, 0.068, 0.92),  # name
    (1.0, 0.97, 0.019, 0.015),  # mother_name
    (1.0, 0.79, 0.059, 0.12, 0.017, 0.0089),  # home
    (1.0, 0.99, 0.004, 0.0065),  # village
    (1.0, 0.88, 0.12),  # sex
    (1.0, 0.44, 0.56),  # birth_place
))  # fmt: skip

MODEL = Model(SAME, (STRANGERS_OF_A_DAY, NAMESAKES, FAMILY, TWINS))
