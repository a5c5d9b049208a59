import type * as z from 'zod/mini';
import type { headerSchema, itemSchemas, partHeader, sectionPointer } from './schema/feed.js';

/** The head of a feed: everything but its sections. */
export type Header = z.infer<typeof headerSchema>;
export type SectionPointer = z.infer<typeof sectionPointer>;
export type PartHeader = z.infer<typeof partHeader>;

/** The item of each section, by the section's name. */
export type Items = { [Name in keyof typeof itemSchemas]: z.infer<(typeof itemSchemas)[Name]> };
export type SectionName = keyof Items;

export type Locality = Items['localities'];
export type Skill = Items['skills'];
export type Hallmark = Items['hallmarks'];
export type Assessment = Items['assessments'];
export type Role = Items['roles'];
export type Route = Items['routes'];
export type Provider = Items['providers'];
export type Offer = Items['offers'];
export type Session = NonNullable<Offer['sessions']>[number];
export type Price = NonNullable<Offer['prices']>[number];
export type Venue = NonNullable<Offer['venue']>;
export type Secondment = Items['secondments'];
