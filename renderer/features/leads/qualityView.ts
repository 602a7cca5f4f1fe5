export type QualityView = 'quality' | 'reasons' | 'followUp' | 'marketing';
