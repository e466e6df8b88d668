/** Languages of the interface, the first is the default. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]
