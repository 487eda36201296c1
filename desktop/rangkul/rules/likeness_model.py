"""How pairs of people look that are one person, or two: strangers born on one day, namesakes, relatives, twins.

What people do when one person is written down twice (SAME) is judgement: of ten copies nine keep the mother's name, and so on. How
two different people look was learned, without anybody saying who is who, from the candidate pairs of an invented roster
(`python tests/bench/bench_duplicates.py --learn`); never from the rosters and data sets on which the program is measured.
"""

from rangkul.rules.linkage import Kind, Model

# In the order of likeness_fields.FIELDS; each line begins with 1 for "unknown", then the share of every level.
SAME = Kind(0.2789, (
    (1.0, 0.78, 0.07, 0.1, 0.03, 0.02),  # birth_date
    (1.0, 0.25, 0.3, 0.18, 0.1, 0.05, 0.02, 0.095, 0.002, 0.003),  # nik
    (1.0, 0.45, 0.3, 0.12, 0.091, 0.02, 0.01),  # name
    (1.0, 0.9, 0.07, 0.03),  # mother_name
    (1.0, 0.55, 0.15, 0.15, 0.08, 0.069),  # home
    (1.0, 0.87, 0.049, 0.08),  # village
    (1.0, 0.99, 0.0099),  # sex
    (1.0, 0.9, 0.099),  # birth_place
))  # fmt: skip
STRANGERS_OF_A_DAY = Kind(0.0390, (
    (1.0, 0.93, 0.054, 0.014, 0.0029, 0.0029),  # birth_date
    (1.0, 5.6e-05, 5.5e-05, 0.0033, 0.035, 0.1, 0.42, 0.42, 0.01, 0.0072),  # nik
    (1.0, 0.17, 0.0061, 0.0011, 0.041, 0.047, 0.74),  # name
    (1.0, 0.015, 0.0077, 0.98),  # mother_name
    (1.0, 0.00079, 0.0009, 0.011, 0.37, 0.62),  # home
    (1.0, 0.17, 0.035, 0.79),  # village
    (1.0, 0.73, 0.27),  # sex
    (1.0, 0.35, 0.65),  # birth_place
))  # fmt: skip
NAMESAKES = Kind(0.0514, (
    (1.0, 0.0025, 0.075, 0.057, 0.11, 0.75),  # birth_date
    (1.0, 4.7e-05, 4.7e-05, 4.7e-05, 0.00023, 0.0014, 0.005, 0.068, 0.00014, 0.93),  # nik
    (1.0, 0.56, 0.054, 0.022, 0.14, 0.049, 0.17),  # name
    (1.0, 0.013, 0.0065, 0.98),  # mother_name
    (1.0, 0.00078, 0.00077, 0.019, 0.4, 0.58),  # home
    (1.0, 0.69, 0.047, 0.26),  # village
    (1.0, 0.91, 0.089),  # sex
    (1.0, 0.39, 0.61),  # birth_place
))  # fmt: skip
FAMILY = Kind(0.5656, (
    (1.0, 0.00024, 0.0012, 0.0023, 0.018, 0.98),  # birth_date
    (1.0, 7.5e-06, 7.5e-06, 7.5e-06, 3.8e-05, 0.00015, 0.00038, 0.079, 0.00015, 0.92),  # nik
    (1.0, 0.022, 0.00054, 0.00023, 0.0076, 0.01, 0.96),  # name
    (1.0, 0.22, 0.004, 0.77),  # mother_name
    (1.0, 0.83, 0.14, 0.0036, 0.0087, 0.016),  # home
    (1.0, 0.99, 0.001, 0.0081),  # village
    (1.0, 0.79, 0.21),  # sex
    (1.0, 0.34, 0.66),  # birth_place
))  # fmt: skip
TWINS = Kind(0.0651, (
    (1.0, 0.99, 0.0047, 0.0041, 0.002, 0.0021),  # birth_date
    (1.0, 5.1e-05, 5.4e-05, 0.00042, 0.0094, 0.024, 0.011, 0.021, 0.93, 0.0042),  # nik
    (1.0, 0.00022, 0.00023, 0.022, 0.0069, 0.066, 0.9),  # name
    (1.0, 0.96, 0.021, 0.017),  # mother_name
    (1.0, 0.78, 0.066, 0.12, 0.025, 0.01),  # home
    (1.0, 0.99, 0.0039, 0.0074),  # village
    (1.0, 0.88, 0.12),  # sex
    (1.0, 0.45, 0.55),  # birth_place
))  # fmt: skip

MODEL = Model(SAME, (STRANGERS_OF_A_DAY, NAMESAKES, FAMILY, TWINS))
