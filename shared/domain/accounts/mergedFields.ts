/** What a merge chooses between the two for, side by side; the survivor's status stays. */
export const mergedAccountFields = [
  'name',
  'segment',
  'buyerStage',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
  'website',
  'language',
  'employees',
  'parentName',
] as const;

export const mergedContactFields = [
  'name',
  'title',
  'email',
  'phone',
  'persona',
  'need',
  'orientation',
  'language',
] as const;
