/** The short sections of the generated feed: a county that doesn't exist. */

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const terms = <T>(names: readonly string[], more: (name: string, index: number) => T) =>
  names.map((name, index) => ({ id: slug(name), name, ...more(name, index) }));

const districts = [
  'North Marsh',
  'South Marsh',
  'Breckham',
  'Broadwater',
  'Port Elmham',
  'Aldercross',
  'Fenmouth',
  'Castle Hythe',
  'Great Walden',
  'Saltacre',
  'Wensleigh',
] as const;

export const localities = [
  { id: 'county', name: 'Whole county' },
  ...terms(districts, (_, index) => ({
    within: 'county',
    latitude: 52.4 + (index % 4) / 6,
    longitude: 0.4 + Math.floor(index / 4) / 3,
  })),
];

export const phases = terms(
  ['Early years', 'Primary', 'Secondary', 'Special', 'Post-16', 'Governance'],
  () => ({}),
);

const skillNames = [
  'Coaching',
  'Mentoring',
  'Curriculum design',
  'Assessment',
  'Behaviour',
  'Inclusion',
  'Finance',
  'Safeguarding',
  'Governance',
  'Team building',
  'Communication',
  'Strategy',
  'Change management',
  'Evaluation',
  'Research',
  'Data literacy',
  'Community',
  'Wellbeing',
  'Accountability',
  'Recruitment',
  'Succession',
  'System leadership',
  'Professional learning',
  'Difficult conversations',
] as const;

export const skills = terms(skillNames, (name, index) => ({
  group: ['Self', 'People', 'Learning', 'System'][index % 4],
  summary: `What a leader knows and does about ${name.toLowerCase()}.`,
}));

const hallmarkNames = ['Courage', 'Clarity', 'Curiosity', 'Care', 'Candour', 'Commitment'];
export const hallmarks = terms(hallmarkNames, (name, index) => ({
  definition: `A leader shows ${name.toLowerCase()} in what they say, decide and do every day.`,
  voices: [`They have ${name.toLowerCase()} when it is hard.`],
  skills: skills.slice(index * 4, index * 4 + 2).map(({ id }) => id),
}));

const pillarNames = ['Growing leaders', 'Moving between roles', 'Leading together'];
export const pillars = terms(pillarNames, (name) => ({
  summary: `${name}: one of three parts of the strategy of the county.`,
}));

const roleNames = [
  'Teacher',
  'Early career teacher',
  'Subject leader',
  'Middle leader',
  'Assistant head',
  'Deputy head',
  'Headteacher',
  'Executive head',
  'Business manager',
  'Parent governor',
  'Chair of governors',
  'Trustee',
] as const;

export const roles = terms(roleNames, (name, index) => ({
  aliases: name === 'Early career teacher' ? ['ECT', 'NQT'] : [],
  strand: index < 9 ? 'educators' : 'governors',
  stage: 1 + Math.floor(index / 3),
  summary: `${name}: what someone in this role is asked to lead and to learn.`,
  skills: skills.slice(index, index + 4).map(({ id }) => id),
  hallmarks: hallmarks.slice(index % 6).map(({ id }) => id),
}));

const kinds = ['TSA', 'MAT', 'hub', 'council', 'association'];
export const providers = Array.from({ length: 40 }, (_, index) => {
  const district = districts[index % districts.length] ?? 'County';
  const kind = kinds[index % kinds.length] ?? 'other';
  return {
    id: `provider-${index + 1}`,
    name: `${district} ${kind} ${index + 1}`,
    kind,
    url: `https://provider-${index + 1}.example/`,
    localities: [slug(district)],
  };
});
