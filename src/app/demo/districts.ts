/**
 * How many children (0 to 17) lived in each district, in the middle of 2020: how often a made-up
 * child lives there. Office for National Statistics, mid-year population estimates by single year
 * of age, Open Government Licence v3.0; added up by age. For weights alone: no rate rests on it.
 */
export const CHILDREN_BY_DISTRICT: Readonly<Record<string, number>> = {
  E07000105: 30_125,
  E07000106: 29_961,
  E07000107: 28_604,
  E07000108: 23_270,
  E07000109: 25_551,
  E07000110: 38_652,
  E07000111: 27_388,
  E07000112: 21_260,
  E07000113: 34_332,
  E07000114: 29_793,
  E07000115: 30_508,
  E07000116: 27_127,
};
